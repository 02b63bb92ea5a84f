import type { Tag } from '../../components/sidepanel/responsibility/model/plan.ts';
import type { Kept } from '../../components/sidepanel/status/model/views.ts';
import type { Edit } from '../../utils/core/notebook/change.ts';
import { setRole } from '../../utils/core/notebook/edits.ts';
import type { RecordState, Role } from '../../utils/core/notebook/model.ts';
import { responsibilityId } from '../../utils/core/notebook/record-id.ts';
import { record } from '../../utils/storage/around.ts';
import { type Desk, keep } from './status-deeds.ts';

/** Sets who is responsible, one tag or a hundred, in one write. `none` takes a tag off or declines a proposal. */
export async function saveRoles(
  desk: Desk,
  resolution: string,
  tags: readonly (Omit<Tag, 'role'> & { readonly role: Role | 'none' })[],
): Promise<Kept> {
  const ids = tags.map(({ eId, department }) => responsibilityId(resolution, eId, department));
  const known = await Promise.all(ids.map((id) => record(desk.db, id)));
  const edits: Edit[] = tags.flatMap(({ eId, department, role }, index) =>
    setRole(
      (known[index] ?? null) as RecordState<'responsibility'> | null,
      { resolution, eId, department },
      role,
    ),
  );
  return keep(desk, edits);
}
