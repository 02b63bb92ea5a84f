import { type Addition, leadsIn } from './additions.ts';
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
  const found: PlacedDifference[] = [];
  const inline = additions.some(({ kind }) => kind === 'inline');
  if (!inline && ![MISSING, UNCERTAIN, DIFFERENT].some((state) => copy.state.includes(state))) return found;
  for (const group of groupsOf(itemsOf(copy, setting, additions))) {
    const eId = group[0]?.eId ?? null;
    if (eId && isMissing(eId)) continue;
    const place = describe(copy, setting, group, eId);
    if (place && !isLostLine(place, eId)) found.push(place);
  }
  return found;
}

/** Something that departs: a canonical token that is not the same, or words the copy adds. */
interface Item {
  readonly eId: string | null;
  readonly token: number | null;
  readonly addition: Addition | null;
}

/** All that departs in the order of the canonical text, `null` wherever a word is the same. Additions go with the sentence they belong to. */
function itemsOf(copy: Copy, setting: Setting, additions: readonly Addition[]): (Item | null)[] {
  const owner = passageByToken(setting.canon);
  /** Copies render labels as list numbers, or lose them; that alters nothing. */
  const labels = new Set(setting.canon.passages.flatMap(({ from, body }) => (body > from ? [from] : [])));
  const leading = new Map<number, Addition[]>();
  const trailing = new Map<number, Addition[]>();
  for (const addition of additions) {
    if (addition.kind === 'foreign') continue;
    const leads = leadsIn(addition, setting);
    const [map, token] = leads ? [leading, addition.before] : [trailing, addition.after];
    map.set(token, [...(map.get(token) ?? []), addition]);
  }
  const items: (Item | null)[] = [];
  const { first, last } = extent(copy);
  for (let j = first; j <= last; j += 1) {
    const eId = owner[j] ?? null;
    for (const addition of leading.get(j) ?? []) items.push({ eId, token: null, addition });
    const isLost = !isPlaced(copy, j) && labels.has(j);
    items.push(copy.state[j] === SAME || isLost ? null : { eId, token: j, addition: null });
    for (const addition of trailing.get(j) ?? []) items.push({ eId, token: null, addition });
  }
  return items;
}

/** Neighbouring items of one provision. */
function groupsOf(items: readonly (Item | null)[]): Item[][] {
  const groups: Item[][] = [];
  let before: Item | null = null;
  for (const item of items) {
    if (item && before && item.eId === before.eId) groups.at(-1)?.push(item);
    else if (item) groups.push([item]);
    before = item;
  }
  return groups;
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
  group: readonly Item[],
  eId: string | null,
): PlacedDifference | null {
  const { canon, page, blocks } = setting;
  let certain = false;
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (const { token, addition } of group) {
    if (addition) {
      for (let i = addition.from; i < addition.to; i += 1)
        certain ||= isCertainAddition(pageSign(setting, i));
      start = Math.min(start, page.tokens.start[addition.from] as number);
      end = Math.max(end, page.tokens.end[addition.to - 1] as number);
    } else if (token !== null) {
      certain ||= isCertain(copy, setting, token);
      if (!isPlaced(copy, token)) continue;
      start = Math.min(start, copy.start[token] as number);
      end = Math.max(end, copy.end[token] as number);
    }
  }
  const tokens = group.flatMap(({ token }) => token ?? []);
  const segment = end > start ? { start, end: percentAfter(blocks.text, end) } : null;
  const canonical =
    tokens.length > 0 ? canonicalWords(canon, tokens[0] as number, (tokens.at(-1) as number) + 1) : '';
  const words = segment ? plain(blocks.text.slice(segment.start, segment.end)) : '';
  if (!certain && words === '') return null;
  if (eId === null && !standsInLine(group, copy, setting)) certain = false;
  return { eId, canonical, copy: words, certainty: certain ? 'different' : 'uncertain', segment };
}

/** Outside the provisions lines get lost or make room for others; a difference is certain only in a line that is mostly there. */
function standsInLine(group: readonly Item[], copy: Copy, { canon }: Setting): boolean {
  const token = group.find((item) => item.token !== null)?.token ?? group[0]?.addition?.before ?? 0;
  const { opens, count } = canon.tokens;
  let from = token;
  while (from > 0 && opens[from] === 0) from -= 1;
  let to = token + 1;
  while (to < count && opens[to] === 0) to += 1;
  const same = copy.state.subarray(from, to).filter((state) => state === SAME).length;
  return same * 2 > to - from;
}

function canonicalWords(canon: Canon, from: number, to: number): string {
  const { text } = canon.resolution;
  const end = percentAfter(text, canon.tokens.end[to - 1] as number);
  return plain(text.slice(canon.tokens.start[from] as number, end));
}

/** Words as they are shown: composed, on one line, without signs that nobody sees. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/gu, '')
    .replace(/\s+/gu, ' ');

/** A number is read with its percent sign. */
function percentAfter(text: string, end: number): number {
  const sign = /^\s?%/u.exec(text.slice(end, end + 2));
  return /\d/.test(text.charAt(end - 1)) && sign ? end + sign[0].length : end;
}
