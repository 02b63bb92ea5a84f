import { fold } from '../format/fold.ts';

/** A department as views know it. */
export interface DepartmentView {
  readonly slug: string;
  readonly name: string;
  /** Other short names it goes by ("KH&ĐT"). */
  readonly short: readonly string[];
  /** Name of the department that stands for it now; null while it stands itself. */
  readonly now: string | null;
  /** Slug of its immediate successor. */
  readonly successor: string | null;
  readonly until: string | null;
  readonly retired: boolean;
  /** false: likely, not seen in an official source, and nobody has confirmed it yet. */
  readonly sure?: boolean;
  /** A person has changed it or added it. */
  readonly edited?: boolean;
}

/** Words that official abbreviations leave out. */
const SKIPPED = new Set(['va', 'cac', 'tinh', 'cua']);

/** "Sở Kế hoạch và Đầu tư" → "skhdt": the first letters, folded, small words left out. */
export function initialsOf(name: string): string {
  return fold(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !SKIPPED.has(word))
    .map((word) => word.charAt(0))
    .join('');
}

/**
 * Departments that a query means, best first: an abbreviation, the beginning of a name, words in it; with or without
 * diacritics. Those that still stand come before those that have a successor.
 */
export function findDepartments<D extends DepartmentView>(departments: readonly D[], query: string): D[] {
  const asked = fold(query).trim().replace(/\s+/g, ' ');
  return departments
    .map((department, index) => ({ department, index, rank: rankOf(department, asked) }))
    .filter(({ rank }) => rank < NOT_MEANT)
    .sort(
      (a, b) =>
        a.rank - b.rank || Number(ended(a.department)) - Number(ended(b.department)) || a.index - b.index,
    )
    .map(({ department }) => department);
}

const NOT_MEANT = 4;
const ended = ({ now, retired }: DepartmentView): boolean => now !== null || retired;

function rankOf({ name, short }: DepartmentView, asked: string): number {
  if (asked === '') return 2;
  const letters = asked.replace(/[^a-z0-9]/g, '');
  const initials = initialsOf(name);
  const shorts = [initials, ...short.map((each) => fold(each).replace(/[^a-z0-9]/g, ''))];
  if (letters.length > 1 && shorts.some((each) => each === letters || each === `s${letters}`)) return 0;
  const plain = fold(name);
  if (plain.startsWith(asked) || plain.replace(/^so /, '').startsWith(asked)) return 1;
  const words = plain.split(/[^a-z0-9]+/);
  if (asked.split(' ').every((word) => words.some((each) => each.startsWith(word)))) return 2;
  if (letters.length > 1 && shorts.some((each) => each.includes(letters))) return 3;
  return NOT_MEANT;
}
