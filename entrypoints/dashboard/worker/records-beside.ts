import type { RecordId } from '../../../utils/core/notebook/change.ts';
import type { RecordKind, RecordState } from '../../../utils/core/notebook/model.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import { reading } from '../../../utils/storage/shelf.ts';

/** What a table shows, and whom it names. */
const KINDS = ['status', 'value', 'responsibility', 'profile'] as const satisfies readonly RecordKind[];

/** The records of the notebook that a filled-in table is held against. */
export async function recordsBeside(db: NotebookDatabase): Promise<ReadonlyMap<RecordId, RecordState>> {
  const rows = await reading(db, (shelf) =>
    shelf.rows
      .where('id')
      .startsWithAnyOf(KINDS.map((kind) => `${kind}:`))
      .toArray(),
  );
  return new Map(rows.map(({ id, record }) => [id, record]));
}
