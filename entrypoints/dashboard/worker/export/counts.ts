import { type TellableCounts, TOLD_KINDS } from '../../../../components/dashboard/export/told.tsx';
import type { Filter } from '../../../../utils/core/notebook/filter.ts';
import type { NotebookDatabase } from '../../../../utils/storage/database.ts';
import { countRecords, type RecordCounts } from '../../../../utils/storage/export.ts';

const sum = (counts: RecordCounts): number => TOLD_KINDS.reduce((all, kind) => all + counts[kind], 0);

/** How much a choice comes to, and how many private records stay behind. */
export async function tellable(
  db: NotebookDatabase,
  scope: Filter,
  withPrivate: boolean,
): Promise<TellableCounts> {
  const going = await countRecords(db, scope, { withPrivate });
  const all = withPrivate ? going : await countRecords(db, scope, { withPrivate: true });
  const total = Object.values(going).reduce((some, count) => some + count, 0);
  return { total, by: going, kept: sum(all) - sum(going) };
}
