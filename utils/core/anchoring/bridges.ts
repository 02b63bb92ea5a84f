import type { Tokens } from '../text/tokens.ts';
import type { Run } from './runs.ts';

/**
 * Draws a row of runs out over single words that are otherwise, as far as the words behind them agree again: most slips
 * touch one word, and then nothing but that word needs a closer look.
 */
export function bridged(chain: readonly Run[], quote: Tokens, page: Tokens): Run[] {
  const runs: Run[] = [];
  const first = chain[0] as Run;
  backward(runs, first.quote, first.page, 0, 0, quote, page);
  runs.reverse();
  chain.forEach((run, r) => {
    runs.push(run);
    const next = chain[r + 1];
    const [q, p] = [run.quote + run.length, run.page + run.length];
    if (!next) {
      forward(runs, q, p, quote.count, page.count, quote, page);
      return;
    }
    if (next.quote - q < 3) return;
    forward(runs, q, p, next.quote, next.page, quote, page);
    const last = runs.at(-1) as Run;
    const behind: Run[] = [];
    backward(behind, next.quote, next.page, last.quote + last.length, last.page + last.length, quote, page);
    runs.push(...behind.reverse());
  });
  return runs;
}

/** From the end (q, p) of a run, up to (toQuote, toPage). */
function forward(
  runs: Run[],
  q: number,
  p: number,
  toQuote: number,
  toPage: number,
  quote: Tokens,
  page: Tokens,
): void {
  let [at, place] = [q + 1, p + 1];
  while (at < toQuote && place < toPage && quote.key[at] === page.key[place]) {
    let length = 1;
    while (
      at + length < toQuote &&
      place + length < toPage &&
      quote.key[at + length] === page.key[place + length]
    ) {
      length += 1;
    }
    runs.push({ quote: at, page: place, length });
    at += length + 1;
    place += length + 1;
  }
}

/** From the beginning (q, p) of a run, back to (fromQuote, fromPage); the nearest first. */
function backward(
  runs: Run[],
  q: number,
  p: number,
  fromQuote: number,
  fromPage: number,
  quote: Tokens,
  page: Tokens,
): void {
  let [at, place] = [q - 2, p - 2];
  while (at >= fromQuote && place >= fromPage && quote.key[at] === page.key[place]) {
    let length = 1;
    while (
      at - length >= fromQuote &&
      place - length >= fromPage &&
      quote.key[at - length] === page.key[place - length]
    ) {
      length += 1;
    }
    runs.push({ quote: at - length + 1, page: place - length + 1, length });
    at -= length + 1;
    place -= length + 1;
  }
}
