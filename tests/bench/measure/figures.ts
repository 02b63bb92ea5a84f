/** The stages of a run, in order. `prepare` is done once per frame. */
export const stages = ['sample', 'read', 'recognise', 'prepare', 'align', 'mark'] as const;
export type Stage = (typeof stages)[number];

/** All figures below are milliseconds of one call, out of a batch. `bare`: one TreeWalker pass of the same page. */
export interface WarmRound {
  readonly bare: number;
  readonly ms: Readonly<Record<Stage, number>>;
}

export interface WithoutRound {
  readonly bare: number;
  readonly sample: number;
  /** All that the light script does: the sampler alone, or reading and recognising too where the sampler says yes. */
  readonly look: number;
  readonly isSampled: boolean;
}

export interface PeerRound {
  /** The first call of all in its tab. */
  readonly first: number;
  readonly bare: number;
  /** Finding all the quotes once. */
  readonly all: number;
}

/** Kinds of stretches between two turns of the page; the last one begins with the end of reading words. */
export const stretchNames = ['reading', 'preparing and reading words', 'aligning and marking'] as const;
export type Stretch = (typeof stretchNames)[number];

export interface TaskFigures {
  /** The longest stretch of each kind. */
  readonly stretches: Readonly<Record<Stretch, number>>;
  /** What the browser itself counted as long tasks. */
  readonly counted: readonly number[];
}

/** A provision by quote, as a W3C TextQuoteSelector has it; `start` in the canonical text. */
export interface Quote {
  readonly eId: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

/** Where a provision was taken to stand; `start` in UTF-16 units of `document.body.textContent`. */
export interface Landing {
  readonly eId: string;
  readonly text: string;
  readonly start: number;
}

export const peerNames = [
  '@apache-annotator/dom',
  'dom-anchor-text-quote',
  '@recogito/text-annotator: reviveAnnotation',
  '@recogito/text-annotator: setAnnotations',
] as const;
export type PeerName = (typeof peerNames)[number];
