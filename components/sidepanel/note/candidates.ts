import { findWords } from '../../shared/format/fold.ts';
import type { Candidate } from './note-model.ts';

export interface Offer {
  /** Proposed from the words of the passage, before anything is typed. */
  readonly likely: readonly Candidate[];
  readonly others: readonly Candidate[];
}

/** How many are proposed from the words of the passage. */
const LIKELY = 3;

/**
 * What a passage can be evidence for: likely ones first; with a query, what it finds in citation or words. A bare
 * number asks for the indicator so numbered first.
 * @param likely eIds, best first
 */
export function offer(all: readonly Candidate[], likely: readonly string[], query: string): Offer {
  const asked = query.trim();
  if (asked === '') {
    const first = likely.slice(0, LIKELY).flatMap((eId) => all.find((each) => each.eId === eId) ?? []);
    return { likely: first, others: all.filter((each) => !first.includes(each)) };
  }
  const found = all.filter(({ cite, wording }) => findWords(`${cite} ${wording}`, asked) !== null);
  const number = /^\(?(\d+)\)?$/u.exec(asked)?.[1];
  const rank = ({ kind, cite, eId }: Candidate): number => {
    if (number !== undefined && cite.endsWith(` ${number}`)) return kind === 'indicator' ? -2 : -1;
    const place = likely.indexOf(eId);
    return place < 0 ? likely.length : place;
  };
  return {
    likely: [],
    others: found
      .map((each, index) => ({ each, index }))
      .sort((one, other) => rank(one.each) - rank(other.each) || one.index - other.index)
      .map(({ each }) => each),
  };
}
