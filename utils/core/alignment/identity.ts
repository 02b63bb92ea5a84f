import type { Genre } from '../resolution/genre.ts';
import type { Resolution } from '../resolution/model.ts';
import { type Canon, firstTokenAt } from './canon.ts';
import { DIFFERENT, MISSING } from './compare.ts';
import { type Copy, isPlaced } from './copy.ts';
import type { Reason } from './outcome.ts';
import type { Setting } from './page.ts';
import { coverageOf } from './verdict.ts';

/** What the head of a page says against its being a copy of the resolution: another issuer, or another period. */
export function otherByTitle(genre: Genre | null, { province, period }: Resolution): Reason | null {
  if (!genre) return null;
  if (genre.issuerPlace !== null && genre.issuerPlace !== province)
    return { code: 'other issuer', value: genre.issuerPlace };
  if (genre.period === null || (genre.period.from === period.from && genre.period.to === period.to))
    return null;
  const { from, to } = genre.period;
  return { code: 'other period', value: from === to ? String(from) : `${from} - ${to}` };
}

/** Share of the canonical words from which those that name province and period may be expected among them. */
const LEAST = 0.1;

/**
 * Whether a page that runs along the text speaks of another province or another period: the words that name
 * them stand otherwise, or are lost where their neighbours are kept, in more than half of their places.
 */
export function otherIdentity(copy: Copy, { canon }: Setting): Reason | null {
  // A copy with every word in its place names what the resolution names.
  if (!copy.state.includes(MISSING) && !copy.state.includes(DIFFERENT)) return null;
  if (coverageOf(copy) < LEAST) return null;
  const { text, province, period } = canon.resolution;
  if (mostlyOther(copy, canon, placesOf(text, province))) return { code: 'other issuer' };
  const span = `${period.from} - ${period.to}`;
  const titles = placesOf(text, span).slice(0, 4);
  return mostlyOther(copy, canon, titles) ? { code: 'other period' } : null;
}

function placesOf(text: string, words: string): { start: number; end: number }[] {
  return [...text.matchAll(new RegExp(words, 'giu'))].map(({ index }) => ({
    start: index,
    end: index + words.length,
  }));
}

function mostlyOther(copy: Copy, canon: Canon, places: readonly { start: number; end: number }[]): boolean {
  let kept = 0;
  let other = 0;
  for (const { start, end } of places) {
    const tokens = tokensWithin(canon, start, end);
    const from = tokens[0] ?? 0;
    const to = (tokens.at(-1) ?? 0) + 1;
    const isSame = tokens.every((j) => isPlaced(copy, j) && copy.state[j] !== DIFFERENT);
    // Lines get lost as a whole: only a neighbour of the same paragraph says that the name was taken out.
    const isBeside =
      (canon.tokens.opens[from] === 0 && isPlaced(copy, from - 1)) ||
      (to < copy.at.length && canon.tokens.opens[to] === 0 && isPlaced(copy, to));
    if (isSame) kept += 1;
    else if (isBeside) other += 1;
  }
  return other > kept;
}

function tokensWithin({ tokens }: Canon, start: number, end: number): number[] {
  const from = firstTokenAt(tokens, start);
  const to = firstTokenAt(tokens, end);
  return Array.from({ length: to - from }, (_, k) => from + k);
}
