import { compareAt } from '../core/notebook/clock.ts';
import type { RecordKind } from '../core/notebook/model.ts';
import { hangingOn, inList } from './lists.ts';
import { subjectsOf } from './row-of.ts';
import type { Row } from './rows.ts';
import type { Shelf } from './shelf.ts';

/** Beyond so many subjects one look at all records of the kind costs less than one at each subject. */
const MANY = 200;

/** The records of a kind that hang on each of some subjects, oldest first, deleted ones too; subjects without any are left out. */
export async function childrenOf(
  shelf: Shelf,
  subjects: readonly string[],
  kind: RecordKind,
): Promise<Map<string, Row[]>> {
  const found = new Map<string, Row[]>();
  if (subjects.length <= MANY) {
    const lists = await Promise.all(
      subjects.map((subject) => inList(shelf, hangingOn(subject, kind)).toArray()),
    );
    subjects.forEach((subject, i) => {
      const rows = lists[i] ?? [];
      if (rows.length > 0) found.set(subject, rows);
    });
    return found;
  }
  const wanted = new Set(subjects);
  const rows = await shelf.rows.where('id').startsWith(`${kind}:`).toArray();
  rows.sort((a, b) => compareAt(a.record.created.at, b.record.created.at));
  for (const row of rows) {
    for (const subject of subjectsOf(row.record)) {
      if (!wanted.has(subject)) continue;
      const own = found.get(subject);
      if (own) own.push(row);
      else found.set(subject, [row]);
    }
  }
  return found;
}
