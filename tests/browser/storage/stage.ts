import { Dexie } from 'dexie';
import { afterEach } from 'vitest';
import type { CanonicalTarget, PageTarget } from '../../../utils/core/notebook/model.ts';
import { type NotebookDatabase, openDatabase } from '../../../utils/storage/database.ts';

export const PLAN = 'thai-nguyen/2020/kt-xh-2021-2025';

const opened: NotebookDatabase[] = [];
let count = 0;

const nextName = (): string => {
  count += 1;
  return `test-${count}-${performance.now()}`;
};

/** A notebook of its own name; deleted after the test. `name` opens one of them once more, as another page would. */
export function open(name = nextName()): NotebookDatabase {
  const db = openDatabase(name);
  opened.push(db);
  return db;
}

afterEach(async () => {
  const names = new Set(opened.map(({ name }) => name));
  for (const db of opened.splice(0)) db.close();
  for (const name of names) await Dexie.delete(name);
});

/** A passage of the plan. */
export const onPlan = (
  start: number,
  provisions: readonly string[],
  exact = 'Tốc độ tăng trưởng',
): CanonicalTarget => ({
  type: 'canonical',
  resolution: PLAN,
  hash: 'f'.repeat(64),
  spans: [{ start, end: start + exact.length }],
  provisions,
  quote: { exact, prefix: '', suffix: '' },
  page: { url: 'https://thainguyen.gov.vn/vb', title: 'Nghị quyết' },
});

/** A passage of a page that is no copy. */
export const onNews = (url: string, exact = 'GRDP tăng 6,5%'): PageTarget => ({
  type: 'page',
  quote: { exact, prefix: '', suffix: '' },
  position: { start: 5, end: 5 + exact.length },
  page: { url, title: 'Tin kinh tế' },
});

/** All that is made from the log, to be compared. */
export async function dump(db: NotebookDatabase) {
  const [rows, texts, places, provisions] = await Promise.all([
    db.rows.toArray(),
    db.texts.toArray(),
    db.places.toArray(),
    db.provisions.toArray(),
  ]);
  return { rows, texts, places, provisions };
}
