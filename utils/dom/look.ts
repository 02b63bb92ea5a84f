import { type Genre, readGenre } from '../core/resolution/genre.ts';
import type { Recogniser } from '../core/resolution/recogniser.ts';
import type { Reading } from './frame-slot.ts';
import { readPage } from './page-text.ts';
import { turns } from './pause.ts';
import { sample } from './sampler.ts';

/** What a look at a page found. */
export type Sight =
  | { readonly kind: 'nothing' }
  /** No known resolution, but one of the genre. */
  | { readonly kind: 'genre'; readonly genre: Genre; readonly ms: Reading['ms'] }
  | { readonly kind: 'likely'; readonly reading: Reading };

/** Looks at a page: samples it, and reads it only if the sample says so. Milliseconds are of computing, pauses included. */
export async function look(root: Element, recogniser: Recogniser, own: Element | null): Promise<Sight> {
  if (!sample(root, (words) => recogniser.looksLike(words))) return { kind: 'nothing' };
  const pause = turns();
  const begun = performance.now();
  const page = await readPage(root, own, pause);
  const read = performance.now();
  const id = await recogniser.recognise(page.blocks.texts, pause);
  const genre = id === null ? readGenreOf(page.blocks.texts) : null;
  const ms = { read: read - begun, recognise: performance.now() - read };
  if (id !== null) return { kind: 'likely', reading: { page, ms } };
  return genre ? { kind: 'genre', genre, ms } : { kind: 'nothing' };
}

/** Units of text before and behind the first legal basis that make up the head of a document. */
const BEFORE = 3500;
const BEHIND = 2500;

/** The genre of the document whose preamble comes first in a page. */
export function readGenreOf(texts: readonly string[]): Genre | null {
  const basis = texts.findIndex((text) => /^\W*c[ăa]\u0306?n\s*c[ứưu]/iu.test(text));
  if (basis < 0) return null;
  let from = basis;
  for (let units = 0; from > 0 && units < BEFORE; from -= 1) units += (texts[from - 1] as string).length;
  let to = basis;
  for (let units = 0; to < texts.length && units < BEHIND; to += 1) units += (texts[to] as string).length;
  return readGenre(
    texts
      .slice(from, to)
      .join('\n')
      .normalize('NFC')
      .slice(0, 2 * (BEFORE + BEHIND)),
  );
}
