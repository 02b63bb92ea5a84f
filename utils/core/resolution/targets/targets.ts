import type { Target } from '../model.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { impliedComparator, readDirection } from './direction.ts';
import type { Level } from './levels.ts';
import { composeMeasure } from './measure.ts';
import { readNamed } from './named.ts';
import { type Horizon, readHorizon, readTargetPeriod, withoutHorizon } from './periods.ts';

export interface IndicatorText {
  /** The indicator's words, without its label; NFC, repaired. */
  readonly text: string;
  /** Where `text` begins, in units that the ranges of the targets are to be given in. */
  readonly offset: number;
  /** eId of the indicator. */
  readonly indicator: string;
  /** The plan's period, for targets that name none. */
  readonly plan: { readonly from: number; readonly to: number };
}

interface Reading {
  readonly source: IndicatorText;
  readonly targets: Target[];
  /** The target that "trong đó" refers to. */
  whole: Target | null;
}

/**
 * The numeric targets of an indicator in the order of its text, and places named without number (comparator
 * `none`, value 1: one of its unit). The words of the grammar: DOMAIN table, one module a question.
 */
export function readTargets(source: IndicatorText): Target[] {
  const reading: Reading = { source, targets: [], whole: null };
  let sentence = -1;
  let carried: Horizon | null = null;
  for (const clause of splitClauses(source.text)) {
    if (clause.sentence !== sentence) {
      sentence = clause.sentence;
      carried = clause.head === null ? null : readHorizon(clause.head);
    }
    const own = readHorizon(source.text.slice(clause.start, clause.end));
    const target = clause.level
      ? readLevel(reading, clause, clause.level, own, carried)
      : readPlace(reading, clause, own ?? carried);
    if (target) {
      reading.targets.push(target);
      if (!clause.nested) reading.whole = target;
    }
    carried = own ?? carried;
  }
  return reading.targets;
}

function readLevel(
  { source, targets, whole }: Reading,
  clause: Clause,
  level: Level,
  own: Horizon | null,
  carried: Horizon | null,
): Target {
  const { text, offset, indicator, plan } = source;
  const left = text.slice(clause.start, level.start - level.comparison.before);
  const right = text.slice(level.end + level.comparison.after, clause.end);
  const within = clause.nested ? whole : null;
  const measure = composeMeasure({
    left,
    right,
    unit: level.unit,
    head: clause.head,
    parent: within?.measure ?? null,
    previous: targets.at(-1)?.measure ?? null,
  });
  const direction = readDirection(withoutHorizon(left));
  const shareOfWhole = /^\s*(?:cơ cấu|tỷ trọng)/iu.test(clause.head ?? '');
  return {
    id: `${indicator}__target_${targets.length + 1}`,
    measure,
    stated: level.comparison.stated,
    comparator: level.comparison.comparator ?? impliedComparator(left, measure, direction, shareOfWhole),
    direction,
    value: level.value,
    ...(level.upper === undefined ? {} : { upper: level.upper }),
    unit: level.unit,
    period: readTargetPeriod(text.slice(clause.start, clause.end), level.unit, own, carried, plan),
    ...(within ? { within: within.id } : {}),
    start: offset + level.start,
    end: offset + level.end,
  };
}

function readPlace({ source, targets }: Reading, clause: Clause, horizon: Horizon | null): Target | null {
  const { text, offset, indicator, plan } = source;
  const named = readNamed(text.slice(clause.start, clause.end));
  if (!named) return null;
  return {
    id: `${indicator}__target_${targets.length + 1}`,
    measure: named.measure,
    stated: null,
    comparator: 'none',
    direction: 'level',
    value: 1,
    unit: named.unit,
    period: readTargetPeriod('', '', horizon, null, plan),
    start: offset + clause.start + named.start,
    end: offset + clause.start + named.end,
  };
}
