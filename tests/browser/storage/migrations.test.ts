import { describe, expect, test } from 'vitest';
import { changeField } from '../../../utils/core/notebook/edits.ts';
import { foldLog } from '../../../utils/core/notebook/fold.ts';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import { countNotes, pageOfNotes } from '../../../utils/storage/annotations.ts';
import { record } from '../../../utils/storage/around.ts';
import { SCHEMA_VERSION } from '../../../utils/storage/database.ts';
import { readDraft } from '../../../utils/storage/drafts.ts';
import { historyOf } from '../../../utils/storage/history.ts';
import { whoAmI } from '../../../utils/storage/identity.ts';
import { rebuild } from '../../../utils/storage/rebuild.ts';
import { latestValues, statusesOn } from '../../../utils/storage/statuses.ts';
import { writeEdits } from '../../../utils/storage/write.ts';
import v1 from '../../fixtures/notebooks/v1.json';
import v2 from '../../fixtures/notebooks/v2.json';
import { PLAN } from './passages.ts';
import { freeze, type RawDatabase, thaw } from './raw.ts';
import { dump, open } from './stage.ts';
import { PROVISIONS } from './story.ts';

/** Notebooks as each version of the schema left them; a new version adds its own and changes none. */
const FROZEN: readonly RawDatabase[] = [v1, v2];

const shapeOf = ({ version, stores }: RawDatabase) => ({
  version,
  stores: stores.map(({ records: _, ...store }) => store),
});

test('there is a frozen notebook of every version of the schema', () => {
  expect(FROZEN.map(({ version }) => version)).toEqual(
    Array.from({ length: SCHEMA_VERSION }, (_, i) => (i + 1) * 10),
  );
});

test('the schema is that of the newest frozen notebook: whoever changes it raises its version', async () => {
  const db = open();
  await whoAmI(db);
  expect(shapeOf(await freeze(db.name))).toEqual(shapeOf(FROZEN.at(-1) as RawDatabase));
});

describe.each(FROZEN.map((frozen) => [frozen.version / 10, frozen] as const))(
  'a notebook of version %i',
  (_, frozen) => {
    const storeOf = (name: string) => frozen.stores.find((store) => store.name === name)?.records ?? [];
    async function thawed() {
      const db = open();
      await thaw(db.name, frozen);
      return db;
    }

    test('opens with its log, its drafts and its owner as they were', async () => {
      const db = await thawed();
      expect(await db.changes.toArray()).toEqual(storeOf('changes'));
      expect(await db.erased.toArray()).toEqual(storeOf('erased'));
      expect(await readDraft(db, 'annotation:n1 text')).toMatchObject({ text: 'đang gõ dở' });
      expect(await whoAmI(db)).toEqual({ author: 'an', device: 'an' });
    });

    test('has beside the log what this version would make of it', async () => {
      const db = await thawed();
      const before = await dump(db);
      await rebuild(db);
      expect(before).toEqual(await dump(db));
      const folded = [...foldLog(await db.changes.toArray()).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(before.rows.map((row) => row.record)).toEqual(folded);
    });

    test('is read and written on', async () => {
      const db = await thawed();
      expect(await countNotes(db, {})).toBe(frozen === v1 ? 4 : 5);
      expect(await countNotes(db, { text: 'giao duc' })).toBeGreaterThan(0);
      const [newest] = await pageOfNotes(db, {}, 'newest', 0, 1);
      expect((await statusesOn(db, PLAN, PROVISIONS[0] as string)).length).toBeGreaterThan(0);
      expect((await latestValues(db, PLAN)).size).toBeGreaterThan(0);
      const note = newest as RecordState<'annotation'>;
      const steps = (await historyOf(db, note.id)).length;
      expect(await writeEdits(db, changeField(note, 'text', 'viết tiếp'))).toMatchObject({ ok: true });
      expect(await record(db, note.id)).toMatchObject({ fields: { text: 'viết tiếp' } });
      expect(await historyOf(db, note.id)).toHaveLength(steps + 1);
    });
  },
);
