import type { Addition } from './additions.ts';
import type { Canon } from './canon.ts';
import { DIFFERENT, MISSING, SAME, UNCERTAIN } from './compare.ts';
import { type Copy, isPlaced } from './copy.ts';
import { pageSign } from './gap.ts';
import { isCertain, isCertainAddition } from './judge.ts';
import type { Difference } from './outcome.ts';
import type { Setting } from './page.ts';
import type { Segment } from './segments.ts';

/** A difference and where it stands in the page; no place where the copy leaves words out. */
export interface PlacedDifference extends Difference {
  readonly segment: Segment | null;
}

/**
 * Every place where a copy departs from the canonical text between its first and its last word, neighbouring
 * words told as one place. Provisions and headings that are missing as a whole are told as such, not word by word.
 */
export function differencesOf(
  copy: Copy,
  setting: Setting,
  additions: readonly Addition[],
  isMissing: (eId: string) => boolean,
): PlacedDifference[] {
  const { canon } = setting;
  const owner = passageByToken(canon);
  const added = new Map<number, Addition[]>();
  for (const addition of additions) {
    if (addition.kind === 'foreign') continue;
    added.set(addition.before, [...(added.get(addition.before) ?? []), addition]);
  }
  const found: PlacedDifference[] = [];
  const { first, last } = extent(copy);
  for (let j = first; j <= last; ) {
    const eId = owner[j] ?? null;
    if (eId && isMissing(eId)) {
      j += 1;
      continue;
    }
    if (copy.state[j] === SAME && !added.has(j)) {
      j += 1;
      continue;
    }
    let to = j;
    while (
      to <= last &&
      copy.state[to] !== SAME &&
      (owner[to] ?? null) === eId &&
      (to === j || !added.has(to))
    )
      to += 1;
    const place = describe(copy, setting, added.get(j) ?? [], j, to, eId);
    if (place && !isLostLine(place, eId)) found.push(place);
    j = Math.max(to, j + 1);
  }
  return found;
}

/** Headings, numbers and lines outside the provisions get lost in many copies; that alters nothing. */
const isLostLine = (place: PlacedDifference, eId: string | null): boolean =>
  eId === null && place.copy === '';

function passageByToken(canon: Canon): (string | undefined)[] {
  const owner: (string | undefined)[] = [];
  for (const passage of canon.passages)
    for (let j = passage.from; j < passage.to; j += 1) owner[j] = passage.eId;
  return owner;
}

/** The first and the last canonical token that the copy has. */
export function extent(copy: Copy): { first: number; last: number } {
  let first = 0;
  while (first < copy.at.length && !isPlaced(copy, first)) first += 1;
  let last = copy.at.length - 1;
  while (last > first && !isPlaced(copy, last)) last -= 1;
  return { first, last };
}

function describe(
  copy: Copy,
  setting: Setting,
  added: readonly Addition[],
  from: number,
  to: number,
  eId: string | null,
): PlacedDifference | null {
  const { canon, page, blocks } = setting;
  let certain = false;
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (const addition of added) {
    for (let i = addition.from; i < addition.to; i += 1) certain ||= isCertainAddition(pageSign(setting, i));
    start = Math.min(start, page.tokens.start[addition.from] as number);
    end = Math.max(end, page.tokens.end[addition.to - 1] as number);
  }
  for (let j = from; j < to; j += 1) {
    if (copy.state[j] === DIFFERENT || copy.state[j] === MISSING) certain ||= isCertain(copy, setting, j);
    if (!isPlaced(copy, j) || copy.state[j] === SAME) continue;
    start = Math.min(start, copy.start[j] as number);
    end = Math.max(end, copy.end[j] as number);
  }
  const segment = end > start ? { start, end: percentAfter(blocks.text, end) } : null;
  const canonical = to > from ? canonicalWords(canon, from, to) : '';
  const words = segment ? blocks.text.slice(segment.start, segment.end).replace(/\s+/gu, ' ') : '';
  if (canonical === '' && words === '') return null;
  const doubtful = !certain && (words !== '' || anyUncertain(copy, from, to));
  if (!certain && !doubtful) return null;
  return { eId, canonical, copy: words, certainty: certain ? 'different' : 'uncertain', segment };
}

function anyUncertain(copy: Copy, from: number, to: number): boolean {
  for (let j = from; j < to; j += 1) if (copy.state[j] === UNCERTAIN) return true;
  return false;
}

function canonicalWords(canon: Canon, from: number, to: number): string {
  const { text } = canon.resolution;
  const end = percentAfter(text, canon.tokens.end[to - 1] as number);
  return text.slice(canon.tokens.start[from] as number, end).replace(/\s+/gu, ' ');
}

/** A number is read with its percent sign. */
function percentAfter(text: string, end: number): number {
  const sign = /^\s?%/u.exec(text.slice(end, end + 2));
  return /\d/.test(text.charAt(end - 1)) && sign ? end + sign[0].length : end;
}
