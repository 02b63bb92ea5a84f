import type { QuoteSelector } from '../../../utils/core/anchoring/selector.ts';
import type { Random } from '../../fixtures/generate/random.ts';

/** Units of context on either side of a quote, as annotation libraries keep them. */
const CONTEXT = 32;
const FEWEST = 3;
const MOST = 60;

/** A word of a text, with the number or sign that belongs to it. */
const WORD = /[\p{L}\p{M}\p{N}%]+/gu;

/** A passage of a text as a selector. */
export function selectorOf(text: string, start: number, end: number): QuoteSelector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
    end,
  };
}

/** Quotes of 3 to 60 words, cut between words at random places, across paragraphs and provisions too. */
export function cutQuotes(text: string, count: number, random: Random): QuoteSelector[] {
  const words = [...text.matchAll(WORD)].map(({ index, 0: word }) => [index, index + word.length] as const);
  return Array.from({ length: count }, () => {
    const length = Math.min(words.length, FEWEST + random.below(MOST - FEWEST + 1));
    const first = random.below(words.length - length + 1);
    const [start] = words[first] as readonly [number, number];
    const [, end] = words[first + length - 1] as readonly [number, number];
    return selectorOf(text, start, end);
  });
}

/** Whether a quote stands twice in a text together with its context: then nothing in it tells which one is meant. */
export function standsTwice(text: string, { prefix, exact, suffix }: QuoteSelector): boolean {
  const whole = prefix + exact + suffix;
  const first = text.indexOf(whole);
  return first >= 0 && text.indexOf(whole, first + 1) >= 0;
}
