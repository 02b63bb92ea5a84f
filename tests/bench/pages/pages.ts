import { type Random, seeded } from '../../fixtures/generate/random.ts';
import { paragraph } from './vietnamese.ts';
import { headings, menu, places } from './words.ts';

export const sizes = ['35 kB', '0.35 MB', '3.5 MB'] as const;
export type Size = (typeof sizes)[number];

/** UTF-8 bytes of text in a page of a size. */
export const bytesOf: Readonly<Record<Size, number>> = {
  '35 kB': 35_000,
  '0.35 MB': 350_000,
  '3.5 MB': 3_500_000,
};

/** One page of the bench. `carries`: whether the resolution stands in it. */
export interface BenchPage {
  readonly path: string;
  readonly name: string;
  readonly size: Size;
  readonly carries: boolean;
  readonly html: string;
}

const utf8 = (text: string): number => Buffer.byteLength(text);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function document(body: string): string {
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Trang thử</title></head><body>${body}</body></html>`;
}

const paragraphs = (text: string): string[] => text.split('\n').map((line) => `<p>${escaped(line)}</p>`);

/** An article's worth of blocks, until so many bytes of text have been written. */
function otherBlocks(random: Random, bytes: number, spokenOf: readonly string[]): string[] {
  const blocks: string[] = [];
  let written = 0;
  const add = (text: string, html: string) => {
    written += utf8(text) + 1;
    blocks.push(html);
  };
  while (written < bytes) {
    if (random.chance(0.06)) {
      const heading = random.pick(headings);
      add(heading, `<h2 class="tieu-de">${heading}</h2>`);
    } else if (random.chance(0.05)) {
      const items = Array.from({ length: 4 }, () => paragraph(random, spokenOf).split('. ')[0] as string);
      add(items.join('\n'), `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`);
    } else {
      const text = paragraph(random, spokenOf);
      const cut = text.indexOf(' ', 20);
      const isLinked = random.chance(0.2) && cut > 0;
      add(
        text,
        isLinked ? `<p><a href="#">${text.slice(0, cut)}</a>${text.slice(cut)}</p>` : `<p>${text}</p>`,
      );
    }
  }
  return blocks;
}

function site(title: string, blocks: readonly string[]): string {
  const items = menu.map((item) => `<li><a href="#">${item}</a></li>`).join('');
  const article = `<div class="noi-dung">\n${blocks.join('\n')}\n</div>`;
  return document(
    `<header><h1>${title}</h1><ul class="menu">${items}</ul></header>\n<main>${article}</main>\n<footer><p>${title}</p></footer>`,
  );
}

/** Every page of the bench, the same each time. `text` is the canonical text, one paragraph a line. */
export function benchPages(text: string): BenchPage[] {
  const random = seeded(35);
  const own = paragraphs(text);
  // The text of the clean page's body is the canonical text, unit for unit.
  const clean: BenchPage = {
    path: '/clean.html',
    name: 'the resolution alone',
    size: '35 kB',
    carries: true,
    html: document(own.join('\n')),
  };
  const inside = sizes.slice(1).map((size): BenchPage => {
    const other = otherBlocks(random.fork(`inside ${size}`), bytesOf[size] - utf8(text), places);
    const middle = other.length >> 1;
    const blocks = [
      ...other.slice(0, middle),
      `<div class="van-ban">${own.join('\n')}</div>`,
      ...other.slice(middle),
    ];
    const html = site('Báo điện tử', blocks);
    return { path: `/inside-${bytesOf[size]}.html`, name: 'inside other text', size, carries: true, html };
  });
  const without = (name: string, slug: string, title: string, spokenOf: readonly string[]) =>
    sizes.map((size): BenchPage => {
      const blocks = otherBlocks(random.fork(`${slug} ${size}`), bytesOf[size], spokenOf);
      return {
        path: `/${slug}-${bytesOf[size]}.html`,
        name,
        size,
        carries: false,
        html: site(title, blocks),
      };
    });
  return [
    clean,
    ...inside,
    ...without('news of other provinces', 'news', 'Báo điện tử', places),
    ...without('the province’s own portal', 'portal', 'Cổng thông tin điện tử tỉnh Thái Nguyên', [
      ...places,
      'Thái Nguyên',
    ]),
  ];
}
