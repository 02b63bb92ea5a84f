import type { Copy } from './copy.ts';
import type { Blocks, PageWords, Setting } from './page.ts';

/** Page tokens [from, to) that stand between two matched words of a copy and belong to neither. */
export interface Addition {
  readonly from: number;
  readonly to: number;
  /** The canonical tokens whose words stand right before and right behind them in the page. */
  readonly after: number;
  readonly before: number;
  /**
   * `foreign`: blocks or lines of their own (an advertisement, a running header, a page number), or a whole
   * sentence between two sentences: no part of any provision. `inline`: words within the text.
   */
  readonly kind: 'foreign' | 'inline';
}

const SENTENCE_END = /[.;:!?…]["”’»)\]/.\s]*$/u;
/** What gazettes and signing services print across a page, as a line of its own. */
export const FURNITURE =
  /^\s*(?:công báo|người ký|ký bởi|thời gian ký|ngày ký|email:|cơ quan:|chức vụ:|trang \d+|page \d+|\d{1,3}\s*(?:\/\s*\d{1,3})?\s*$|số \d+ ?\+ ?\d+|công báo\/số)/iu;

/** All additions between the first and the last matched word of a copy, in the order of the page. */
export function additionsOf(copy: Copy, { page, owners, blocks }: Setting): Addition[] {
  const found: Addition[] = [];
  const { first, last } = stretchOf(copy);
  if (!owners.subarray(first, last).includes(0)) return found;
  const canonical = byPage(copy, page);
  let after = -1;
  for (let i = first; i < last; i += 1) {
    if (owners[i] !== 0) {
      if ((canonical[i] as number) >= 0) after = canonical[i] as number;
      continue;
    }
    let to = i + 1;
    while (to < last && owners[to] === 0) to += 1;
    let next = to;
    while (next < last && (canonical[next] as number) < 0) next += 1;
    for (const part of parts(i, to, page)) {
      const kind = isForeign(part, page, blocks) ? 'foreign' : 'inline';
      found.push({ from: part[0], to: part[1], after, before: canonical[next] as number, kind });
    }
    i = to - 1;
  }
  return found;
}

/** The page tokens [first, last) that a copy stretches over. */
function stretchOf({ at, to }: Copy): { first: number; last: number } {
  let first = Number.MAX_SAFE_INTEGER;
  let last = 0;
  for (let j = 0; j < at.length; j += 1) {
    const token = at[j] as number;
    if (token < 0) continue;
    if (token < first) first = token;
    if ((to[j] as number) > last) last = to[j] as number;
  }
  return { first: Math.min(first, last), last };
}

/** A copy seen from the page: which canonical token each page token is, -1 for none. */
function byPage(copy: Copy, page: PageWords): Int32Array {
  const canonical = new Int32Array(page.tokens.count).fill(-1);
  for (let j = 0; j < copy.at.length; j += 1) {
    const at = copy.at[j] as number;
    for (let i = at; i >= 0 && i < (copy.to[j] as number); i += 1) canonical[i] = j;
  }
  return canonical;
}

/** Cuts a stretch into what ends the block before, whole blocks, and what begins the block after. */
function parts(from: number, to: number, { tokens }: PageWords): [number, number][] {
  let first = from;
  while (first < to && tokens.opens[first] === 0) first += 1;
  let last = to;
  while (last > first && tokens.opens[last] === 0 && last < tokens.count) last -= 1;
  const cuts = [from, first, Math.max(first, last), to];
  return cuts
    .slice(1)
    .flatMap((end, k): [number, number][] => (end > (cuts[k] as number) ? [[cuts[k] as number, end]] : []));
}

function isForeign([from, to]: readonly [number, number], { tokens }: PageWords, blocks: Blocks): boolean {
  const opens = tokens.opens[from] === 1;
  const closes = to >= tokens.count || tokens.opens[to] === 1;
  if (opens && closes) return true;
  const { text } = blocks;
  const start = tokens.start[from] as number;
  const end = tokens.end[to - 1] as number;
  const lead = from === 0 ? '' : text.slice(tokens.end[from - 1] as number, start);
  const trail = to >= tokens.count ? '' : text.slice(end, tokens.start[to] as number);
  const ownLine = (opens || lead.includes('\n')) && (closes || trail.includes('\n'));
  if (ownLine && FURNITURE.test(text.slice(start, end))) return true;
  if (!opens && !SENTENCE_END.test(lead)) return false;
  return closes || (SENTENCE_END.test(trail) && to - from >= 4);
}

/** Whether an inline addition belongs to the sentence after it: it opens a block or follows the end of a sentence. */
export function leadsIn({ from }: Addition, { page: { tokens }, blocks: { text } }: Setting): boolean {
  if (tokens.opens[from] === 1 || from === 0) return true;
  return SENTENCE_END.test(text.slice(tokens.end[from - 1] as number, tokens.start[from] as number));
}

/** An addition inside a provision, or before its first word in the same sentence, or behind its last one. */
export function belongsTo(
  addition: Addition,
  passage: { readonly from: number; readonly to: number },
  setting: Setting,
): boolean {
  const { after, before } = addition;
  const isAfter = after >= passage.from && after < passage.to;
  const isBefore = before >= passage.from && before < passage.to;
  if (isAfter && isBefore) return true;
  return isBefore ? leadsIn(addition, setting) : isAfter && !leadsIn(addition, setting);
}
