import { HARD_WORDS } from '../alignment/weight.ts';
import { scan } from '../text/scan.ts';
import { type Tokens, WORD } from '../text/tokens.ts';

let keys: Set<number> | undefined;

/** Whether a token is a number, a percent sign, a negation or a word that turns a comparison round. */
export function isHard(tokens: Tokens, t: number): boolean {
  if (tokens.kind[t] !== WORD) return true;
  if (!keys) {
    const words = scan([...HARD_WORDS].join(' '));
    keys = new Set(words.key.subarray(0, words.count));
  }
  return keys.has(tokens.key[t] as number);
}
