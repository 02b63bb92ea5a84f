import prints from '../../../public/resolutions/fingerprints.json' with { type: 'json' };
import json from '../../../public/resolutions/thai-nguyen/2020/kt-xh-2021-2025.json' with { type: 'json' };
import { type AlignedCopy, align } from '../../../utils/core/alignment/align.ts';
import { type Canon, prepare } from '../../../utils/core/alignment/canon.ts';
import { readWords } from '../../../utils/core/alignment/page.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { Recogniser } from '../../../utils/core/resolution/recogniser.ts';
import { readGenreOf } from '../../../utils/dom/look.ts';
import { Marks } from '../../../utils/dom/marks.ts';
import { type PageText, readPage } from '../../../utils/dom/page-text.ts';
import type { Expectation } from '../../fixtures/expectation.ts';

export const resolution = json as unknown as Resolution;
export const recogniser = new Recogniser(prints);
export const canon: Canon = prepare(resolution);
export const without = (): undefined => undefined;

const pages = import.meta.glob<string>('../../fixtures/portals/*.html', { query: '?raw', import: 'default' });
const expectations = import.meta.glob<Expectation>('../../fixtures/portals/*.expected.json', {
  import: 'default',
});
const nameOf = (path: string): string => path.replace(/^.*\/|\.html$|\.expected\.json$/g, '');

/** Names of the fixtures that are pages of their own. */
export const fixtureNames = Object.keys(expectations).map(nameOf);

/** A fixture's page, or the frame in it that carries the text. */
export async function fixture(name: string): Promise<{ html: string; expectation: Expectation }> {
  const at = (file: string) => `../../fixtures/portals/${file}`;
  const load = pages[at(`${name}.frame.html`)] ?? pages[at(`${name}.html`)];
  const expected = expectations[at(`${name}.expected.json`)];
  if (!load || !expected) throw new Error(`no fixture ${name}`);
  return { html: await load(), expectation: await expected() };
}

/** Opens a page in a frame of the same origin, scripts and styles running; undone by {@link close}. */
export async function openInFrame(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1000px; height: 700px';
  frame.srcdoc = html;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  return frame.contentDocument as Document;
}

/** Shows a page's body and styles in this document, without its scripts. */
export function show(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const script of parsed.querySelectorAll('script')) script.remove();
  const styles = [...parsed.querySelectorAll('style')].map(({ outerHTML }) => outerHTML).join('');
  document.body.innerHTML = styles + parsed.body.innerHTML;
  return document.body;
}

/** Leaves nothing of a test in the document. */
export function close(): void {
  document.body.innerHTML = '';
  CSS.highlights.clear();
  scrollTo(0, 0);
}

/** Reads, aligns and prepares the marks of what the document shows. */
export async function mark(): Promise<{ page: PageText; copies: AlignedCopy[]; marks: Marks }> {
  const page = await readPage(document.body, null, without);
  const words = await readWords(page.blocks, canon, without);
  const copies = align(words, page.blocks, canon, () => readGenreOf(page.blocks.texts));
  return { page, copies, marks: new Marks(page, copies) };
}

export const indicator = (number: number): string => `art_2__sec_I__para_2__point_${number}`;
