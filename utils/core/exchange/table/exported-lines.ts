import * as v from 'valibot';
import { STATES } from '../../notebook/model.ts';
import { type Exported, TABLE_FORMAT, TABLE_VERSION } from './model.ts';
import { TableError } from './sheet.ts';

/** How much of a line one cell holds; Excel's own limit is 32,767. */
const CELL = 30_000;

/**
 * What a table held, as rows of text for its hidden sheet: the format, then one JSON value a line, cut into as many
 * cells as it needs. JSON keeps every character, whatever a spreadsheet makes of blanks and line ends.
 */
export function exportedLines({ cells, notes, duties, ...head }: Exported): string[][] {
  const lines = [
    ['head', head],
    ...cells.map((each) => ['cell', each]),
    ...notes.map((each) => ['note', each]),
    ...duties.map((each) => ['duty', each]),
  ];
  return [
    [TABLE_FORMAT, `${TABLE_VERSION}`],
    ...lines.map(([kind, value]) => [kind as string, ...pieces(JSON.stringify(value))]),
  ];
}

/**
 * The way back; null where the sheet is none of ours, or a person has been at it: then nothing of it is believed.
 * @param rows texts of the sheet's cells
 * @throws TableError for a newer version
 */
export function readExportedLines(rows: readonly (readonly string[])[]): Exported | null {
  const first = rows.findIndex(([format]) => format === TABLE_FORMAT);
  if (first < 0) return null;
  const version = Number(rows[first]?.[1]);
  if (version > TABLE_VERSION) throw new TableError('newer', { value: version });
  const read: { head: unknown[]; cell: unknown[]; note: unknown[]; duty: unknown[] } = {
    head: [],
    cell: [],
    note: [],
    duty: [],
  };
  for (const [kind, ...parts] of rows.slice(first + 1)) {
    if (kind !== 'head' && kind !== 'cell' && kind !== 'note' && kind !== 'duty') continue;
    try {
      read[kind].push(JSON.parse(parts.join('')));
    } catch {
      return null;
    }
  }
  const [head] = read.head;
  const whole = v.safeParse(exportedSchema, {
    ...(typeof head === 'object' ? head : {}),
    cells: read.cell,
    notes: read.note,
    duties: read.duty,
  });
  return whole.success ? (whole.output as Exported) : null;
}

const pieces = (text: string): string[] => text.match(PIECE) ?? [];
const PIECE = new RegExp(`[^]{1,${CELL}}`, 'g');

const word = v.pipe(v.string(), v.maxLength(400));
const words = v.pipe(v.string(), v.maxLength(100_000));
const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200));
const day = v.pipe(v.string(), v.regex(/^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u));
const wall = v.pipe(v.string(), v.regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/u));
const status = v.pipe(v.string(), v.regex(/^status:[^|]{1,100}$/u));
const figure = v.pipe(v.number(), v.finite());

const period = v.variant('kind', [
  v.object({ kind: v.literal('year'), year }),
  v.object({ kind: v.literal('quarter'), year, quarter: v.picklist([1, 2, 3, 4]) }),
  v.object({ kind: v.literal('date'), date: day }),
  v.object({ kind: v.literal('span'), from: year, to: year }),
]);
const territory = v.variant('kind', [
  v.object({ kind: v.literal('as adopted') }),
  v.object({ kind: v.literal('known'), id: word }),
  v.object({ kind: v.literal('other'), name: words }),
]);
const said = { by: v.pipe(word, v.minLength(1)), wall, name: words, unit: words };

const exportedSchema = v.object({
  resolution: word,
  hash: word,
  reporting: period,
  cells: v.pipe(
    v.array(
      v.object({
        row: word,
        column: v.pipe(v.string(), v.regex(/^(?:year \d{4}|span|state|lead|with|note)$/u)),
        content: v.union([figure, words]),
        shows: v.pipe(v.array(status), v.maxLength(200)),
      }),
    ),
    v.maxLength(5_000),
  ),
  notes: v.pipe(
    v.array(
      v.object({
        id: status,
        provision: word,
        fields: v.object({
          period,
          territory,
          text: words,
          source: words,
          private: v.boolean(),
          judgement: v.nullable(v.object({ state: v.picklist(STATES), reason: words })),
        }),
        values: v.record(word, v.object({ value: figure, unit: word })),
        ...said,
      }),
    ),
    v.maxLength(5_000),
  ),
  duties: v.pipe(
    v.array(
      v.object({ provision: word, department: word, role: v.picklist(['lead', 'co-ordinating']), ...said }),
    ),
    v.maxLength(5_000),
  ),
});
