import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../utils/core/notebook/canonical-json.ts';
import type { Json } from '../../../utils/core/notebook/change.ts';
import { writeXlsx } from '../../../utils/office/xlsx-write.ts';
import { root } from '../../tools/build.ts';
import { type Records, takeIn, taken, told } from '../core/exchange/table/stage.ts';
import { readTableFile } from './parts.ts';
import { filledIn, story } from './story.ts';

/**
 * `story` as a department filled it in ({@link filledIn}), then opened and saved by LibreOffice 7.4:
 * `soffice --headless --convert-to xlsx`, and `--convert-to 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1066,false,true,false,false,false,1'`.
 */
const resaved = (type: string) =>
  readTableFile(readFileSync(join(root, `tests/fixtures/tables/resaved-by-libreoffice.${type}`)));

const names = (all: Records) =>
  [...all.values()]
    .flatMap(({ kind, fields }) => (kind === 'profile' ? [canonicalJson(fields as Json)] : []))
    .toSorted();

describe('a table that another program saved', () => {
  test('as .xlsx says just what ours says', async () => {
    const ours = await readTableFile(await writeXlsx(filledIn(), '2025-11-20T02:00:00.000Z'));
    for (const records of [story, new Map()]) {
      const [theirs, own] = await Promise.all([
        takeIn(await resaved('xlsx'), records),
        takeIn(ours, records),
      ]);
      expect(told(taken(theirs.entries))).toEqual(told(taken(own.entries)));
      expect([theirs.unmatched, theirs.told]).toEqual([own.unmatched, own.told]);
    }
  });

  test('gives three reports by three people, with a state, departments and an estimate', async () => {
    const { entries, unmatched, told: remarks } = await takeIn(await resaved('xlsx'), story);
    const all = taken(entries);
    expect(unmatched).toEqual([]);
    expect(remarks.map(({ cell, code }) => `${cell} ${code}`)).toEqual(['G11 estimate']);
    expect(names(all)).toEqual([
      '{"name":"Chuyên viên B","role":"","unit":"Sở Công Thương"}',
      '{"name":"Chuyên viên C","role":"","unit":"Sở Tài chính"}',
      '{"name":"Chuyên viên D","role":"","unit":""}',
    ]);
    expect(told(all)).toMatchObject([
      { text: '', period: { year: 2023 } },
      { text: 'Số ước', period: { year: 2023 } },
      {
        text: '',
        source: 'theo quyết định công nhận',
        period: { year: 2024 },
        judgement: { state: 'achieved', reason: 'theo quyết định công nhận' },
      },
    ]);
  });

  test('as CSV with decimals in the English way: what stood there is known, what is new is asked back', async () => {
    const { entries, unmatched } = await takeIn(await resaved('csv'), story);
    expect(unmatched.map(({ cell, code }) => `${cell} ${code}`)).toEqual(['G7 separator', 'H18 separator']);
    expect(told(taken(entries))).toHaveLength(2);
  });
});
