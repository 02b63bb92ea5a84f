import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCarried } from '../../../utils/core/exchange/carried-resolution.ts';
import { tableOf } from '../../../utils/core/exchange/table/table-of.ts';
import { departmentsOf, type ProvinceFile } from '../../../utils/core/notebook/departments.ts';
import { foldRecord } from '../../../utils/core/notebook/fold.ts';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { Keyring } from '../../../utils/crypto/keyring.ts';
import { writeCsv } from '../../../utils/office/csv-write.ts';
import { writeXlsx } from '../../../utils/office/xlsx-write.ts';
import { digest } from '../../../utils/storage/digest.ts';
import { root } from '../build.ts';
import { knownResolutions } from '../inspection/known.ts';
import { progress, ToolError } from '../log.ts';
import { Conflicts } from './conflicts.ts';
import { leftFigures } from './left-figures.ts';
import { mayWrite, type Output, writeOut } from './output.ts';
import { People } from './people.ts';
import { type Scan, scan } from './scan.ts';
import { notebookFile } from './source.ts';
import { wordsIn } from './words.ts';

export interface TableOptions extends Output {
  readonly resolution: string | undefined;
  readonly withPrivate: boolean;
}

/** Writes the monitoring table of a notebook file. @returns the exit code */
export async function table(
  path: string,
  passphrase: string | null,
  { resolution: asked, withPrivate, ...output }: TableOptions,
): Promise<number> {
  const form = /\.(xlsx|csv)$/u.exec(output.path)?.[1];
  if (!form) throw new ToolError(`${output.path}: a table is written as .xlsx or .csv.`);
  mayWrite(output);
  const records: RecordState[] = [];
  const people = new People();
  const conflicts = new Conflicts();
  const looked = await scan(await notebookFile(path, passphrase), new Keyring([]), (entry) => {
    people.see(entry);
    conflicts.see(entry.changes);
    const state = foldRecord(entry.changes);
    if (state && !state.deleted) records.push(state);
  });
  for (const { id, why } of looked.refused) progress(`${path}: left out ${id ?? 'a record'}: ${why}.`);
  const resolution = await resolutionOf(looked, asked);
  const province = shippedOf(resolution.id.split('/')[0] ?? '');
  const made = tableOf({
    resolution,
    records,
    departments: departmentsOf(
      province,
      records.filter((state): state is RecordState<'department'> => state.kind === 'department'),
    ),
    territories: province.territories,
    words: wordsIn('vi'),
    scope: {},
    today: new Date().toISOString().slice(0, 10),
    withPrivate,
  });
  const [first] = made.sheets;
  const bytes =
    form === 'xlsx' ? await writeXlsx(made, new Date().toISOString()) : first ? writeCsv(first) : null;
  if (!bytes) throw new ToolError(`${path}: there is nothing for a table in it.`);
  await writeOut(output, one(bytes));
  const rows = made.sheets.map((sheet) => `${sheet.rows.length} ${PARTS[sheet.part]}`);
  progress(`${output.path}: ${form === 'csv' ? rows[0] : rows.join(', ')}.`);
  for (const line of leftFigures(resolution, records, withPrivate, people)) progress(`  ${line}`);
  for (const line of conflicts.lines(people)) progress(`  ${line}`);
  if (conflicts.count > 0) progress('  Of what is in conflict the table has the newest.');
  return looked.refused.length > 0 ? 1 : 0;
}

/** What the rows of each sheet are, in this tool's own words. */
const PARTS = { indicators: 'targets', tasks: 'tasks' } as const;

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The resolution that the table is about: one that the product knows, or that the file carries unaltered. */
async function resolutionOf({ file, header }: Scan, asked: string | undefined): Promise<Resolution> {
  const ids = [...new Set(header.resolutions.map(({ id }) => id))];
  const [first] = ids;
  if (asked === undefined && ids.length > 1)
    throw new ToolError(
      `${file.path} speaks of several resolutions; say --resolution with one of: ${ids.join(', ')}.`,
    );
  const id = asked ?? first;
  const known = knownResolutions().find((each) => each.id === id || id === undefined);
  if (known) return known;
  for (const carried of header.resolutions) {
    if (carried.id !== id || carried.document === null) continue;
    const checked = await checkCarried(carried, digest);
    if (checked.ok) return checked.resolution;
  }
  throw new ToolError(
    `${file.path}: the resolution ${id} is not known, and the file does not carry its text.`,
  );
}

function shippedOf(province: string): ProvinceFile {
  const none: ProvinceFile = {
    format: 'so-nghi-quyet/departments',
    version: 1,
    province,
    departments: [],
    subjects: [],
    territories: [],
  };
  if (!/^[a-z-]+$/u.test(province)) return none;
  try {
    return JSON.parse(readFileSync(join(root, 'public/departments', `${province}.json`), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return none;
    throw error;
  }
}
