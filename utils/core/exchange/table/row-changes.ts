import type { RecordId } from '../../notebook/change.ts';
import type { Department, KnownTerritory } from '../../notebook/departments.ts';
import { type Role, STATES, type State } from '../../notebook/model.ts';
import { readDuties } from './duty-cell.ts';
import type { Person } from './head-answers.ts';
import { type FoundTable, keyOf, textOf } from './headings.ts';
import type { Subject } from './match-row.ts';
import type { ColumnKey, ExportedCell, TableWords } from './model.ts';
import { readFigureCell } from './read-figure.ts';
import { linesIn, type NoteLine, readNote } from './read-note.ts';
import { cellName, type SheetCell } from './sheet.ts';
import type { FigureColumn } from './shown.ts';
import type { TableTrouble, TableTroubleCode } from './trouble.ts';

/** What a person filled in or changed in one row. */
export interface RowChanges {
  readonly subject: Subject;
  readonly figures: readonly {
    readonly column: FigureColumn;
    readonly value: number;
    readonly isEstimate: boolean;
    readonly cell: string;
  }[];
  /** Lines of the note column that were not there when the table was written. */
  readonly lines: readonly NoteLine[];
  readonly noteCell: string;
  /** All of its lines: they say of what part of a year and of which territory a figure is. */
  readonly standing: readonly NoteLine[];
  readonly state: State | null;
  /** What the cell says, changed or not; null where it says nothing. */
  readonly shownState: State | null;
  readonly stateCell: string;
  readonly duties: readonly {
    readonly role: Role;
    readonly slugs: readonly string[];
    readonly cell: string;
  }[];
  /** As the row's own cell says; null: it names nobody. */
  readonly reporter: Person | null;
  readonly reporterCell: string;
  readonly sheet: string;
  /** By column the notes of cells that still show what they showed when the table was written. */
  readonly kept: ReadonlyMap<ColumnKey, readonly RecordId[]>;
}

export interface RowReading {
  readonly departments: readonly Department[];
  readonly territories: readonly KnownTerritory[];
  readonly words: TableWords;
  readonly baseline: ReadonlyMap<string, ExportedCell>;
  readonly tell: (trouble: TableTrouble) => void;
}

export const baselineKey = (row: string, column: ColumnKey): string => `${row} ${column}`;

/** Longest note, and longest list of departments, that is taken; longest name of a person; in UTF-16 units. */
const LONGEST = { note: 20_000, other: 2_000, person: 200 } as const;

/** Reads a row against what it held; what cannot be read is told with the name of its cell. */
export function changesOf(table: FoundTable, row: number, subject: Subject, reading: RowReading): RowChanges {
  const { departments, territories, words: t, baseline, tell } = reading;
  const { sheet, columns } = table;
  const kept = new Map<ColumnKey, readonly RecordId[]>();
  const nameOf = (key: ColumnKey): string => cellName(row, columns.get(key) ?? 0);
  const cellAt = (key: ColumnKey): SheetCell | null => {
    const column = columns.get(key);
    return column === undefined ? null : (sheet.rows[row]?.[column] ?? null);
  };
  const was = (key: ColumnKey): ExportedCell | null => baseline.get(baselineKey(subject.id, key)) ?? null;
  const say = (code: TableTroubleCode, key: ColumnKey, params: TableTrouble['params'] = {}) =>
    tell({ code, sheet: sheet.name, cell: nameOf(key), params });
  /** The text of a cell that was changed; null where it was not, was emptied, or cannot be taken. */
  const changedText = (key: ColumnKey): string | null => {
    const cell = cellAt(key);
    const before = was(key);
    const text = textOf(cell).normalize('NFC').trim();
    if (!columns.has(key)) return null;
    if (cell?.kind === 'error') say('error', key, { value: text });
    else if (text.length > (key === 'note' ? LONGEST.note : LONGEST.other)) say('too long', key);
    else if (before && linesIn(text).join('\n') === linesIn(String(before.content)).join('\n'))
      kept.set(key, before.shows);
    else if (text !== '') return text;
    else if (before) say('cleared', key);
    return null;
  };

  const figures: RowChanges['figures'][number][] = [];
  for (const column of columns.keys()) {
    const { target } = subject;
    if (!target || !isFigure(column)) continue;
    const read = readFigureCell(cellAt(column), target.unit);
    const before = was(column);
    // A program that is set to English writes decimals with a dot; where that is the figure that stood there, nobody changed it.
    if (!read.ok && before && read.code === 'separator' && isSame(Number(read.written), before.content))
      kept.set(column, before.shows);
    else if (!read.ok) say(read.code, column, { value: read.written, unit: target.unit });
    else if (read.value === null) {
      if (before) say('cleared', column);
    } else if (before && isSame(read.value, before.content)) kept.set(column, before.shows);
    else {
      if (read.isEstimate) say('estimate', column, { value: textOf(cellAt(column)) });
      if (read.wasPercent) say('percent', column, { value: read.value });
      figures.push({ column, value: read.value, isEstimate: read.isEstimate, cell: nameOf(column) });
    }
  }

  const note = changedText('note');
  const standing = linesIn(note ?? textOf(cellAt('note')).slice(0, LONGEST.note));
  const before = new Set(linesIn(String(was('note')?.content ?? '')));
  const parsed = (lines: readonly string[]): NoteLine[] =>
    lines.flatMap((line) => readNote(line, territories, t) ?? []);
  const added = note === null ? [] : standing.filter((line) => !before.has(line));
  for (const value of added) if (!readNote(value, territories, t)) say('others line', 'note', { value });

  const written = changedText('state');
  const state = written === null ? null : stateNamed(written, t);
  if (written !== null && state === null)
    say('unknown state', 'state', {
      value: written,
      allowed: STATES.map((each) => t(`state.${each}`)).join(', '),
    });

  const duties = (['lead', 'with'] as const).flatMap((key) => {
    const text = changedText(key);
    if (text === null) return [];
    const { slugs, unknown } = readDuties(text, departments);
    for (const value of unknown) say('unknown department', key, { value });
    // A cell of which a part is not understood is not taken for the whole: nobody is taken off by a slip of the pen.
    const role: Role = key === 'lead' ? 'lead' : 'co-ordinating';
    return unknown.length > 0 ? [] : [{ role, slugs, cell: nameOf(key) }];
  });

  return {
    subject,
    figures,
    lines: parsed(added),
    noteCell: nameOf('note'),
    standing: parsed(standing),
    state,
    shownState: stateNamed(textOf(cellAt('state')).slice(0, LONGEST.other), t),
    stateCell: nameOf('state'),
    duties,
    reporter: personIn(textOf(cellAt('reporter'))),
    reporterCell: nameOf('reporter'),
    sheet: sheet.name,
    kept,
  };
}

export const isFigure = (column: ColumnKey): column is FigureColumn =>
  column === 'span' || column.startsWith('year ');

/** Whether a row says anything that is to be kept. */
export const saysAnything = ({ figures, lines, state, duties }: RowChanges): boolean =>
  figures.length > 0 || lines.length > 0 || state !== null || duties.length > 0;

const isSame = (value: number, content: number | string): boolean =>
  typeof content === 'number' && Math.abs(value - content) <= 1e-9 * Math.max(1, Math.abs(value));

const stateNamed = (written: string, t: TableWords): State | null =>
  STATES.find((state) => keyOf(t(`state.${state}`)) === keyOf(written)) ?? null;

/** "Chuyên viên A", "Chuyên viên A (Sở Tài chính)", "Chuyên viên A - Sở Tài chính"; the unit is what follows. */
export function personIn(written: string): Person | null {
  const text = written.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (!/\p{L}/u.test(text) || text.length > LONGEST.person) return null;
  const [, name = text, unit = ''] = /^([^(,;–—]+?)(?: ?[(,;–—]| - )\s*(.+?)\)?$/u.exec(text) ?? [];
  return { name: name.trim(), unit: unit.trim() };
}
