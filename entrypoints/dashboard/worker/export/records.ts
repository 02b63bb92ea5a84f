import type { Filter } from '../../../../utils/core/notebook/filter.ts';
import { foldRecord } from '../../../../utils/core/notebook/fold.ts';
import type { RecordState } from '../../../../utils/core/notebook/model.ts';
import type { NotebookDatabase } from '../../../../utils/storage/database.ts';
import { recordsOut } from '../../../../utils/storage/export.ts';
import type { Work } from '../serve.ts';

/** The records that go out, as they stand, deleted ones left out. */
export async function statesOut(
  db: NotebookDatabase,
  scope: Filter,
  withPrivate: boolean,
  { signal }: Pick<Work, 'signal'>,
): Promise<RecordState[]> {
  const states: RecordState[] = [];
  for await (const { changes } of recordsOut(db, scope, { withPrivate })) {
    signal.throwIfAborted();
    const state = foldRecord(changes);
    if (state && !state.deleted) states.push(state);
  }
  return states;
}
