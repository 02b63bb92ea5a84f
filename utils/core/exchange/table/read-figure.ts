import { normalise } from '../../text/normalise.ts';
import { fold } from '../../text/spelling.ts';
import type { SheetCell } from './sheet.ts';
import type { TableTroubleCode } from './trouble.ts';

export type FigureCell =
  | {
      readonly ok: true;
      /** null: nothing is reported. */
      readonly value: number | null;
      /** Said to be an estimate. */
      readonly isEstimate: boolean;
      /** It was typed with a percent sign, which a spreadsheet keeps as a hundredth. */
      readonly wasPercent: boolean;
    }
  | { readonly ok: false; readonly code: TableTroubleCode; readonly written: string };

/**
 * A cell of figures: a typed number, or text as Vietnamese people write it ("8,5", "1.500", "8,59%", "ước 8,6"). A comma
 * marks decimals and a dot groups thousands; what can be read in two ways is refused, and so is a range, another unit,
 * and a percentage that can only be an amount. "-", "…" and "x" alone say that there is nothing.
 * @param unit of the target
 */
export function readFigureCell(cell: SheetCell | null, unit: string): FigureCell {
  if (!cell) return found(null);
  const refuse = (code: TableTroubleCode) =>
    ({ ok: false, code, written: cell.kind === 'number' ? '' : cell.text }) as const;
  if (cell.kind === 'date' || cell.kind === 'error') return refuse(cell.kind);
  if (cell.kind === 'boolean') return refuse('not a number');
  if (cell.kind === 'number') return readNumber(cell, unit);

  const text = cell.text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (/^(?:|[-–—…x.]|\.\.\.)$/iu.test(text)) return found(null);
  if (text.length > LONGEST) return refuse('not a number');
  const isEstimate = ESTIMATE.test(text);
  const [, sign = '', digits = '', typed = ''] = SHAPE.exec(text.replace(ESTIMATE, ' ').trim()) ?? [];
  if (digits === '') return refuse(RANGE.test(text) ? 'range' : 'not a number');
  if (!fits(typed, unit)) return refuse(RANGE.test(text) ? 'range' : 'unit');
  if (!PLAIN.test(digits) && !GROUPED.test(digits))
    return refuse(/^[\d.,]+$/u.test(digits) ? 'separator' : 'not a number');
  const value =
    Number(digits.replace(/[. ]/gu, '').replace(',', '.')) * (sign === '' || sign === '+' ? 1 : -1);
  return isAmount(value, unit) ? refuse('amount') : found(value, isEstimate);
}

function readNumber({ value, percent }: SheetCell & { kind: 'number' }, unit: string): FigureCell {
  const written = String(value);
  if (percent && !unit.startsWith('%')) return { ok: false, code: 'unit', written: `${written} %` };
  const whole = percent ? Number((value * 100).toPrecision(12)) : value;
  if (!Number.isFinite(whole) || isAmount(whole, unit)) return { ok: false, code: 'amount', written };
  return { ...found(whole), wasPercent: percent };
}

const found = (value: number | null, isEstimate = false) =>
  ({ ok: true, value, isEstimate, wasPercent: false }) as const;

/** No figure is written longer, unit and all. */
const LONGEST = 100;

const SHAPE = /^([+\-−–]?) ?(\d(?:[\d., ]*\d)?)[.,]? ?(\D*)$/u;
const PLAIN = /^\d+(?:,\d+)?$/u;
const GROUPED = /^[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+)(?:,\d+)?$/u;
const RANGE = /\d ?%? ?[-–—] ?\d/u;
/** "ước", "ước đạt", "(ước)". */
const ESTIMATE = /\(?(?<![\p{L}\p{M}])ước(?: (?:đạt|thực hiện|tính))?(?![\p{L}\p{M}])\)?:?/iu;

const isAmount = (value: number, unit: string): boolean => unit.startsWith('%') && Math.abs(value) > 1000;

/** "%" stands for "%/năm" too, "triệu" for "triệu đồng". */
const fits = (typed: string, unit: string): boolean => bare(unit).startsWith(bare(typed));

const bare = (text: string): string => fold(normalise(text).text).replace(/[\s.]+/gu, '');
