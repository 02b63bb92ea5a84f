import { fold } from '../../../shared/format/fold.ts';
import type { Language } from '../../../shared/i18n/key.ts';

/** Why what was typed is not taken. `separator`: its dot or comma can be read in two ways; `amount`: a percentage beyond a thousand. */
export type FigureProblem = 'not a number' | 'separator' | 'unit' | 'amount';

export type FigureReading =
  | { readonly ok: true; readonly value: number | null }
  | {
      readonly ok: false;
      readonly problem: FigureProblem;
      /** What was probably meant, offered and never taken by itself. */
      readonly suggestion: number | null;
      /** The unit that was typed, where that is the trouble. */
      readonly typedUnit: string;
    };

const SHAPE = /^([+\-−–]?) ?(\d(?:[\d., ]*\d)?)[.,]? ?(\D*)$/u;

/**
 * Reads a figure as people type or paste it: "8,59", "8,59 %", "20.025 tỷ đồng", "20 025", "−1,13". In Vietnamese a
 * comma marks decimals and a dot groups thousands, in English the other way round; what does not fit that is asked back
 * with what it probably meant. A mark before exactly three digits groups thousands ("19.680" is 19 680) and is never
 * offered as decimals. A percentage that is grouped or beyond ±1000 is an amount: it is refused, and nothing offered.
 * @param names of the unit in any language that may stand behind the figure
 * @returns the value, null for an empty field, or what is wrong
 */
export function readFigure(typed: string, names: readonly string[], language: Language): FigureReading {
  const text = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (text === '') return { ok: true, value: null };
  const [, sign = '', digits = '', unit = ''] = SHAPE.exec(text) ?? [];
  if (digits === '') return refuse('not a number');
  if (!fitsUnit(unit, names)) return { ...refuse('unit'), typedUnit: unit.trim() };
  const factor = sign === '' || sign === '+' ? 1 : -1;
  const [group, mark] = language === 'vi' ? (['.', ','] as const) : ([',', '.'] as const);
  const value = read(digits, group, mark);
  if (value !== null)
    return isAmount(value, digits, group, names) ? refuse('amount') : { ok: true, value: factor * value };
  const other = read(digits, mark, group);
  if (other === null) return refuse('not a number');
  return isAmount(other, digits, mark, names) ? refuse('amount') : refuse('separator', factor * other);
}

/** Whether a figure cannot be the percentage that is asked for. */
const isAmount = (value: number, digits: string, group: string, names: readonly string[]): boolean =>
  names.some((name) => name.startsWith('%')) && (value > 1000 || (value >= 1000 && digits.includes(group)));

/** A figure as it is put into a field: every decimal it has, so that reading it again gives the same. */
export function writeFigure(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 12 }).format(
    value,
  );
}

function refuse(problem: FigureProblem, suggestion: number | null = null) {
  return { ok: false, problem, suggestion, typedUnit: '' } as const;
}

function read(digits: string, group: '.' | ',', mark: '.' | ','): number | null {
  const grouped = new RegExp(`^[1-9]\\d{0,2}(?:(?:\\${group}\\d{3})+|(?: \\d{3})+)(?:\\${mark}\\d+)?$`);
  const plain = new RegExp(`^\\d+(?:\\${mark}\\d+)?$`);
  if (!grouped.test(digits) && !plain.test(digits)) return null;
  return Number(digits.replaceAll(group, '').replaceAll(' ', '').replace(mark, '.'));
}

/** "%" stands for "%/năm" too, "triệu" for "triệu đồng": the beginning of a unit is enough, another one is not. */
function fitsUnit(typed: string, names: readonly string[]): boolean {
  const asked = bare(typed);
  return asked === '' || names.some((name) => bare(name).startsWith(asked));
}

const bare = (unit: string): string => fold(unit).replace(/[\s.]+/gu, '');
