import { scanInto } from '../text/scan.ts';
import { copyColumns, copyPlaces, emptyTokens, type Tokens } from '../text/tokens.ts';
import type { Canon, Paragraph } from './canon.ts';
import type { Owners } from './copy.ts';
import { extendRuns, type Run, seedRuns } from './seeds.ts';

/**
 * A page as it was read: one string a block (paragraph, cell, line after `<br>`), and where each begins in
 * the page's text, in which blocks stand one after the other with one BLOCK_BREAK between.
 */
export interface Blocks {
  readonly texts: readonly string[];
  readonly starts: readonly number[];
  /** All of it; put together on first use, which a clean copy never needs. */
  readonly text: string;
}

/** The page in words, and where it runs along the canonical text word for word. */
export interface PageWords {
  readonly tokens: Tokens;
  /** Canonical word number of each token, -1 for a word that the canonical text has not. */
  ids: Int32Array;
  readonly runs: Run[];
}

/** What an alignment works in: the canonical text, the page, and which of its words are taken by which canonical one. */
export interface Setting {
  readonly canon: Canon;
  readonly page: PageWords;
  readonly blocks: Blocks;
  readonly owners: Owners;
}

/** Words that a page has beside a copy at first; more are made room for as they come. */
const ASIDE = 512;

/** Text scanned between two looks at the clock, in UTF-16 units: a millisecond or so. */
const PORTION = 1 << 16;

/**
 * Reads the words of a page and seeds their runs. A block that stands in the canonical text letter for letter
 * brings its words with it; only the others are scanned. Linear in the page. `pause` is awaited between
 * portions and returns at once, or later when the page needs the thread.
 */
export async function readWords(
  blocks: Blocks,
  canon: Canon,
  pause: () => Promise<void> | undefined,
): Promise<PageWords> {
  const page: PageWords = {
    tokens: emptyTokens(canon.tokens.count + ASIDE),
    ids: new Int32Array(0),
    runs: [],
  };
  let portion = 0;
  let seeded = 0;
  /** Paragraphs that stand letter for letter and go on from one another, not yet filled in. */
  let open: Run | null = null;
  for (let b = 0; b < blocks.texts.length; b += 1) {
    const text = blocks.texts[b] as string;
    const base = blocks.starts[b] as number;
    const { paragraph, lead } = paragraphAt(text, canon);
    if (paragraph) {
      seeded = seedRest(page, canon, seeded);
      open = copyParagraph(page, canon, paragraph, base + lead, open);
      seeded = page.tokens.count;
      continue;
    }
    open = fillRun(page, canon, open);
    for (let at = 0; at < text.length; ) {
      const to = Math.min(text.length, at + PORTION);
      const from = page.tokens.count;
      const end = scanInto(page.tokens, text, at, to, base);
      number(page, canon, from);
      portion += end - at;
      at = end;
      if (portion >= PORTION) {
        portion = 0;
        const wait = pause();
        if (wait) await wait;
      }
    }
  }
  fillRun(page, canon, open);
  seedRest(page, canon, seeded);
  return page;
}

/** The canonical paragraph that a block is, spaces at its ends aside; `lead` is how many units stand before it. */
function paragraphAt(text: string, canon: Canon): { paragraph: Paragraph | undefined; lead: number } {
  if (text.charCodeAt(0) > 0x20 && text.charCodeAt(text.length - 1) > 0x20) {
    return { paragraph: canon.paragraphs.get(text), lead: 0 };
  }
  const paragraph = canon.paragraphs.get(text.trim());
  return { paragraph, lead: paragraph ? text.length - text.trimStart().length : 0 };
}

function seedRest(page: PageWords, canon: Canon, from: number): number {
  if (page.tokens.count > from) seedRuns(page, from, page.tokens.count, canon);
  return page.tokens.count;
}

function room(page: PageWords): void {
  if (page.ids.length >= page.tokens.start.length) return;
  const wider = new Int32Array(page.tokens.start.length);
  wider.set(page.ids);
  page.ids = wider;
}

function number(page: PageWords, canon: Canon, from: number): void {
  room(page);
  const { ids, tokens } = page;
  const { key, count } = tokens;
  for (let t = from; t < count; t += 1) ids[t] = canon.words.get(key[t] as number);
}

/** Appends a paragraph's words; their columns follow in {@link fillRun}, for all paragraphs that go on from one another. */
function copyParagraph(
  page: PageWords,
  canon: Canon,
  paragraph: Paragraph,
  base: number,
  open: Run | null,
): Run {
  const { from, to } = paragraph;
  const at = page.tokens.count;
  copyPlaces(page.tokens, canon.tokens, from, to, base - paragraph.start);
  if (open && open.at + open.length === at && open.canonical + open.length === from) {
    open.length += to - from;
    return open;
  }
  fillRun(page, canon, open);
  return { at, canonical: from, length: to - from };
}

function fillRun(page: PageWords, canon: Canon, run: Run | null): null {
  if (!run) return null;
  const to = run.canonical + run.length;
  copyColumns(page.tokens, canon.tokens, run.canonical, to, run.at);
  room(page);
  page.ids.set(canon.ids.subarray(run.canonical, to), run.at);
  extendRuns(page.runs, run);
  return null;
}
