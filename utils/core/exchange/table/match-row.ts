import type { Provision, Resolution, Target } from '../../resolution/model.ts';
import { type FoundTable, keyOf, textOf } from './headings.ts';
import type { TablePart } from './model.ts';
import { rowId, writtenTarget, writtenTask } from './written.ts';

/** What a row of a table is about. */
export interface Subject {
  readonly id: string;
  readonly provision: Provision;
  readonly target: Target | null;
}

export type Match =
  | { readonly kind: 'found'; readonly subject: Subject }
  | { readonly kind: 'unknown' }
  /** The id is of one, the words are those of another. */
  | { readonly kind: 'contradicts' };

/**
 * Finds what rows are about: by the hidden id; where that is gone by the words alone, if just one subject has them (two of
 * the same words are told apart by the column of their field). Never a guess: words that differ by one are another's.
 */
export function matcher(resolution: Resolution, part: TablePart): (row: number, table: FoundTable) => Match {
  const subjects = subjectsOf(resolution, part);
  const byId = new Map(subjects.map((each) => [each.id, each]));
  const byWords = new Map<string, Subject[]>();
  for (const each of subjects) {
    const key = wordsOf(each, resolution);
    byWords.set(key, [...(byWords.get(key) ?? []), each]);
  }
  return (row, { sheet, columns }) => {
    const cell = (key: 'id' | 'name' | 'field'): string => {
      const column = columns.get(key);
      return column === undefined ? '' : textOf(sheet.rows[row]?.[column]).slice(0, LONGEST);
    };
    const named = byId.get(cell('id').trim()) ?? null;
    const alike = byWords.get(keyOf(withoutNumber(cell('name')))) ?? [];
    if (named)
      return alike.length === 0 || alike.includes(named)
        ? { kind: 'found', subject: named }
        : { kind: 'contradicts' };
    // An id of another resolution, or a broken one, is no reason to look at the words.
    if (cell('id').includes('#')) return { kind: 'unknown' };
    const field = keyOf(cell('field'));
    const fitting =
      alike.length > 1
        ? alike.filter(({ provision }) => keyOf(headingAbove(provision, resolution)) === field)
        : alike;
    const [subject] = fitting;
    return subject && fitting.length === 1 ? { kind: 'found', subject } : { kind: 'unknown' };
  };
}

/** No provision is longer; longer words are nobody's. */
const LONGEST = 5_000;

function subjectsOf({ id, provisions }: Resolution, part: TablePart): Subject[] {
  return provisions.flatMap((provision): Subject[] =>
    part === 'indicators'
      ? (provision.targets ?? []).map((target) => ({ id: rowId(id, target.id), provision, target }))
      : [{ id: rowId(id, provision.eId), provision, target: null }],
  );
}

const wordsOf = ({ provision, target }: Subject, resolution: Resolution): string =>
  keyOf(withoutNumber(target ? writtenTarget(provision, target) : writtenTask(resolution, provision)));

const withoutNumber = (text: string): string => text.replace(/^\s*\(?\d+(?:\.\d+)*[).]\s*/u, '');

const headingAbove = ({ parent }: Provision, { provisions }: Resolution): string =>
  provisions.find(({ eId }) => eId === parent)?.heading ?? '';
