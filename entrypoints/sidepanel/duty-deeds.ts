import { slugOf } from '../../components/shared/departments/slug.ts';
import type { Tag } from '../../components/sidepanel/responsibility/model/plan.ts';
import type { Kept } from '../../components/sidepanel/status/model/views.ts';
import type { Edit } from '../../utils/core/notebook/change.ts';
import { setDepartment, setRole } from '../../utils/core/notebook/edits.ts';
import type { RecordState, Role } from '../../utils/core/notebook/model.ts';
import { responsibilityId } from '../../utils/core/notebook/record-id.ts';
import { record } from '../../utils/storage/around.ts';
import { type Desk, keep } from './status-deeds.ts';
import type { StatusDesk } from './status-state.ts';

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

/** Puts a department on the province's list. @returns its slug, null where it was not kept */
export async function addDepartment(desk: StatusDesk, name: string): Promise<string | null> {
  const slug = slugOf(name, new Set(desk.departments.peek().map((each) => each.slug)));
  const fields = { name, successor: null, until: null, retired: false };
  const answer = await keep(desk, setDepartment(null, desk.province.province, slug, fields));
  return answer.ok ? slug : null;
}
