import { readWord } from '../text/spelling.ts';
import { NUMBER, WORD } from '../text/tokens.ts';
import { FURNITURE } from './additions.ts';
import { tokenSign } from './canon.ts';
import { compare, DIFFERENT, isSlip, SAME, type Sign, UNCERTAIN } from './compare.ts';
import type { Copy } from './copy.ts';
import type { Setting } from './page.ts';

/** Prices of the steps; an insertion is opened, then cheap to go on with, so that added words stay together. */
const DOUBT = 6;
const CHANGED_NUMBER = 7;
const CHANGED_WORD = 8;
const CHANGED_KIND = 11;
const GLUED = 1;
const LOSE_OPEN = 4;
const LOSE = 3;
const ADD_OPEN = 5;
const ADD = 1;
/** Gaps with more cells are aligned from both edges only: what lies between has nothing in common with the text. */
const MOST_CELLS = 40_000;
const EDGE = 64;
const INFINITE = 1 << 28;

export interface Gap {
  /** Canonical tokens [from, to). */
  readonly from: number;
  readonly to: number;
  /** Page tokens [after, before). */
  readonly after: number;
  readonly before: number;
}

/**
 * Aligns what lies between two runs word by word: the cheapest row of kept, doubtful, changed, lost and added
 * words, with words glued ("kinhtế") or split ("phát tri ển") taken as kept. Global alignment with affine
 * insertions (Gotoh 1982, J. Mol. Biol. 162:705). Writes into `copy` and `owners`.
 */
export function alignGap(copy: Copy, setting: Setting, gap: Gap): void {
  const rows = gap.to - gap.from;
  const free = freeTokens(setting, gap);
  if (rows === 0 || free.length === 0) return;
  if (rows * free.length <= MOST_CELLS) {
    trace(copy, setting, gap.from, gap.to, free);
    return;
  }
  const height = Math.min(rows >> 1, EDGE);
  const width = Math.min(free.length >> 1, EDGE);
  trace(copy, setting, gap.from, gap.from + height, free.slice(0, width));
  trace(copy, setting, gap.to - height, gap.to, free.slice(-width));
}

/** The gap's page tokens that nothing has taken, but for blocks that gazettes and signing services print across a page. */
function freeTokens({ page, owners, blocks }: Setting, gap: Gap): number[] {
  const { opens, start, end } = page.tokens;
  const free: number[] = [];
  for (let i = gap.after; i < gap.before; ) {
    let to = i + 1;
    while (to < gap.before && opens[to] === 0) to += 1;
    const isWhole = opens[i] === 1 && (to === page.tokens.count || opens[to] === 1);
    const isFurniture = isWhole && FURNITURE.test(blocks.text.slice(start[i], end[to - 1]));
    for (; i < to; i += 1) if (!isFurniture && owners[i] === 0) free.push(i);
  }
  return free;
}

/** A sign of the page, and whether the canonical text has that very word somewhere. */
type Copied = Sign & { readonly isKnown: boolean };

/** Steps: how many canonical and how many page tokens each takes. */
const STEPS = [
  [1, 1],
  [1, 2],
  [1, 3],
  [2, 1],
  [3, 1],
  [2, 2],
] as const;
const LOST = STEPS.length;
const ADDED = STEPS.length + 1;

function trace(copy: Copy, setting: Setting, from: number, to: number, free: readonly number[]): void {
  const canonical: Sign[] = [];
  for (let j = from; j < to; j += 1) canonical.push(setting.canon.signAt(j));
  const copied = free.map(
    (i): Copied => ({ ...pageSign(setting, i), isKnown: (setting.page.ids[i] as number) >= 0 }),
  );
  const rows = canonical.length;
  const width = copied.length + 1;
  const cost = new Int32Array((rows + 1) * width).fill(INFINITE);
  const step = new Uint8Array((rows + 1) * width);
  /** Cheapest way to a cell that ends in an addition, or in a loss. */
  const adding = new Int32Array((rows + 1) * width).fill(INFINITE);
  const losing = new Int32Array((rows + 1) * width).fill(INFINITE);
  cost[0] = 0;
  for (let r = 0; r <= rows; r += 1) {
    for (let c = 0; c < width; c += 1) {
      const here = r * width + c;
      if (c > 0) {
        const left = here - 1;
        adding[here] = Math.min((cost[left] as number) + ADD_OPEN, adding[left] as number) + ADD;
        if ((adding[here] as number) < (cost[here] as number)) {
          cost[here] = adding[here] as number;
          step[here] = ADDED;
        }
      }
      if (r > 0) {
        const above = here - width;
        losing[here] = Math.min((cost[above] as number) + LOSE_OPEN, losing[above] as number) + LOSE;
        if ((losing[here] as number) < (cost[here] as number)) {
          cost[here] = losing[here] as number;
          step[here] = LOST;
        }
      }
      for (let s = 0; s < STEPS.length; s += 1) {
        const [a, b] = STEPS[s] as readonly [number, number];
        if (r < a || c < b) continue;
        const price =
          a + b === 2 ? pairPrice(canonical, copied, r, c) : mergePrice(canonical, copied, r, a, c, b);
        const total = (cost[here - a * width - b] as number) + price;
        if (total < (cost[here] as number)) {
          cost[here] = total;
          step[here] = s;
        }
      }
    }
  }
  let r = rows;
  let c = width - 1;
  while (r > 0 || c > 0) {
    const s = step[r * width + c] as number;
    if (s === ADDED) c -= 1;
    else if (s === LOST) r -= 1;
    else {
      const [a, b] = STEPS[s] as readonly [number, number];
      place(copy, setting, from + r - a, a, free.slice(c - b, c), stateOf(canonical, copied, r, a, c, b));
      r -= a;
      c -= b;
    }
  }
}

/** The {@link Sign} of a page's token. */
export function pageSign({ canon, page, blocks }: Setting, i: number): Sign {
  const id = page.ids[i] as number;
  return id >= 0 ? canon.signOfWord(id) : tokenSign(blocks.text, page.tokens, i);
}

function pairPrice(canonical: readonly Sign[], copied: readonly Copied[], r: number, c: number): number {
  const a = canonical[r - 1] as Sign;
  const b = copied[c - 1] as Copied;
  const state = compare(a, b, b.isKnown);
  if (state === SAME) return 0;
  if (state === UNCERTAIN) return DOUBT;
  if (a.kind !== b.kind) return CHANGED_KIND;
  return a.kind === NUMBER ? CHANGED_NUMBER : CHANGED_WORD;
}

function mergePrice(
  canonical: readonly Sign[],
  copied: readonly Copied[],
  r: number,
  a: number,
  c: number,
  b: number,
): number {
  const state = stateOf(canonical, copied, r, a, c, b);
  return state === SAME ? GLUED : state === UNCERTAIN ? GLUED + DOUBT : INFINITE;
}

function stateOf(
  canonical: readonly Sign[],
  copied: readonly Copied[],
  r: number,
  a: number,
  c: number,
  b: number,
): number {
  if (a + b === 2)
    return compare(canonical[r - 1] as Sign, copied[c - 1] as Copied, (copied[c - 1] as Copied).isKnown);
  const left = canonical.slice(r - a, r);
  const right = copied.slice(c - b, c);
  const numeric = [...left, ...right].some((sign) => sign.kind !== WORD);
  const one = joinSigns(left);
  const other = joinSigns(right);
  if (numeric) {
    // "năm2025" is glued, "15 0" may be 150; but two numbers, or a number and its sign, never make another number.
    if (one !== other) return DIFFERENT;
    if (b === 1 && right[0]?.kind === WORD) return SAME;
    return a === 1 ? UNCERTAIN : DIFFERENT;
  }
  if (one === other) return SAME;
  // As many words as before with another spelling are words changed, each on its own.
  const isOneWord = a !== b && left.every(({ folded }) => folded.length > 1);
  return isOneWord && one.length >= 5 && isSlip(one, other) ? UNCERTAIN : DIFFERENT;
}

const joinSigns = (signs: readonly Sign[]): string =>
  signs.map((sign) => sign.folded.replace('.', '')).join('');

/** Writes one step: `count` canonical tokens from `first` against the page tokens `taken`. */
function place(
  copy: Copy,
  setting: Setting,
  first: number,
  count: number,
  taken: readonly number[],
  state: number,
): void {
  const { tokens } = setting.page;
  const at = taken[0] as number;
  const to = (taken.at(-1) as number) + 1;
  const cuts = count > taken.length ? gluedCuts(setting, first, count, at) : null;
  for (let k = 0; k < count; k += 1) {
    const j = first + k;
    const one = count === taken.length ? (taken[k] as number) : at;
    copy.state[j] = state;
    copy.at[j] = one;
    copy.to[j] = count === taken.length ? one + 1 : to;
    copy.start[j] = cuts ? (cuts[k] as number) : (tokens.start[one] as number);
    copy.end[j] = cuts ? (cuts[k + 1] as number) : (tokens.end[(copy.to[j] as number) - 1] as number);
  }
  taken.forEach((i, k) => {
    setting.owners[i] = first + Math.min(k, count - 1) + 1;
  });
}

/** Where each of several glued words begins inside the one page token, by counting letters; ends with the token's end. */
function gluedCuts({ canon, page, blocks }: Setting, first: number, count: number, token: number): number[] {
  const { at } = readWord(blocks.text, page.tokens.start[token] as number);
  const end = page.tokens.end[token] as number;
  const cuts = [page.tokens.start[token] as number];
  let letters = 0;
  for (let k = 0; k < count - 1; k += 1) {
    letters += canon.signAt(first + k).folded.length;
    cuts.push(at[letters] ?? end);
  }
  return [...cuts, end];
}
