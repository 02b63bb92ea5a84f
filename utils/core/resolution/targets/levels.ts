import { NUMBER_SOURCE, parseNumber, RANGE_DASH_SOURCE } from '../../text/numbers.ts';
import { type Comparison, readComparison } from './comparators.ts';
import { canonicalUnit, UNIT_SOURCE } from './units.ts';

/** A number with its unit and the comparison around it. Offsets in units of the text searched. */
export interface Level {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly upper?: number;
  readonly unit: string;
  readonly comparison: Comparison;
}

const NOT_INSIDE = String.raw`(?<![\p{L}\p{M}\d/]|\d[.,])`;
const TO = `(?:${RANGE_DASH_SOURCE}|\\s+đến\\s+)`;
const LEVEL = new RegExp(
  `${NOT_INSIDE}(?:(?<low>${NUMBER_SOURCE})(?:\\s*${UNIT_SOURCE})?(?<to>${TO}))?(?<high>${NUMBER_SOURCE})(?!\\d|[.,]\\d)\\s*(?<unit>${UNIT_SOURCE})`,
  'giu',
);
/** An index without unit, where a verb says that it is a level: "hệ số đạt 5,2;" */
const BARE = new RegExp(
  `(?<=(?:đạt|ở mức|tối thiểu|ít nhất|không quá)\\s)(?<high>${NUMBER_SOURCE})(?=\\s*(?:[;.]?$|[;,]\\s|\\s+trở\\s))`,
  'giu',
);

/**
 * The levels of a text in order. Not among them: years, numbers of documents, what stands in brackets (results
 * and remarks), and the base that a change starts from ("từ 5% xuống 3%" holds one level, 3%).
 */
export function findLevels(text: string): Level[] {
  const visible = text.replace(/\([^()]*\)/gu, (inside) => '·'.repeat(inside.length));
  const levels: Level[] = [];
  for (const match of [...visible.matchAll(LEVEL), ...visible.matchAll(BARE)]) {
    const { low, to, high, unit = '' } = match.groups as Record<string, string>;
    const start = match.index;
    const end = start + match[0].length;
    if (levels.some((level) => start < level.end && level.start < end)) continue;
    const right = visible.slice(end);
    if (isBase(right) || isAge(visible.slice(0, start), unit)) continue;
    const first = parseNumber(low ?? high!);
    const second = low === undefined ? null : parseNumber(high!);
    if (first === null || (low !== undefined && second === null)) continue;
    levels.push({
      start,
      end,
      value: first,
      ...(second === null ? {} : { upper: second }),
      unit: canonicalUnit(unit),
      comparison:
        second === null
          ? readComparison(visible.slice(0, start), right)
          : readRange(visible.slice(0, start), to!),
    });
  }
  return levels.sort((a, b) => a.start - b.start);
}

/** What a change starts from: "từ 5% xuống còn 3%". */
function isBase(right: string): boolean {
  return /^\s*(?:xuống|lên)(?!\p{L})/u.test(right);
}

/** "trẻ em dưới 5 tuổi" names a group of people; "tuổi thọ đạt 75 tuổi" a level. */
function isAge(left: string, unit: string): boolean {
  return unit.toLowerCase() === 'tuổi' && !/(?:đạt|là|ở mức)\s+(?:(?:từ|trên|khoảng)\s+)?$/iu.test(left);
}

/** "từ 7 đến 8%" states the range in words; "7-8%" by the dash alone. */
function readRange(left: string, to: string): Comparison {
  const from = /(?<![\p{L}\p{M}])từ\s+$/iu.exec(left)?.[0] ?? '';
  const words = [from.trim().toLowerCase(), to.trim() === 'đến' ? 'đến' : ''];
  const stated = words[1] ? words.filter(Boolean).join(' … ') : words[0] || null;
  return { stated, comparator: 'between', before: from.length, after: 0 };
}
