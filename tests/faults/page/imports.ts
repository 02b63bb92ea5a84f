import type { RecordEntry } from '../../../utils/core/exchange/model.ts';
import { timestamp } from '../../../utils/core/notebook/clock.ts';
import { createAnnotation, createReply } from '../../../utils/core/notebook/edits.ts';
import { seal } from '../../../utils/core/notebook/seal.ts';
import { countNotes } from '../../../utils/storage/annotations.ts';
import { openDatabase } from '../../../utils/storage/database.ts';
import { digest } from '../../../utils/storage/digest.ts';
import { listImports, undoImport } from '../../../utils/storage/imports.ts';
import { openStaging } from '../../../utils/storage/staging.ts';
import { tidyImports } from '../../../utils/storage/tidy.ts';
import { writeEdits } from '../../../utils/storage/write.ts';

/** Bundled and evaluated in a page of the extension by the faults: imports by the product's own functions. */

const db = openDatabase();
const PORTION = 100;

const noteOf = (name: string) => {
  const target = {
    type: 'page',
    quote: { exact: `đoạn ${name}`, prefix: '', suffix: '' },
    position: { start: 0, end: 5 },
    page: { url: 'https://thainguyen.gov.vn/tin', title: 'Tin' },
  } as const;
  const fields = { target, motivation: 'commenting', text: `lời ${name}`, private: false } as const;
  return createAnnotation(`annotation:${name}`, fields);
};

/** The own notes, written once. */
export async function own(count: number): Promise<number> {
  if ((await countNotes(db, {})) === 0) {
    const written = await writeEdits(db, Array.from({ length: count }, (_, n) => noteOf(`own-${n}`)).flat());
    if (!written.ok) throw new Error(written.error);
  }
  return countNotes(db, {});
}

/** Notes of another person, with replies. */
async function entries(round: number, count: number): Promise<RecordEntry[]> {
  const edits = Array.from({ length: count }, (_, n) => {
    const id = `r${round}-${String(n).padStart(5, '0')}`;
    return [
      ...noteOf(id),
      ...createReply(`reply:${id}`, { to: `annotation:${id}`, text: id, private: false }),
    ];
  }).flat();
  const changes = await Promise.all(
    edits.map(({ record, field, value }, i) => {
      const ms = Date.UTC(2024, 0, 1) + i;
      const content = { at: timestamp(ms, 0), wall: new Date(ms).toISOString(), by: 'binh', device: 'binh' };
      return seal({ ...content, record, field, value, replaces: [] }, digest);
    }),
  );
  return [...Map.groupBy(changes, ({ record }) => record)].map(([id, all]) => ({
    id,
    changes: all,
    signatures: {},
  }));
}

/** Takes notes in. @param direct as in the options of a commit */
export async function takeIn(round: number, count: number, direct: number): Promise<string> {
  const all = await entries(round, count);
  const staging = await openStaging(db, { name: `vòng ${round}` });
  if (!staging.ok) throw new Error(staging.error);
  for (let at = 0; at < all.length; at += PORTION) {
    const added = await staging.value.add(all.slice(at, at + PORTION));
    if (!added.ok) throw new Error(added.error);
  }
  const done = await staging.value.commit({ direct });
  if (!done.ok) throw new Error(done.error);
  return done.value.id;
}

/** Takes the newest import back. */
export async function takeBack(direct: number): Promise<void> {
  const [row] = await listImports(db);
  if (!row) return;
  const done = await undoImport(db, row.id, { direct });
  if (!done.ok) throw new Error(done.error);
}

/** As the background does when the extension starts; it may be at it already. */
export async function tidy(): Promise<void> {
  for (let left = 1; left > 0; ) {
    await tidyImports(db);
    left = (await db.imports.toArray()).filter(({ state }) => state !== 'in').length;
  }
}
