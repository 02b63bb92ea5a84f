import { classOf, DASH, entryOf, PUNCTUATION, QUOTE } from '../text/letters.ts';
import { BLOCK_BREAK } from '../text/scan.ts';
import type { Tokens } from '../text/tokens.ts';
import type { QuoteWords } from './quote-words.ts';
import type { Run } from './runs.ts';

/** What is otherwise where the words are the same: signs and capitals, and ends of paragraphs. */
export interface Surface {
  signs: number;
  breaks: number;
}

/** Whether nothing is otherwise that the quote would show. */
export const isSameSurface = ({ signs, breaks }: Surface, tellsBreaks: boolean): boolean =>
  signs === 0 && (breaks === 0 || !tellsBreaks);

/** A text in words. */
interface Text {
  readonly text: string;
  readonly tokens: Tokens;
}

/**
 * Compares how a quote and a passage of the same words are punctuated. Of two such passages the one that is punctuated
 * like the quote is the quote's; of one passage by itself this says nothing.
 */
export function surfaceOf(quote: QuoteWords, page: Text, chain: readonly Run[]): Surface {
  const surface = { signs: 0, breaks: 0 };
  const last = quote.tokens.count - 1;
  for (const run of joined(chain)) {
    const shift = run.page - run.quote;
    const to = run.quote + run.length;
    if (run.quote <= quote.whole && to > quote.whole) compareEdge(surface, quote, page, shift, 0);
    if (run.quote < quote.end && to >= quote.end) compareEdge(surface, quote, page, shift, last);
    for (let t = Math.max(run.quote, quote.whole); t < to && t < quote.end; t += 1) {
      if (isCapital(quote, t) !== isCapital(page, t + shift)) surface.signs += 1;
      if (t + 1 < to && t + 1 < quote.end)
        compareBetween(surface, between(quote, t), between(page, t + shift));
    }
  }
  return surface;
}

/** Runs that go on from one another but for words misread in between are one. */
function joined(chain: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of chain) {
    const last = whole.at(-1);
    if (last && run.page - run.quote === last.page - last.quote) {
      whole[whole.length - 1] = { ...last, length: run.quote + run.length - last.quote };
    } else whole.push(run);
  }
  return whole;
}

function isCapital({ text, tokens }: Text, t: number): boolean {
  const letter = text.charAt(tokens.start[t] as number);
  return letter !== letter.toLowerCase();
}

/** What stands behind a token, up to the next one. */
const between = ({ text, tokens }: Text, t: number): string =>
  text.slice(t < 0 ? 0 : tokens.end[t], t + 1 < tokens.count ? tokens.start[t + 1] : text.length);

function compareBetween(surface: Surface, quoted: string, copied: string): void {
  if (quoted === copied) return;
  if (signsOf(quoted) !== signsOf(copied)) surface.signs += 1;
  if (!isSameBreak(quoted, copied)) surface.breaks += 1;
}

/** The outermost word of the context, which may be cut, and the signs beyond it. */
function compareEdge(surface: Surface, quote: QuoteWords, page: Text, shift: number, t: number): void {
  const p = t + shift;
  const isFirst = t === 0;
  const isCut = isFirst ? quote.whole > 0 : quote.end <= t;
  if (isCut) {
    if (p < 0 || p >= page.tokens.count) surface.signs += 1;
    else {
      const whole = wordAt(page, p);
      const part = wordAt(quote, t);
      if (!(isFirst ? whole.endsWith(part) : whole.startsWith(part))) surface.signs += 1;
      const inner = isFirst ? 0 : t - 1;
      compareBetween(surface, between(quote, inner), between(page, inner + shift));
    }
    return;
  }
  const quoted = between(quote, isFirst ? -1 : t);
  if (quoted === '') return;
  const copied = between(page, isFirst ? p - 1 : p);
  const signs = signsOf(quoted);
  if (!(isFirst ? signsOf(copied).endsWith(signs) : signsOf(copied).startsWith(signs))) surface.signs += 1;
  if (/\s/.test(quoted) && !isSameBreak(quoted, copied)) surface.breaks += 1;
}

const wordAt = ({ text, tokens }: Text, t: number): string =>
  text.slice(tokens.start[t], tokens.end[t]).normalize('NFC').toLowerCase();

/** The signs among some units, dashes and quotation marks each as one kind. */
function signsOf(units: string): string {
  let signs = '';
  for (let i = 0; i < units.length; i += 1) {
    const unit = units.charCodeAt(i);
    const kind = classOf(entryOf(unit));
    if (kind === DASH) signs += '-';
    else if (kind === QUOTE) signs += '"';
    else if (kind === PUNCTUATION) signs += units.charAt(i);
  }
  return signs;
}

/** A quote has a line feed where a paragraph ends, or nothing; a page may wrap its lines anywhere. */
function isSameBreak(quoted: string, copied: string): boolean {
  if (quoted.includes('\n')) return copied.includes(BLOCK_BREAK) || copied.includes('\n');
  return !/\s/.test(quoted) || !copied.includes(BLOCK_BREAK);
}
