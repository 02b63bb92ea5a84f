import { WORD } from '../text/tokens.ts';
import type { Charges } from './charges.ts';
import { isHard } from './hard.ts';
import { BEFORE, LetterAlignment, lookAlike } from './letter-alignment.ts';
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

/** What became of one token within a gap. */
interface Fate {
  letters: number;
  /** Letters that have a partner. */
  held: number;
  /** Letters without one, or with another one. */
  edits: number;
  /** A digit is otherwise, be it the first or last of a word (a footnote mark) or anywhere. */
  digits: number;
  /** The token on the other side that most of it stands against, or -1. */
  partner: number;
}

const newFate = (): Fate => ({ letters: 0, held: 0, edits: 0, digits: 0, partner: -1 });

/** Judges, letter by letter, the pieces of a quote that do not stand word for word. */
export class GapJudge {
  private readonly quoted = new Letters();
  private readonly copied = new Letters();
  private readonly alignment = new LetterAlignment();
  private readonly page: PageWords;
  private readonly isKnown: (key: number, often: number) => boolean;

  constructor(page: PageWords, isKnown: (key: number, often: number) => boolean) {
    this.page = page;
    this.isKnown = isKnown;
  }

  /** Adds what a gap says to `charges`, and the quote's edges that fall in it to `edges`. @returns false: too long */
  hold(
    quote: QuoteWords,
    gap: Gap,
    free: number,
    charges: Charges,
    edges: { start: number; end: number },
  ): boolean {
    const { from, to, after, before } = gap;
    if (from === to && (free !== 0 || after === before)) return true;
    const { quoted, copied, alignment } = this;
    quoted.fill(quote.text, quote.tokens, from, to);
    copied.fill(this.page.text, this.page.tokens, after, before);
    if (!alignment.align(quoted, copied, free)) return false;
    const ours = this.fatesOfQuote(gap);
    const theirs = this.fatesOfPage(gap);
    const spots = this.judgeQuote(quote, gap, ours, theirs, charges);
    this.judgePage(quote, gap, theirs, ours, spots, charges);
    addSites(spots, charges);
    this.findEdges(quote, gap, free, ours, edges);
    return true;
  }

  private fatesOfQuote({ from, to, after }: Gap): Fate[] {
    const { quoted, copied, alignment } = this;
    const fates = Array.from({ length: to - from }, newFate);
    for (let i = 0; i < quoted.count; i += 1) {
      const fate = fates[(quoted.token[i] as number) - from] as Fate;
      const unit = quoted.unit[i] as number;
      const j = alignment.partner[i] as number;
      fate.letters += 1;
      if (j < 0) {
        fate.edits += 1;
        if (isDigitUnit(unit)) fate.digits += 1;
        continue;
      }
      fate.held += 1;
      if (fate.partner < 0) fate.partner = (copied.token[j] as number) - after;
      const other = copied.unit[j] as number;
      if (other === unit) continue;
      if (lookAlike(unit, other)) continue;
      fate.edits += 1;
      if (isDigitUnit(unit) || isDigitUnit(other)) fate.digits += 2;
    }
    return fates;
  }

  private fatesOfPage({ from, after, before }: Gap): Fate[] {
    const { quoted, copied, alignment } = this;
    const fates = Array.from({ length: before - after }, newFate);
    for (let j = 0; j < copied.count; j += 1) {
      const fate = fates[(copied.token[j] as number) - after] as Fate;
      fate.letters += 1;
      const i = alignment.owner[j] as number;
      if (i < 0) {
        if (j >= alignment.from && j < alignment.to) {
          fate.edits += 1;
          if (isDigitUnit(copied.unit[j] as number)) fate.digits += 1;
        }
        continue;
      }
      fate.held += 1;
      if (fate.partner < 0) fate.partner = (quoted.token[i] as number) - from;
      const unit = quoted.unit[i] as number;
      if (unit !== copied.unit[j] && !lookAlike(unit, copied.unit[j] as number)) fate.edits += 1;
    }
    return fates;
  }

  /** @returns the spots of the quote that were changed: tokens, and half-way between two for what was added */
  private judgeQuote(quote: QuoteWords, gap: Gap, ours: Fate[], theirs: Fate[], charges: Charges): number[] {
    const spots: number[] = [];
    const { tokens } = quote;
    for (let k = 0; k < ours.length; k += 1) {
      const t = gap.from + k;
      const fate = ours[k] as Fate;
      const other = fate.partner < 0 ? null : (theirs[fate.partner] as Fate);
      const p = gap.after + fate.partner;
      if (t < quote.first || t >= quote.last) {
        const side = t < quote.first ? 0 : 1;
        charges.wrong[side] += fate.edits;
        const isWhole = t >= quote.whole && t < quote.end;
        if (isWhole && isHard(tokens, t) && this.isChanged(quote, t, fate, other, p)) charges.hard[side] += 1;
        continue;
      }
      const isOneToOne = other !== null && other.partner === k;
      if (this.isChanged(quote, t, fate, other, p)) {
        spots.push(t);
        charges.changed += 1;
      } else if (fate.edits > 0) {
        charges.edits += fate.edits;
        const key = tokens.key[t] as number;
        const isMeant =
          isOneToOne && this.isKnown(key, 1) && this.isKnown(this.page.tokens.key[p] as number, 2);
        if (isMeant) charges.meant += 1;
        else charges.noisy += 1;
      } else if (isOneToOne && other.edits === 0 && other.letters === fate.letters) {
        // The same letters in other marks.
        if (tokens.key[t] !== this.page.tokens.key[p]) charges.noisy += 1;
      }
    }
    return spots;
  }

  private isChanged(quote: QuoteWords, t: number, fate: Fate, other: Fate | null, p: number): boolean {
    const { tokens } = quote;
    const isPageHard = other !== null && isHard(this.page.tokens, p);
    if (isHard(tokens, t)) {
      if (tokens.kind[t] !== WORD) return fate.edits > 0;
      const isSame = isPageHard && this.page.tokens.key[p] === tokens.key[t];
      if (isSame) return fate.edits > 0;
      if (isPageHard) return true;
      return fate.edits > (fate.letters >= LONG_ENOUGH ? 1 : 0);
    }
    if (fate.digits > 0 && !isFootnote(fate)) return true;
    return fate.edits > allowed(fate.letters);
  }

  private judgePage(
    quote: QuoteWords,
    gap: Gap,
    theirs: Fate[],
    ours: Fate[],
    spots: number[],
    charges: Charges,
  ): void {
    const { from, to } = this.alignment;
    const { copied } = this;
    const first = from < to ? (copied.token[from] as number) : gap.before;
    const last = from < to ? (copied.token[to - 1] as number) : gap.after - 1;
    let behind = gap.from - 1;
    for (let k = 0; k < theirs.length; k += 1) {
      const fate = theirs[k] as Fate;
      const p = gap.after + k;
      if (fate.held > 0) behind = gap.from + fate.partner;
      if (p < first || p > last) continue;
      const isAdded = fate.held === 0;
      const at = isAdded ? behind + 0.5 : behind;
      const side = at < quote.first ? 0 : at > quote.last - 1 ? 1 : null;
      if (side !== null) {
        const isJoint = isAdded && (behind + 1 === quote.first || behind + 1 === quote.last);
        if (isJoint) charges.between[side] += 1;
        else charges.wrong[side] += Math.max(0, fate.edits - (isAdded ? 0 : editsOf(ours, fate)));
        continue;
      }
      if (this.isPageChanged(quote, gap, fate, p, isAdded)) {
        const isTold = spots.includes(at);
        if (!isTold) spots.push(at);
        if (isAdded || !isTold) charges.changed += 1;
      } else charges.edits += Math.max(0, fate.edits - editsOf(ours, fate));
    }
  }

  private isPageChanged(quote: QuoteWords, gap: Gap, fate: Fate, p: number, isAdded: boolean): boolean {
    if (isAdded) return fate.letters > 1 || isHard(this.page.tokens, p);
    const t = gap.from + fate.partner;
    if (isHard(this.page.tokens, p)) {
      if (this.page.tokens.kind[p] !== WORD) return fate.edits > 0 || fate.held < fate.letters;
      if (isHard(quote.tokens, t) && quote.tokens.key[t] === this.page.tokens.key[p]) return false;
      return fate.edits > (fate.letters >= LONG_ENOUGH ? 1 : 0);
    }
    if (fate.digits > 0 && !isFootnote(fate)) return true;
    return fate.edits > allowed(fate.letters);
  }

  /** The first and last letter of the quote that have a place in this gap. */
  private findEdges(
    quote: QuoteWords,
    { from, to, after }: Gap,
    free: number,
    ours: Fate[],
    edges: { start: number; end: number },
  ): void {
    if (to <= quote.first || from >= quote.last) return;
    const { quoted, copied, alignment } = this;
    const { tokens } = this.page;
    for (let i = 0; i < quoted.count; i += 1) {
      const j = alignment.partner[i] as number;
      const token = quoted.token[i] as number;
      const at = quoted.at[i] as number;
      if (j < 0 || token < quote.first || token >= quote.last || at < quote.from || at >= quote.to) continue;
      const p = copied.token[j] as number;
      const fate = ours[token - from] as Fate;
      if (edges.start < 0) {
        const isFirstLetter = i === 0 || quoted.token[i - 1] !== token;
        const isPart = free === BEFORE && fate.edits === 0;
        const opens = isFirstLetter && !isPart && isFreeBefore(copied, alignment, j);
        edges.start = opens ? (tokens.start[p] as number) : (copied.at[j] as number);
      }
      const isLastLetter = i + 1 === quoted.count || quoted.token[i + 1] !== token;
      const isWhole = isLastLetter && fate.edits > 0 && isFreeBehind(copied, alignment, j);
      const next = j + 1 < copied.count && copied.token[j + 1] === p ? (copied.at[j + 1] as number) : -1;
      edges.end = next < 0 || isWhole ? (tokens.end[p] as number) : next;
      if (p < after) break;
    }
  }
}

/** Whether no letter of the page's word before this one is another letter's partner. */
function isFreeBefore(copied: Letters, { owner }: LetterAlignment, j: number): boolean {
  for (let i = j - 1; i >= 0 && copied.token[i] === copied.token[j]; i -= 1) if (owner[i] !== -1) return false;
  return true;
}

function isFreeBehind(copied: Letters, { owner }: LetterAlignment, j: number): boolean {
  for (let i = j + 1; i < copied.count && copied.token[i] === copied.token[j]; i += 1) {
    if (owner[i] !== -1) return false;
  }
  return true;
}

/** "nghèo1": one or two digits more or less at a word, and nothing else. */
const isFootnote = ({ letters, edits, digits }: Fate): boolean =>
  digits === edits && digits <= 2 && letters - digits >= 2;

/** Letters of a word that may be otherwise by noise. */
const allowed = (letters: number): number => Math.max(1, letters >> 1);

const editsOf = (ours: readonly Fate[], fate: Fate): number => ours[fate.partner]?.edits ?? 0;

/** Spots next to each other are one. */
function addSites(spots: number[], charges: Charges): void {
  let last = Number.NEGATIVE_INFINITY;
  for (const spot of spots.sort((a, b) => a - b)) {
    if (spot - last > 1) charges.sites += 1;
    last = spot;
  }
}
