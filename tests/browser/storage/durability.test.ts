import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attachEvidence, createAnnotation, createStatus } from '../../../utils/core/notebook/edits.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import { dropDraft, keepDraft } from '../../../utils/storage/drafts.ts';
import { eraseRecords } from '../../../utils/storage/erase.ts';
import { whoAmI } from '../../../utils/storage/identity.ts';
import { undoImport } from '../../../utils/storage/imports.ts';
import { rebuild } from '../../../utils/storage/rebuild.ts';
import { refreshStates } from '../../../utils/storage/refresh.ts';
import { undoChanges, writeEdits } from '../../../utils/storage/write.ts';
import { onPlan, PLAN } from './passages.ts';
import { open, takeIn } from './stage.ts';

const { transaction } = IDBDatabase.prototype;
/** Transactions that write, by what was asked for and what the browser gave. */
let asked: (readonly [IDBTransactionDurability | undefined, IDBTransactionDurability])[] = [];
/** Those of them that decide what is seen. */
let showing: IDBTransactionDurability[] = [];

beforeEach(() => {
  asked = [];
  showing = [];
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const begun = transaction.call(this, stores, mode, options);
    if (begun.mode === 'readwrite') {
      asked.push([options?.durability, begun.durability]);
      if (begun.objectStoreNames.contains('meta')) showing.push(begun.durability);
    }
    return begun;
  };
});
afterEach(() => {
  IDBDatabase.prototype.transaction = transaction;
});

const note = createAnnotation('annotation:a', {
  target: onPlan(5, ['art_1']),
  motivation: 'commenting',
  text: 'x',
  private: false,
});
const status = createStatus('status:s', {
  about: { resolution: PLAN, provision: 'art_2__sec_I__para_2__point_1' },
  period: { kind: 'year', year: 2024 },
  territory: { kind: 'as adopted' },
  text: '',
  source: '',
  judgement: null,
  private: false,
});

async function changesOfAnother() {
  const other = open();
  await writeEdits(other, note);
  return other.changes.toArray();
}

const WRITERS: readonly (readonly [string, (db: NotebookDatabase) => Promise<unknown>])[] = [
  ['who writes here', whoAmI],
  ['an edit', (db) => writeEdits(db, note)],
  [
    'several edits at once',
    (db) => writeEdits(db, [...note, ...status, ...attachEvidence(null, 'status:s', 'annotation:a')]),
  ],
  [
    'an undo',
    async (db) => {
      const written = await writeEdits(db, note);
      if (written.ok)
        await undoChanges(
          db,
          written.value.changes.map(({ id }) => id),
        );
    },
  ],
  [
    'an erasure',
    async (db) => {
      await writeEdits(db, note);
      await eraseRecords(db, ['annotation:a']);
    },
  ],
  ['states of a new year', refreshStates],
  ['a draft', (db) => keepDraft(db, 'annotation:a text', { text: 'đang gõ', knowing: [] })],
  ['a draft that is done with', (db) => dropDraft(db, 'annotation:a text')],
];

/** What nobody sees may be lost with the machine, for it is swept then; what shows it may not. */
const SHOWN_AT_ONCE: readonly (readonly [string, (db: NotebookDatabase) => Promise<unknown>])[] = [
  ['changes from elsewhere', async (db) => takeIn(db, await changesOfAnother())],
  ['many changes from elsewhere', async (db) => takeIn(db, await changesOfAnother(), { direct: 0 })],
  [
    'taking back an import',
    async (db) => {
      const taken = await takeIn(db, await changesOfAnother());
      if (taken.ok) await undoImport(db, taken.value.id, { direct: 0 });
    },
  ],
  ['a rebuild', rebuild],
];

describe('what shows many changes at once asks for the disk', () => {
  test.each(SHOWN_AT_ONCE)('%s', async (_, write) => {
    await write(open());
    expect(new Set(showing)).toEqual(new Set(['strict']));
  });
});

describe('what writes asks for the disk, not for the memory of the system', () => {
  test.each(WRITERS)('%s', async (_, write) => {
    await write(open());
    expect(asked.length).toBeGreaterThan(0);
    for (const each of asked) expect(each).toEqual(['strict', 'strict']);
  });

  test('one that does not is seen', async () => {
    const db = open();
    await whoAmI(db);
    asked = [];
    db.backendDB().transaction('meta', 'readwrite');
    expect(asked).toEqual([[undefined, 'default']]);
  });
});
