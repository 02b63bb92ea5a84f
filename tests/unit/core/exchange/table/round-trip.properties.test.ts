import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Period, Territory } from '../../../../../utils/core/notebook/model.ts';
import { STATES } from '../../../../../utils/core/notebook/model.ts';
import { readCsv } from '../../../../../utils/office/csv-read.ts';
import { writeCsv } from '../../../../../utils/office/csv-write.ts';
import { readXlsx } from '../../../../../utils/office/xlsx-read.ts';
import { writeXlsx } from '../../../../../utils/office/xlsx-write.ts';
import {
  notebook,
  profile,
  province,
  type Records,
  resolution,
  status,
  tableFrom,
  takeIn,
  taken,
  told,
  WRITTEN,
} from './stage.ts';

const tracked = resolution.provisions.filter(({ kind }) => kind === 'indicator' || kind === 'task');

const period: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ kind: fc.constant('year' as const), year: fc.integer({ min: 2021, max: 2025 }) }),
  fc.record({
    kind: fc.constant('quarter' as const),
    year: fc.integer({ min: 2021, max: 2025 }),
    quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  }),
  fc.record({
    kind: fc.constant('date' as const),
    date: fc.constantFrom('2023-06-30', '2024-02-29', '2025-10-01'),
  }),
  fc.constant<Period>({ kind: 'span', from: 2021, to: 2025 }),
);
const territory: fc.Arbitrary<Territory> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Territory>({ kind: 'as adopted' }) },
  fc.constantFrom<Territory>(...province.territories.map(({ id }) => ({ kind: 'known' as const, id }))),
  fc.record({ kind: fc.constant('other' as const), name: fc.string({ minLength: 1, maxLength: 20 }) }),
);
const anyText = fc.oneof(
  fc.constantFrom(
    '',
    '=1+1',
    '+84',
    '@x',
    '-5',
    "'=x",
    '_x0041_',
    'ước đạt',
    'Nguồn: a; Nguồn: b',
    '2024: hai dòng\n2023: b',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const figure = fc.oneof(
  fc.double({ min: -900, max: 900, noNaN: true }),
  fc.integer({ min: -900, max: 900 }),
  fc.integer({ min: -99_999, max: 99_999 }).map((value) => value / 100 / 1.2),
);

const note = fc.record({
  place: fc.integer({ min: 0, max: tracked.length - 1 }),
  period,
  territory,
  figures: fc.array(fc.option(figure), { maxLength: 3 }),
  text: anyText,
  source: anyText,
  judgement: fc.option(fc.record({ state: fc.constantFrom(...STATES), reason: anyText })),
  by: fc.constantFrom('an', 'binh', 'chi'),
});

const notebooks: fc.Arbitrary<Records> = fc.array(note, { maxLength: 14 }).map((notes) =>
  notebook(
    profile('an', 'Chuyên viên A', 'Ban Kinh tế - Ngân sách'),
    profile('binh', 'Chuyên viên B', ''),
    ...notes.map(({ place, by, figures, ...fields }, index) => {
      const provision = tracked[place] ?? tracked[0];
      if (!provision) throw new Error('no provision');
      return {
        by,
        edits: status(`n${index}`, provision, figures, { ...fields, text: fields.text.toWellFormed() }),
      };
    }),
  ),
);

describe('a table that goes out and comes back as it went', () => {
  it('as Excel makes nothing new where it came from, and elsewhere the same status notes by the same people', async () => {
    await fc.assert(
      fc.asyncProperty(notebooks, async (records) => {
        const table = tableFrom(records);
        const book = await readXlsx(await writeXlsx(table, WRITTEN));

        const here = await takeIn(book, records);
        expect(here.entries).toEqual([]);
        expect(here.unmatched).toEqual([]);

        const elsewhere = taken((await takeIn(book)).entries);
        const shown = new Set(table.exported.notes.map(({ id }) => id));
        const expected = new Map([...records].filter(([id]) => shown.has(id) || belongs(id, shown)));
        expect(told(elsewhere)).toEqual(told(expected));
        for (const id of shown) expect(elsewhere.get(id)?.created.by).toBe(records.get(id)?.created.by);
        expect((await takeIn(book, elsewhere)).entries).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('as CSV makes nothing new where it came from', async () => {
    await fc.assert(
      fc.asyncProperty(notebooks, async (records) => {
        for (const sheet of tableFrom(records).sheets) {
          const { entries, unmatched } = await takeIn(readCsv(writeCsv(sheet)), records);
          expect(entries).toEqual([]);
          expect(unmatched).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

const belongs = (id: string, shown: ReadonlySet<string>): boolean =>
  id.startsWith('value:') && shown.has(`status:${id.slice('value:'.length).split('|')[0]}`);
