import { splitSentences } from '../patterns/sentence.ts';
import { findLevels, type Level } from './levels.ts';

/** A stretch of an indicator that holds at most one level. Offsets in units of the indicator's text. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** Its level, offsets in the same units; null where it holds none. */
  readonly level: Level | null;
  /** Stands after "trong đó". */
  readonly nested: boolean;
  /** Number of the sentence it belongs to; a horizon is carried within one. */
  readonly sentence: number;
  /** The words before the colon that open a list of levels ("Cơ cấu kinh tế năm 2025"); null without. */
  readonly head: string | null;
}

const PART_END = /;\s*/gu;
const NESTING = /,?\s*(?<!\p{L})trong đó(?: là)?\s*(?<list>:)?,?\s*/iu;

/** Cuts an indicator into clauses: sentence by sentence, at semicolons, at "trong đó", and between two levels. */
export function splitClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  for (const [sentence, range] of splitSentences(text).entries()) {
    const words = text.slice(range.start, range.end);
    const opening = readHead(words);
    let nestedList = false;
    let at = range.start + opening.length;
    for (const part of text.slice(at, range.end).split(PART_END)) {
      const start = text.indexOf(part, at);
      const nesting = NESTING.exec(part);
      const pieces = nesting
        ? [
            { start, end: start + nesting.index, nested: nestedList },
            { start: start + nesting.index + nesting[0].length, end: start + part.length, nested: true },
          ]
        : [{ start, end: start + part.length, nested: nestedList }];
      nestedList ||= nesting?.groups?.list !== undefined;
      for (const piece of pieces) {
        if (piece.start >= piece.end) continue;
        for (const cut of cutBetweenLevels(text, piece.start, piece.end)) {
          clauses.push({ ...cut, nested: piece.nested, sentence, head: opening.head });
        }
      }
      at = start + part.length;
    }
  }
  return clauses;
}

/** The words up to a colon that levels follow, when no level stands before it. */
function readHead(sentence: string): { head: string | null; length: number } {
  const colon = /:\s*/u.exec(sentence);
  if (!colon) return { head: null, length: 0 };
  const head = sentence.slice(0, colon.index);
  if (findLevels(head).length > 0 || NESTING.test(head)) return { head: null, length: 0 };
  return { head, length: colon.index + colon[0].length };
}

type Cut = Pick<Clause, 'start' | 'end' | 'level'>;

function cutBetweenLevels(text: string, start: number, end: number): Cut[] {
  const levels = findLevels(text.slice(start, end)).map((level) => ({
    ...level,
    start: level.start + start,
    end: level.end + start,
  }));
  if (levels.length < 2) return [{ start, end, level: levels[0] ?? null }];
  const cuts: Cut[] = [];
  let from = start;
  for (const [index, level] of levels.entries()) {
    const next = levels[index + 1];
    const to = next ? cutPlace(text, level, next) : { end, resume: end };
    cuts.push({ start: from, end: to.end, level });
    from = to.resume;
  }
  return cuts;
}

/** Right after the first level if a comma or "và" follows it at once, else at the last one before the second. */
function cutPlace(text: string, level: Level, next: Level): { end: number; resume: number } {
  const from = level.end + level.comparison.after;
  const between = text.slice(from, next.start - next.comparison.before);
  const joints = [...between.matchAll(/,\s*(?:và\s+)?|\s+và\s+/gu)];
  const joint = joints[0]?.index === 0 ? joints[0] : joints.at(-1);
  if (!joint) return { end: from, resume: from };
  return { end: from + joint.index, resume: from + joint.index + joint[0].length };
}
