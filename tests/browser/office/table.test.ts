import { expect, test } from 'vitest';
import { catalogue } from '../../../components/shared/i18n/catalogue.ts';
import department from '../../../public/departments/thai-nguyen.json' with { type: 'json' };
import resolution from '../../../public/resolutions/thai-nguyen/2020/kt-xh-2021-2025.json' with {
  type: 'json',
};
import { entriesFromTable } from '../../../utils/core/exchange/table/from-rows.ts';
import { tableOf } from '../../../utils/core/exchange/table/table-of.ts';
import { departmentsOf, type ProvinceFile } from '../../../utils/core/notebook/departments.ts';
import { createStatus } from '../../../utils/core/notebook/edits.ts';
import { foldLog } from '../../../utils/core/notebook/fold.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { readCsv } from '../../../utils/office/csv-read.ts';
import { writeCsv } from '../../../utils/office/csv-write.ts';
import { readXlsx } from '../../../utils/office/xlsx-read.ts';
import { writeXlsx } from '../../../utils/office/xlsx-write.ts';
import { digest } from '../../../utils/storage/digest.ts';

const canonical = resolution as unknown as Resolution;
const province = department as unknown as ProvinceFile;

test('a browser writes a table and reads it back, as Excel and as CSV', async () => {
  const edits = createStatus('status:s', {
    about: {
      resolution: canonical.id,
      provision: canonical.provisions.find(({ kind }) => kind === 'task')?.eId ?? '',
    },
    period: { kind: 'year', year: 2024 },
    territory: { kind: 'as adopted' },
    text: '=1+1 đã ban hành kế hoạch',
    source: '',
    judgement: { state: 'in progress', reason: '' },
    private: false,
  });
  const records = foldLog(
    edits.map(({ record, field, value }, index) => {
      const at = `00173304480000${index}-000000`;
      return {
        id: `c${index}`,
        at,
        wall: '2024-12-01T09:20:00.000Z',
        by: 'a',
        device: 'd',
        record,
        field,
        value,
        replaces: [],
      };
    }),
  );
  const context = {
    resolution: canonical,
    departments: departmentsOf(province, []),
    territories: province.territories,
    words: catalogue('vi'),
  };
  const table = tableOf({ ...context, records: records.values(), scope: {}, today: '2025-11-25' });
  const reading = { ...context, digest, written: '2025-11-25T00:00:00.000Z', reporter: null };
  const book = await readXlsx(await writeXlsx(table, reading.written));
  const elsewhere = await entriesFromTable(book, { ...reading, records: new Map() });
  expect(foldLog(elsewhere.entries.flatMap(({ changes }) => changes)).get('status:s')?.fields).toEqual(
    records.get('status:s')?.fields,
  );
  for (const each of [book, ...table.sheets.map((sheet) => readCsv(writeCsv(sheet)))])
    expect((await entriesFromTable(each, { ...reading, records })).entries).toEqual([]);
});
