import { MARKED_KINDS, type MarkedKind, type Provision, type Resolution } from '../resolution/model.ts';
import { numberValue } from '../text/number-token.ts';
import { BLOCK_BREAK, scan } from '../text/scan.ts';
import { spell } from '../text/spelling.ts';
import { NUMBER, type Tokens, WORD } from '../text/tokens.ts';
import { type Sign, signOf } from './compare.ts';
import { repeatedPassages, type Stretch } from './context.ts';
import { KeyTable } from './key-table.ts';

/** How many words a seed has. */
export const GRAM = 3;
/** A gram that stands more often than this in the canonical text says nothing of where we are. */
const COMMON = 4;

/** A marked provision in words: tokens [from, to) of the canonical text. */
export interface Passage {
  readonly eId: string;
  readonly kind: MarkedKind;
  readonly number: string;
  readonly from: number;
  readonly to: number;
  /** First token after the label "(8)" or "1.", which copies may render as a list number or lose. */
  readonly body: number;
  /** Ends of its targets' clauses, as tokens; empty for anything but an indicator. */
  readonly clauses: readonly number[];
}

/** A paragraph, unlike any other of the text, that a copy may hold letter for letter. */
export interface Paragraph {
  readonly from: number;
  readonly to: number;
  /** UTF-16 offset of its first unit in the canonical text. */
  readonly start: number;
}

/** A resolution made ready to be aligned with: its words numbered, its grams indexed. */
export interface Canon {
  readonly resolution: Resolution;
  readonly tokens: Tokens;
  /** Word number of each token. */
  readonly ids: Int32Array;
  /** Word number by token key. */
  readonly words: KeyTable;
  /** The {@link Sign} of a word by its number, and of a token. Read on first use: a clean copy needs none. */
  signOfWord(id: number): Sign;
  signAt(token: number): Sign;
  /** Place of a gram by {@link gramKey}: first token; the next place with the same gram is in `next`. */
  readonly grams: KeyTable;
  readonly next: Int32Array;
  readonly paragraphs: ReadonlyMap<string, Paragraph>;
  readonly passages: readonly Passage[];
  /** 1 for a token that begins a passage or a paragraph. */
  readonly opens: Uint8Array;
  /** First words of the articles and the objective, which are not marked but belong to a copy all the same. */
  readonly openings: readonly { readonly from: number; readonly to: number }[];
  /** Provisions whose words stand again elsewhere, with the stretch of such that each stands in. */
  readonly repeated: ReadonlyMap<string, Stretch>;
}

/** Key of the gram of three word numbers. */
export function gramKey(a: number, b: number, c: number): number {
  const h = Math.imul(Math.imul(a + 1, 0x9e3779b1) ^ (b + 1), 0x85ebca6b) ^ Math.imul(c + 1, 0xc2b2ae35);
  return h ^ (h >>> 15);
}

/** Prepares a resolution; a few milliseconds, once per page that looks like a copy. */
export function prepare(resolution: Resolution): Canon {
  const text = resolution.text.replaceAll('\n', BLOCK_BREAK);
  const tokens = scan(text);
  const words = new KeyTable(tokens.count);
  /** By word number: the first token with that word. */
  const firsts: number[] = [];
  const signs: Sign[] = [];
  const ids = new Int32Array(tokens.count);
  for (let t = 0; t < tokens.count; t += 1) {
    const key = tokens.key[t] as number;
    let id = words.get(key);
    if (id < 0) {
      id = firsts.length;
      words.set(key, id);
      firsts.push(t);
    }
    ids[t] = id;
  }
  const signOfWord = (id: number): Sign => (signs[id] ??= tokenSign(text, tokens, firsts[id] as number));
  const passages = passagesOf(resolution, tokens);
  const opens = tokens.opens.slice(0, tokens.count);
  for (const { from } of passages) opens[from] = 1;
  return {
    resolution,
    tokens,
    ids,
    words,
    signOfWord,
    signAt: (token) => signOfWord(ids[token] as number),
    ...indexGrams(ids),
    paragraphs: paragraphsOf(resolution.text, tokens),
    passages,
    opens,
    openings: openingsOf(resolution, tokens),
    repeated: repeatedPassages(resolution, passages),
  };
}

/** The {@link Sign} of one token of a text. */
export function tokenSign(text: string, tokens: Tokens, t: number): Sign {
  const kind = tokens.kind[t] as number;
  const start = tokens.start[t] as number;
  if (kind === WORD) return signOf(kind, spell(text, start));
  return signOf(kind, kind === NUMBER ? numberValue(text, start, tokens.end[t] as number) : '%');
}

/** An opening has at most so many UTF-16 units; one of fewer words is a mere heading. */
const OPENING = 400;
const LEAST_WORDS = 12;

function openingsOf({ provisions }: Resolution, tokens: Tokens): { from: number; to: number }[] {
  return provisions
    .filter(({ kind }) => kind === 'article' || kind === 'objective')
    .map(({ start, end }) => ({
      from: firstTokenAt(tokens, start),
      to: firstTokenAt(tokens, Math.min(end, start + OPENING)),
    }))
    .filter(({ from, to }) => to - from >= LEAST_WORDS);
}

function indexGrams(ids: Int32Array): { grams: KeyTable; next: Int32Array } {
  const last = ids.length - GRAM;
  const keys = Int32Array.from({ length: Math.max(0, last + 1) }, (_, t) =>
    gramKey(ids[t] as number, ids[t + 1] as number, ids[t + 2] as number),
  );
  const often = new Map<number, number>();
  for (const key of keys) often.set(key, (often.get(key) ?? 0) + 1);
  const grams = new KeyTable(ids.length);
  const next = new Int32Array(ids.length).fill(-1);
  for (let t = last; t >= 0; t -= 1) {
    const key = keys[t] as number;
    if ((often.get(key) as number) > COMMON) continue;
    next[t] = grams.get(key);
    grams.set(key, t);
  }
  return { grams, next };
}

function paragraphsOf(text: string, tokens: Tokens): Map<string, Paragraph> {
  const paragraphs = new Map<string, Paragraph>();
  const twice = new Set<string>();
  let start = 0;
  let from = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    let to = from;
    while (to < tokens.count && (tokens.start[to] as number) < end) to += 1;
    if (to > from && !twice.has(line)) {
      if (paragraphs.delete(line)) twice.add(line);
      else paragraphs.set(line, { from, to, start });
    }
    start = end + 1;
    from = to;
  }
  return paragraphs;
}

function passagesOf(resolution: Resolution, tokens: Tokens): Passage[] {
  const marked = new Set<string>(MARKED_KINDS);
  return resolution.provisions
    .filter((provision) => marked.has(provision.kind))
    .map((provision) => {
      const from = firstTokenAt(tokens, provision.start);
      const to = firstTokenAt(tokens, provision.end);
      const labelled = provision.kind === 'indicator' || provision.kind === 'assignment';
      return {
        eId: provision.eId,
        kind: provision.kind as MarkedKind,
        number: provision.number,
        from,
        to,
        body: labelled ? from + 1 : from,
        clauses: clausesOf(provision, tokens, to),
      };
    });
}

/** A target's clause ends with its number and unit; the last one takes what follows ("trở lên"). */
function clausesOf(provision: Provision, tokens: Tokens, to: number): number[] {
  const ends = (provision.targets ?? []).map((target) => firstTokenAt(tokens, target.end));
  if (ends.length > 0) ends[ends.length - 1] = to;
  return ends;
}

/** Index of the first token that begins at or after a UTF-16 offset. */
export function firstTokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.start[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
