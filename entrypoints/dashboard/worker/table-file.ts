import { catalogue } from '../../../components/shared/i18n/catalogue.ts';
import { entriesFromTable, type TableEntries } from '../../../utils/core/exchange/table/from-rows.ts';
import { TableError } from '../../../utils/core/exchange/table/sheet.ts';
import type { TableTrouble } from '../../../utils/core/exchange/table/trouble.ts';
import { departmentsOf } from '../../../utils/core/notebook/departments.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { readCsv } from '../../../utils/office/csv-read.ts';
import { readXlsx } from '../../../utils/office/xlsx-read.ts';
import { provinceFile, provinceOf } from '../../../utils/platform/departments.ts';
import { departmentRecords } from '../../../utils/storage/around.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import { digest } from '../../../utils/storage/digest.ts';
import { gathered } from './bytes.ts';
import { FileFault } from './failure.ts';
import type { Item } from './item.ts';
import { recordsBeside } from './records-beside.ts';

/** More than any table comes to, in bytes. */
const MOST = 64 * 1_048_576;

interface Request {
  readonly kind: 'workbook' | 'text';
  readonly stream: AsyncIterable<Uint8Array>;
  readonly file: Pick<File, 'lastModified'>;
  readonly db: NotebookDatabase;
  readonly resolutions: readonly Resolution[];
}

/**
 * Reads a monitoring table that a department filled in. Which resolution it is of the table says; of those at hand each is
 * tried. @throws TableError; FileFault
 */
export async function* tableItems({ kind, stream, file, db, resolutions }: Request): AsyncGenerator<Item> {
  const bytes = await gathered(stream, MOST);
  const { entries, unmatched, told } = await read(kind, bytes, file, db, resolutions).catch(
    (error: unknown) => {
      // Any text might be a table; what has nothing of one is of some other kind.
      const isOther =
        kind === 'text' &&
        error instanceof TableError &&
        (error.code === 'no table' || error.code === 'not text');
      throw isOther ? new FileFault('unknown', {}, { cause: error }) : error;
    },
  );
  for (const each of unmatched) yield { type: 'refused', told: toldOf(each) };
  for (const each of told) yield { type: 'told', told: toldOf(each) };
  for (const entry of entries) yield { type: 'record', entry };
}

async function read(
  kind: Request['kind'],
  bytes: Uint8Array,
  file: Request['file'],
  db: NotebookDatabase,
  resolutions: readonly Resolution[],
): Promise<TableEntries> {
  const book = kind === 'workbook' ? await readXlsx(bytes) : readCsv(bytes);
  const records = await recordsBeside(db);
  let wrong = new TableError('no table');
  for (const resolution of resolutions) {
    const province = provinceOf(resolution.id);
    const { territories } = provinceFile(province);
    const departments = departmentsOf(provinceFile(province), await departmentRecords(db, province));
    try {
      return await entriesFromTable(book, {
        resolution,
        records,
        departments,
        territories,
        words: catalogue('vi'),
        digest,
        written: new Date(file.lastModified).toISOString(),
        reporter: null,
      });
    } catch (error) {
      if (!(error instanceof TableError && error.code === 'other resolution')) throw error;
      wrong = error;
    }
  }
  throw wrong;
}

const toldOf = ({ code, sheet, cell, params }: TableTrouble) => ({
  code: `table.trouble.${code}`,
  where: [sheet, cell].filter(Boolean).join('!'),
  params,
});
