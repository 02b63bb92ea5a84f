import type { RecordId } from '../../../utils/core/notebook/change.ts';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import type { Provision } from '../../../utils/core/resolution/model.ts';

/** What a search finds, by kind, in the order in which it is shown: what people wrote comes first. */
export const GROUPS = ['annotation', 'status', 'reply', 'provision'] as const;
export type Group = (typeof GROUPS)[number];

/** One thing found. */
export type Hit =
  | { readonly group: 'provision'; readonly provision: Provision; readonly wording: string }
  | {
      readonly group: 'annotation';
      readonly record: RecordState<'annotation'>;
      readonly tags?: readonly string[];
    }
  | { readonly group: 'status'; readonly record: RecordState<'status'> }
  | {
      readonly group: 'reply';
      readonly record: RecordState<'reply'>;
      /** What it answers, to be opened: an annotation or a status note. */
      readonly to: RecordId;
      /** The same, as it was read; null where it is not there. */
      readonly answered?: RecordState | null;
    };

/** How many of each kind there are; null while they are being counted. */
export type Counts = Readonly<Record<Group, number | null>>;

/** A line of the list: a group's heading, or the nth hit of a group. */
export type Line =
  | { readonly what: 'group'; readonly group: Group; readonly count: number }
  | { readonly what: 'hit'; readonly group: Group; readonly index: number };

/** Hits of a group that are in the document now, both ends included. */
export interface SeenHits {
  readonly group: Group;
  readonly first: number;
  readonly last: number;
}

/** How many of a group are listed before the person asks for its rest, while others follow. */
const FIRST = 5;

/**
 * The results as lines: groups in order, of each the first few, and all of the one that was opened.
 * @param opened groups that the person asked to see whole
 */
export function linesOf(counts: Counts, opened: ReadonlySet<Group>): Line[] {
  const filled = GROUPS.filter((group) => (counts[group] ?? 0) > 0);
  return filled.flatMap((group): Line[] => {
    const count = counts[group] ?? 0;
    const shown = opened.has(group) || filled.length === 1 || count <= FIRST + 1 ? count : FIRST;
    return [
      { what: 'group', group, count },
      ...Array.from({ length: shown }, (_, index): Line => ({ what: 'hit', group, index })),
    ];
  });
}
