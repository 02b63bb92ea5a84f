import { align } from '../../alignment/align.ts';
import { blocksOf } from '../../alignment/blocks.ts';
import { type Canon, prepare } from '../../alignment/canon.ts';
import { readWords } from '../../alignment/page.ts';
import { placeSpans } from '../../alignment/place-span.ts';
import { quoteDiffers } from '../../alignment/quote-differences.ts';
import { type CanonicalSpan, provisionsIn, spanOf, type TokenRange, tokensOf } from '../../alignment/span.ts';
import { spanAt } from '../../alignment/span-at.ts';
import { anchorQuotes } from '../../anchoring/anchor.ts';
import { type PageWords, readPageWords } from '../../anchoring/page-words.ts';
import type { Quote } from '../../notebook/model.ts';
import type { ProvisionKind, Resolution } from '../../resolution/model.ts';
import { BLOCK_BREAK, scan } from '../../text/scan.ts';

/**
 * What became of a quote. `found` and `differs` (something was changed in the very same place) are placed. Not placed:
 * `ambiguous`, `missing`, `short` (fewer words of the text than a sentence has: chance, or any page's), `common` (of no
 * provision that this resolution alone has).
 */
export type QuoteOutcome = 'found' | 'differs' | 'ambiguous' | 'missing' | 'short' | 'common';

export interface QuotePlace {
  readonly outcome: QuoteOutcome;
  /** Null where it is not placed. */
  readonly place: {
    readonly resolution: Resolution;
    readonly spans: readonly CanonicalSpan[];
    readonly provisions: readonly string[];
  } | null;
}

/** Words that make a passage of a sentence's length; of a page of which no more is known, less proves nothing. */
const SENTENCE = 8;

/** What tells a resolution from others; preambles and assignments are worded alike in all. */
const TELLING: readonly ProvisionKind[] = ['objective', 'indicator', 'task', 'solution'];

interface Prepared {
  readonly canon: Canon;
  readonly words: PageWords;
}

const prepared = new WeakMap<Resolution, Promise<Prepared>>();

function prepareOnce(resolution: Resolution): Promise<Prepared> {
  const known = prepared.get(resolution) ?? prepareNow(resolution);
  prepared.set(resolution, known);
  return known;
}

async function prepareNow(resolution: Resolution): Promise<Prepared> {
  const words = await readPageWords(resolution.text.replaceAll('\n', BLOCK_BREAK), () => undefined);
  return { canon: prepare(resolution), words };
}

/**
 * Finds a quote that was taken from some page in the canonical texts. Placed where it stands in one of them, once, by the
 * judgement that notes on any page are placed with; never a guess: what may be another passage's, or another document's,
 * stays with its page.
 * @param isKnownCopy the quote is known to be of this very document: short and common ones are then placed too
 */
export async function placeQuote(
  quote: Quote,
  resolutions: readonly Resolution[],
  isKnownCopy = false,
): Promise<QuotePlace> {
  const places = await Promise.all(resolutions.map((resolution) => placeIn(quote, resolution, isKnownCopy)));
  const placed = places.filter(({ place }) => place !== null);
  if (placed.length > 1) return { outcome: 'ambiguous', place: null };
  const order: readonly QuoteOutcome[] = ['ambiguous', 'common', 'short'];
  const outcome = order.find((each) => places.some((place) => place.outcome === each)) ?? 'missing';
  return placed[0] ?? { outcome, place: null };
}

/** A longer quote, in UTF-16 units, is read as a copy of a part: letter by letter it would cost minutes where it differs. */
const LONG = 1000;

async function placeIn(quote: Quote, resolution: Resolution, isKnownCopy: boolean): Promise<QuotePlace> {
  const { canon, words } = await prepareOnce(resolution);
  if (quote.exact.length > LONG) return placeLong(quote, canon);
  const [anchor] = await anchorQuotes(words, [{ ...quote, start: -1, end: -1 }], () => undefined, {
    standsAt: () => false,
    mayStandAt: () => true,
  });
  if (!anchor || anchor.start < 0) return { outcome: anchor?.outcome ?? 'missing', place: null };
  const range = tokensOf(canon, anchor);
  if (range.from === range.to) return { outcome: 'missing', place: null };
  if (!isKnownCopy && standing(quote, range, canon) < SENTENCE) return { outcome: 'short', place: null };
  const span = spanOf(canon, range);
  const provisions = provisionsIn(resolution, [span]);
  if (!isKnownCopy && !isTelling(provisions, resolution)) return { outcome: 'common', place: null };
  const differs =
    anchor.outcome === 'differs' || quoteDiffers(resolution.text.slice(span.start, span.end), quote.exact);
  return { outcome: differs ? 'differs' : 'found', place: { resolution, spans: [span], provisions } };
}

/** Places a long quote as a selection on a copy is named: by aligning it, as a page of its own. */
async function placeLong({ exact }: Quote, canon: Canon): Promise<QuotePlace> {
  const blocks = blocksOf(exact);
  const copies = align(await readWords(blocks, canon, () => undefined), blocks, canon, () => null);
  const named = spanAt([{ start: 0, end: exact.length }], copies);
  const outcome = named ? placeSpans(named.spans, named.copy).outcome : 'missing';
  if (!named || outcome === 'missing') return { outcome: 'missing', place: null };
  if (copies.length > 1) return { outcome: 'ambiguous', place: null };
  const { spans, provisions } = named;
  return { outcome, place: { resolution: canon.resolution, spans, provisions } };
}

function isTelling(eIds: readonly string[], { provisions }: Resolution): boolean {
  return provisions.some(({ eId, kind }) => eIds.includes(eId) && TELLING.includes(kind));
}

/** The words of a place with those of the quote's context that stand beside it, one after the other. */
function standing({ prefix, suffix }: Quote, { from, to }: TokenRange, { tokens }: Canon): number {
  const before = scan(prefix);
  const behind = scan(suffix);
  let words = to - from;
  for (let k = 1; k <= Math.min(before.count, from); k += 1) {
    if (before.key[before.count - k] !== tokens.key[from - k]) break;
    words += 1;
  }
  for (let k = 0; k < Math.min(behind.count, tokens.count - to); k += 1) {
    if (behind.key[k] !== tokens.key[to + k]) break;
    words += 1;
  }
  return words;
}
