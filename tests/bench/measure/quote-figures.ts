/** Milliseconds of one call, out of a batch; `bare`: one TreeWalker pass and one `indexOf` for each exact quote. */
export interface AnchorRound {
  /** The first call of all in its tab. */
  readonly first: number;
  readonly bare: number;
  readonly all: number;
}

/** Where quotes came back to: their own place, another one, or nowhere. */
export interface AnchorScore {
  readonly right: number;
  readonly wrong: number;
  readonly lost: number;
}

/** `bare`: a `Highlight` of the same ranges, registered without more ado. */
export interface PaintRound {
  readonly bare: number;
  readonly all: number;
  readonly ranges: number;
}
