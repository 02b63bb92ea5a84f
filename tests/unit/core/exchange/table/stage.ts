import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../../../../components/shared/i18n/catalogue.ts';
import type { RecordEntry } from '../../../../../utils/core/exchange/model.ts';
import {
  entriesFromTable,
  type TableContext,
  type TableEntries,
} from '../../../../../utils/core/exchange/table/from-rows.ts';
import type { MonitoringTable } from '../../../../../utils/core/exchange/table/model.ts';
import type { SheetBook, SheetCell } from '../../../../../utils/core/exchange/table/sheet.ts';
import { tableOf } from '../../../../../utils/core/exchange/table/table-of.ts';
import { canonicalJson } from '../../../../../utils/core/notebook/canonical-json.ts';
import type { Change, Edit, Json, RecordId } from '../../../../../utils/core/notebook/change.ts';
import { timestamp } from '../../../../../utils/core/notebook/clock.ts';
import { departmentsOf, type ProvinceFile } from '../../../../../utils/core/notebook/departments.ts';
import { createStatus, reportValue, setProfile } from '../../../../../utils/core/notebook/edits.ts';
import { foldLog } from '../../../../../utils/core/notebook/fold.ts';
import type { Period, RecordState, StatusFields } from '../../../../../utils/core/notebook/model.ts';
import { statusId } from '../../../../../utils/core/notebook/record-id.ts';
import type { Provision, Resolution } from '../../../../../utils/core/resolution/model.ts';
import { root } from '../../../../tools/build.ts';

const read = (path: string) => JSON.parse(readFileSync(join(root, 'public', path), 'utf8'));

export const resolution: Resolution = read('resolutions/thai-nguyen/2020/kt-xh-2021-2025.json');
export const province: ProvinceFile = read('departments/thai-nguyen.json');
export const departments = departmentsOf(province, []);
export const words = catalogue('vi');
export const digest = async (text: string) => createHash('sha256').update(text).digest('hex');

export type Records = ReadonlyMap<RecordId, RecordState>;

export interface Said {
  readonly by?: string;
  readonly wall?: string;
  readonly edits: readonly Edit[];
}

/** A notebook of what people said, one after another. */
export function notebook(...said: readonly Said[]): Records {
  let count = 0;
  const changes: Change[] = said.flatMap(({ by = 'an', wall = '2025-06-01T00:00:00.000Z', edits }) =>
    edits.map(({ record, field, value }) => {
      count += 1;
      const at = timestamp(Date.parse(wall), count);
      return { id: `c${count}`, at, wall, by, device: 'd', record, field, value, replaces: [] };
    }),
  );
  return foldLog(changes);
}

/** A notebook after it took entries in. */
export const taken = (entries: readonly RecordEntry[]): Records =>
  foldLog(entries.flatMap(({ changes }) => changes));

export function indicator(number: number): Provision {
  const found = resolution.provisions.find(
    (each) => each.kind === 'indicator' && each.number === String(number),
  );
  if (!found) throw new Error(`no indicator ${number}`);
  return found;
}

export const tasks = resolution.provisions.filter(({ kind }) => kind === 'task');

export const year = (value: number): Period => ({ kind: 'year', year: value });

/** Edits of one status note; `figures` in the order of the targets. */
export function status(
  name: string,
  provision: Provision,
  figures: readonly (number | null)[],
  more: Partial<StatusFields> = {},
): Edit[] {
  const id = statusId(name);
  return [
    ...createStatus(id, {
      about: { resolution: resolution.id, provision: provision.eId },
      period: year(2024),
      territory: { kind: 'as adopted' },
      text: '',
      source: '',
      judgement: null,
      private: false,
      ...more,
    }),
    ...figures.flatMap((value, index) => {
      const target = provision.targets?.[index];
      return value === null || !target ? [] : reportValue(null, id, target.id, { value, unit: target.unit });
    }),
  ];
}

export const profile = (by: string, name: string, unit: string): Said => ({
  by,
  edits: setProfile(null, by, { name, unit, role: '' }),
});

export const TODAY = '2025-11-25';
export const WRITTEN = '2025-11-25T00:00:00.000Z';

export const tableFrom = (
  records: Records,
  more: Partial<Parameters<typeof tableOf>[0]> = {},
): MonitoringTable =>
  tableOf({
    resolution,
    records: records.values(),
    departments,
    territories: province.territories,
    words,
    scope: {},
    today: TODAY,
    ...more,
  });

export const takeIn = (
  book: SheetBook,
  records: Records = new Map(),
  more: Partial<TableContext> = {},
): Promise<TableEntries> =>
  entriesFromTable(book, {
    resolution,
    records,
    departments,
    territories: province.territories,
    words,
    digest,
    written: WRITTEN,
    reporter: null,
    ...more,
  });

/** A book of one sheet out of plain values. */
export const bookOf = (
  rows: readonly (readonly (string | number | SheetCell | null)[])[],
  name = '',
): SheetBook => ({
  modified: null,
  sheets: [
    {
      name,
      hidden: false,
      rows: rows.map((row) =>
        row.map((cell): SheetCell | null => {
          if (typeof cell === 'number') return { kind: 'number', value: cell, percent: false };
          if (typeof cell === 'string') return cell === '' ? null : { kind: 'text', text: cell };
          return cell;
        }),
      ),
    },
  ],
});

/** A book with one cell set to something else, by sheet and name ("F12"). */
export function withCell(book: SheetBook, sheet: number, name: string, cell: SheetCell | null): SheetBook {
  const [, letters = '', number = ''] = /^([A-Z]+)(\d+)$/u.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(number) - 1;
  return {
    ...book,
    sheets: book.sheets.map((each, index) =>
      index === sheet
        ? {
            ...each,
            rows: each.rows.map((cells, r) =>
              r === row
                ? Array.from({ length: Math.max(cells.length, column + 1) }, (_, c) =>
                    c === column ? cell : (cells[c] ?? null),
                  )
                : cells,
            ),
          }
        : each,
    ),
  };
}

export const text = (value: string): SheetCell => ({ kind: 'text', text: value });
export const number = (value: number, percent = false): SheetCell => ({ kind: 'number', value, percent });

/** What a notebook says, whoever wrote it down when: to compare two. */
export function told(records: Records): unknown[] {
  const values = [...records.values()].filter(({ kind }) => kind === 'value');
  return [...records.values()]
    .filter(({ kind }) => kind === 'status')
    .map(({ id, fields }) => ({
      ...fields,
      values: values
        .filter((each) => each.id.startsWith(`value:${id.slice('status:'.length)}|`))
        .map((each) => [each.id.split('|')[1], each.fields])
        .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    }))
    .toSorted((a, b) => (canonicalJson(a as Json) < canonicalJson(b as Json) ? -1 : 1));
}
