import { type Stage, stages, type WarmRound } from './figures.ts';

/** The middle of some figures; of an even number of them the mean of the middle two. @throws RangeError for none */
export function median(figures: readonly number[]): number {
  if (figures.length === 0) throw new RangeError('the median of nothing');
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** The median of what each round says. */
export const medianOf = <T>(rounds: readonly T[], figure: (round: T) => number): number =>
  median(rounds.map(figure));

/** Milliseconds of a whole run: sampling, reading, recognising, aligning and marking; preparing only if asked for. */
export const total = ({ ms }: Pick<WarmRound, 'ms'>, withPrepare = false): number =>
  stages.reduce((sum, stage) => sum + (stage === 'prepare' && !withPrepare ? 0 : ms[stage]), 0);

/** Medians over rounds; each ratio to the bare pass is taken within its round. */
export interface Summary {
  readonly bare: number;
  readonly ms: Readonly<Record<Stage, number>>;
  readonly sum: number;
  readonly sumWithPrepare: number;
  readonly ratio: number;
  readonly ratioWithPrepare: number;
}

/** Adds the rounds of one page up. */
export function summarise(rounds: readonly WarmRound[]): Summary {
  const ms = Object.fromEntries(stages.map((stage) => [stage, medianOf(rounds, (round) => round.ms[stage])]));
  return {
    bare: medianOf(rounds, ({ bare }) => bare),
    ms: ms as Record<Stage, number>,
    sum: medianOf(rounds, (round) => total(round)),
    sumWithPrepare: medianOf(rounds, (round) => total(round, true)),
    ratio: medianOf(rounds, (round) => total(round) / round.bare),
    ratioWithPrepare: medianOf(rounds, (round) => total(round, true) / round.bare),
  };
}

/** How many times more it costs for how many times more text; 1 is linear. */
export const growth = (
  small: { cost: number; size: number },
  large: { cost: number; size: number },
): number => large.cost / small.cost / (large.size / small.size);
