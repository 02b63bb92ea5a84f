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

/** What one kind of quotes costs in one copy, and where they come back to. */
export interface KindFigures {
  readonly copy: string;
  readonly count: number;
  readonly kind: string;
  readonly rounds: readonly AnchorRound[];
  readonly score: AnchorScore;
}

/** A library on some of the same quotes. `ratio`: its time by that of searching for the same ones. */
export interface PeerFigures {
  readonly name: string;
  readonly kind: string;
  readonly count: number;
  readonly ratio: number;
  readonly score: AnchorScore;
}

export interface QuoteFigures {
  readonly kinds: readonly KindFigures[];
  readonly peers: readonly PeerFigures[];
  /** Quotes of the resolution asked for in text of other things: how many found a place there. */
  readonly strange: readonly {
    readonly name: string;
    readonly kind: string;
    readonly count: number;
    readonly anchored: number;
    readonly rounds: readonly AnchorRound[];
  }[];
  /** Passages taken out of the clean page one by one: how many landed on another one. */
  readonly deleted: readonly { readonly what: string; readonly count: number; readonly landed: number }[];
  readonly painting: readonly PaintRound[];
}
