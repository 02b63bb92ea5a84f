import { expect, test } from 'vitest';
import { resolution } from '../../bench/canonical.ts';
import { benchPages, bytesOf } from '../../bench/pages/pages.ts';

const pages = benchPages(resolution.text);
const textOf = (html: string) => html.replace(/<[^>]+>/g, '\n');
const sentences = new Set(
  resolution.text
    .split(/[\n.;]/)
    .map((part) => part.trim())
    .filter((part) => part.length > 20),
);

test('there is a page of each kind and size', () => {
  expect(pages.map(({ name, size }) => `${name}, ${size}`)).toEqual([
    'the resolution alone, 35 kB',
    'inside other text, 0.35 MB',
    'inside other text, 3.5 MB',
    'news of other provinces, 35 kB',
    'news of other provinces, 0.35 MB',
    'news of other provinces, 3.5 MB',
    'the province’s own portal, 35 kB',
    'the province’s own portal, 0.35 MB',
    'the province’s own portal, 3.5 MB',
  ]);
});

test('they are the same every time', () => {
  expect(benchPages(resolution.text)).toEqual(pages);
});

test.each(pages)('$path is as long as it says', ({ html, size }) => {
  const bytes = Buffer.byteLength(textOf(html).replace(/\n+/g, '\n'));
  expect(Math.abs(bytes / bytesOf[size] - 1)).toBeLessThan(0.05);
});

test.each(pages.filter(({ carries }) => carries))(
  '$path holds every line of the resolution once',
  ({ html }) => {
    for (const line of new Set(resolution.text.split('\n'))) {
      const times = resolution.text.split('\n').filter((other) => other === line).length;
      expect(html.split(`<p>${line}</p>`).length - 1).toBe(times);
    }
  },
);

test.each(pages.filter(({ carries }) => !carries))('$path holds no sentence of it', ({ html }) => {
  const held = textOf(html)
    .split(/[\n.;]/)
    .filter((part) => sentences.has(part.trim()));
  expect(held).toEqual([]);
});
