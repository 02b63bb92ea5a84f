import type { Edit } from '../../../utils/core/notebook/change.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { countNotes } from '../../../utils/storage/annotations.ts';
import { openDatabase } from '../../../utils/storage/database.ts';
import { writeEdits } from '../../../utils/storage/write.ts';
import { markedIn, oneNote } from './notes.ts';

/**
 * Fills the notebook of whatever origin it is evaluated in, by the product's own way of writing. Bundled and evaluated
 * in a page of the extension by the bench; the product has no such thing.
 */

/** Notes written in one transaction. */
const AT_ONCE = 250;
/** Adds notes until there are so many; every tenth with a reply, every twentieth with a tag and as evidence. */
export async function seed(resolution: Resolution, from: number, to: number): Promise<number> {
  const db = openDatabase();
  const marked = markedIn(resolution);
  for (let first = from; first < to; first += AT_ONCE) {
    const edits: Edit[] = [];
    for (let n = first; n < Math.min(first + AT_ONCE, to); n += 1)
      edits.push(...oneNote(resolution, marked, n));
    const answer = await writeEdits(db, edits);
    if (!answer.ok) throw new Error(answer.error);
  }
  const count = await countNotes(db, {});
  db.close();
  return count;
}
