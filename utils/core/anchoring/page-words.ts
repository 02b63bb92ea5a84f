import { scanInto } from '../text/scan.ts';
import { emptyTokens, type Tokens } from '../text/tokens.ts';
import { Grams } from './grams.ts';

type Pause = () => Promise<void> | undefined;

/** A page's text in words, and where each row of words stands: read once for all quotes. */
export interface PageWords {
  readonly text: string;
  readonly tokens: Tokens;
  /** Rows of three words, which nearly every quote is found by. */
  readonly triples: Grams;
  /** Rows of two and of one; made when the first quote needs them. */
  readonly pairs: () => Promise<Grams>;
  readonly singles: () => Promise<Grams>;
}

/** Text scanned between two looks at the clock, in UTF-16 units: a millisecond or so. */
const PORTION = 1 << 16;

/** Reads a text whose blocks stand one after the other, with a BLOCK_BREAK between. Linear; `pause` between portions. */
export async function readPageWords(text: string, pause: Pause): Promise<PageWords> {
  const tokens = emptyTokens((text.length >> 2) + 16);
  for (let at = 0; at < text.length; ) {
    at = scanInto(tokens, text, at, Math.min(text.length, at + PORTION));
    const wait = at < text.length ? pause() : undefined;
    if (wait) await wait;
  }
  const later = (size: number) => {
    let made: Promise<Grams> | undefined;
    return () => {
      made ??= Grams.of(tokens, size, pause);
      return made;
    };
  };
  return {
    text,
    tokens,
    triples: await Grams.of(tokens, 3, pause),
    pairs: later(2),
    singles: later(1),
  };
}
