/** A passage as it stood in the page the note was made on: W3C TextQuoteSelector and TextPositionSelector in one. */
export interface QuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Offsets in UTF-16 units of `root.textContent`, perhaps stale: a hint, never trusted without the quote. */
  readonly start: number;
  readonly end: number;
}

/**
 * What became of a passage: `found` it stands there, in whatever spelling; `differs` something was changed in the very
 * same place; `ambiguous` it stands several times and nothing tells which; `missing` it does not stand there.
 */
export type AnchorOutcome = 'found' | 'differs' | 'ambiguous' | 'missing';

/** Where a passage stands in the text that was read, in UTF-16 units; -1 where it is `ambiguous` or `missing`. */
export interface Anchor {
  readonly outcome: AnchorOutcome;
  readonly start: number;
  readonly end: number;
}

/** What is known of a page beside its text. Offsets are of the page's text. */
export interface PageHints {
  /** Whether a place stands at the offsets that a selector tells: decides between places equal in all else. */
  standsAt(start: number, end: number, selector: QuoteSelector): boolean;
  /** Whether a passage may begin and end there: not in text that cannot be seen. */
  mayStandAt(start: number, end: number): boolean;
}

export const MISSING: Anchor = { outcome: 'missing', start: -1, end: -1 };
export const AMBIGUOUS: Anchor = { outcome: 'ambiguous', start: -1, end: -1 };
