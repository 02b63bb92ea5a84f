import { WORD } from '../text/tokens.ts';
import { type Charges, chargeContext } from './charges.ts';
import { Fates } from './fates.ts';
import { type Edges, widenEdges } from './gap-edges.ts';
import { isHard } from './hard.ts';
import { BETWEEN, LetterAlignment } from './letter-alignment.ts';
import { isDigitUnit, Letters } from './letters.ts';
import type { PageWords } from './page-words.ts';
import type { QuoteWords } from './quote-words.ts';

/** Tokens [from, to) of the quote against tokens [after, before) of the page. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly after: number;
  readonly before: number;
}

/** A hard word of so many letters may lose one of them to noise. */
const LONG_ENOUGH = 4;

/** Judges, letter by letter, the pieces of a quote that do not stand word for word. */
export class GapJudge {
  private readonly quoted = new Letters();
  private readonly copied = new Letters();
  private readonly alignment = new LetterAlignment();
  private readonly ours = new Fates();
  private readonly theirs = new Fates();
  private readonly page: PageWords;
  private readonly isKnown: (key: number, often: number) => boolean;

  /** @param isKnown whether a word, by its key, stands so often in the page */
  constructor(page: PageWords, isKnown: (key: number, often: number) => boolean) {
    this.page = page;
    this.isKnown = isKnown;
  }

  /** Adds what a gap says to `charges`, and the quote's edges that fall in it to `edges`. @returns false: too long */
  hold(quote: QuoteWords, gap: Gap, free: number, charges: Charges, edges: Edges): boolean {
    const { from, to, after, before } = gap;
    if (from === to && (free !== 0 || after === before)) return true;
    const { quoted, copied, alignment, ours, theirs } = this;
    quoted.fill(quote.text, quote.tokens, from, to);
    copied.fill(this.page.text, this.page.tokens, after, before);
    if (to - from === 1 && before - after === 1 && this.holdSlip(quote, from, after, free, charges))
      return true;
    if (!alignment.align(quoted, copied, free)) return false;
    ours.ofQuote(quoted, copied, alignment, from, to, after);
    theirs.ofPage(quoted, copied, alignment, from, after, before);
    const spots: number[] = [];
    this.judgeQuote(quote, gap, charges, spots);
    this.judgePage(quote, gap, charges, spots);
    if (spots.length > 0) addSites(spots, charges);
    widenEdges(quote, gap, free, this.page.tokens, { quoted, copied, alignment, ours }, edges);
    return true;
  }

  /** The commonest of all gaps, one word with one slip, without more ado; false where it is anything else. */
  private holdSlip(quote: QuoteWords, t: number, p: number, free: number, charges: Charges): boolean {
    if (free !== BETWEEN || t === quote.first || t === quote.last - 1) return false;
    if (isHard(quote.tokens, t) || isHard(this.page.tokens, p)) return false;
    const slips = slipsBetween(this.quoted, this.copied);
    if (slips < 0) return false;
    if (t < quote.first || t >= quote.last) chargeContext(charges, quote, t, slips, false);
    else {
      charges.edits += slips;
      if (slips > 0 && this.isMeant(quote.tokens.key[t] as number, p)) charges.meant += 1;
      else charges.noisy += 1;
    }
    return true;
  }

  private isMeant(key: number, p: number): boolean {
    return this.isKnown(key, 1) && this.isKnown(this.page.tokens.key[p] as number, 2);
  }

  /** `spots`: where the quote was changed, as tokens; half-way between two for what was added. */
  private judgeQuote(quote: QuoteWords, gap: Gap, charges: Charges, spots: number[]): void {
    const { ours } = this;
    for (let k = 0; k < gap.to - gap.from; k += 1) {
      const t = gap.from + k;
      const p = ours.partner[k] === -1 ? -1 : gap.after + (ours.partner[k] as number);
      if (t < quote.first || t >= quote.last) {
        const side = t < quote.first ? 0 : 1;
        chargeContext(charges, quote, t, ours.edits[k] as number, ours.isMisread(k));
        const isWhole = t >= quote.whole && t < quote.end;
        if (isWhole && isHard(quote.tokens, t) && this.isChanged(quote, t, k, p)) charges.hard[side] += 1;
      } else if (this.isChanged(quote, t, k, p)) {
        spots.push(t);
        charges.changed += 1;
      } else this.chargeNoise(quote, gap, charges, k, p);
    }
  }

  private chargeNoise({ tokens }: QuoteWords, gap: Gap, charges: Charges, k: number, p: number): void {
    const { ours, theirs } = this;
    const edits = ours.edits[k] as number;
    const key = tokens.key[gap.from + k] as number;
    const isOneToOne = p >= 0 && theirs.partner[p - gap.after] === k;
    if (edits > 0) {
      charges.edits += edits;
      const isMeant =
        isOneToOne && this.isKnown(key, 1) && this.isKnown(this.page.tokens.key[p] as number, 2);
      if (isMeant) charges.meant += 1;
      else charges.noisy += 1;
    } else if (isOneToOne && theirs.edits[p - gap.after] === 0) {
      // The same letters in other marks.
      const isSameLength = theirs.letters[p - gap.after] === ours.letters[k];
      if (isSameLength && key !== this.page.tokens.key[p]) charges.noisy += 1;
    }
  }

  private isChanged({ tokens }: QuoteWords, t: number, k: number, p: number): boolean {
    const edits = this.ours.edits[k] as number;
    if (!isHard(tokens, t)) return this.ours.isMisread(k);
    if (tokens.kind[t] !== WORD) return edits > 0;
    const isPageHard = p >= 0 && isHard(this.page.tokens, p);
    if (!isPageHard) return edits > this.slips(this.ours.letters[k] as number);
    return this.page.tokens.key[p] !== tokens.key[t] || edits > 0;
  }

  private slips(letters: number): number {
    return letters >= LONG_ENOUGH ? 1 : 0;
  }

  private judgePage(quote: QuoteWords, gap: Gap, charges: Charges, spots: number[]): void {
    const { copied, theirs, ours } = this;
    const { from, to } = this.alignment;
    if (from >= to) return;
    const first = copied.token[from] as number;
    const last = copied.token[to - 1] as number;
    let behind = gap.from - 1;
    for (let k = 0; k < gap.before - gap.after; k += 1) {
      const p = gap.after + k;
      const isAdded = theirs.held[k] === 0;
      if (!isAdded) behind = gap.from + (theirs.partner[k] as number);
      if (p < first || p > last) continue;
      const told = isAdded ? 0 : (ours.edits[theirs.partner[k] as number] as number);
      const extra = Math.max(0, (theirs.edits[k] as number) - told);
      const at = isAdded ? behind + 0.5 : behind;
      const side = at < quote.first ? 0 : at > quote.last - 1 ? 1 : null;
      if (side !== null) {
        const isJoint = isAdded && (behind + 1 === quote.first || behind + 1 === quote.last);
        if (isJoint) charges.between[side] += 1;
        else charges.wrong[side] += extra;
      } else if (this.isPageChanged(quote, gap, k, isAdded)) {
        const isTold = spots.includes(at);
        if (!isTold) spots.push(at);
        if (isAdded || !isTold) charges.changed += 1;
      } else charges.edits += extra;
    }
  }

  private isPageChanged({ tokens }: QuoteWords, gap: Gap, k: number, isAdded: boolean): boolean {
    const { theirs, page } = this;
    const p = gap.after + k;
    const isPageHard = isHard(page.tokens, p);
    if (isAdded) return (theirs.letters[k] as number) > 1 || isPageHard;
    if (!isPageHard) return theirs.isMisread(k);
    const edits = theirs.edits[k] as number;
    if (page.tokens.kind[p] !== WORD) return edits > 0 || theirs.held[k] !== theirs.letters[k];
    const t = gap.from + (theirs.partner[k] as number);
    if (isHard(tokens, t) && tokens.key[t] === page.tokens.key[p]) return false;
    return edits > this.slips(theirs.letters[k] as number);
  }
}

/** Letters between two words that have the same beginning and end, where that is none or one; else -1. */
function slipsBetween(quoted: Letters, copied: Letters): number {
  const most = Math.min(quoted.count, copied.count);
  if (most < 2) return -1;
  let before = 0;
  while (before < most && quoted.unit[before] === copied.unit[before]) before += 1;
  let behind = 0;
  while (
    behind < most - before &&
    quoted.unit[quoted.count - 1 - behind] === copied.unit[copied.count - 1 - behind]
  ) {
    behind += 1;
  }
  const slips = Math.max(quoted.count, copied.count) - before - behind;
  if (slips > 1) return -1;
  const isDigit = isDigitUnit(quoted.unit[before] as number) || isDigitUnit(copied.unit[before] as number);
  return slips === 1 && isDigit ? -1 : slips;
}

/** Spots next to each other are one. */
function addSites(spots: number[], charges: Charges): void {
  let last = Number.NEGATIVE_INFINITY;
  for (const spot of spots.sort((a, b) => a - b)) {
    if (spot - last > 1) charges.sites += 1;
    last = spot;
  }
}
