import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it, test } from 'vitest';
import { monitoringReport } from '../../../utils/core/exchange/report/monitoring-report.ts';
import { writeMarkdown } from '../../../utils/office/markdown-write.ts';
import { HOSTILE } from '../core/exchange/report/hostile.ts';
import { publicNotebook } from '../core/exchange/report/notebooks.ts';
import { requestOf } from '../core/exchange/report/sample.ts';
import { paperOf, SHOWN } from './hostile-paper.ts';

/** What a viewer makes of it: GitHub's Markdown, raw HTML let through. */
const viewed = (markdown: string): string => marked.parse(markdown, { async: false, gfm: true });

/** Names of all elements, each as often as it occurs. */
const elements = (html: string): string[] =>
  [...html.matchAll(/<([a-z][a-z\d]*)\b/giu)].map(([, name]) => name ?? '');

/** What is read: without elements, entities resolved, spaces folded. */
const read = (html: string): string =>
  html
    .replace(/<br>/gu, ' ')
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
    .trim();

const plain = viewed(writeMarkdown(paperOf('chữ thường')));
/** A text of several lines is styled line by line. */
const structure = (html: string): string[] =>
  elements(html).filter((name) => !['br', 'strong', 'em'].includes(name));

describe('Markdown', () => {
  it('shows a report with its headings, tables, lists and quotes', () => {
    const html = viewed(writeMarkdown(monitoringReport(requestOf(publicNotebook().records))));
    const names = elements(html);
    for (const name of ['h1', 'h2', 'h3', 'table', 'th', 'td', 'ul', 'li', 'blockquote', 'strong', 'em'])
      expect(names, name).toContain(name);
    expect(names.filter((name) => name === 'tr').length).toBeGreaterThan(26);
    expect(html).not.toMatch(/\*\*|^\||\\/mu);
  });

  test.each(HOSTILE.map((text) => [text]))('lets nothing break out of any place: %s', (text) => {
    const html = viewed(writeMarkdown(paperOf(text)));
    expect(structure(html)).toEqual(structure(plain));
    const words = text.replace(/\s+/gu, ' ').trim();
    expect(read(html).split(words).length - 1).toBeGreaterThanOrEqual(SHOWN - 6);
  });

  test.each([
    ['- một', '- một'],
    ['+ một', '+ một'],
    ['1. một', '1. một'],
    ['2) một', '2) một'],
    ['# một', '# một'],
    ['===', '==='],
    ['---', '---'],
    ['    mã', 'mã'],
    ['> một', '> một'],
    ['a_b_c **d** `e` ~~f~~', 'a_b_c **d** `e` ~~f~~'],
    ['&amp; &#60; &lt;', '&amp; &#60; &lt;'],
    ['a\\nb \\* c', 'a\\nb \\* c'],
    ['[x]: https://example.org', '[x]: https://example.org'],
    ['a | b', 'a | b'],
    ['$x$ và $$y$$', '$x$ và $$y$$'],
    ['<!-- ẩn -->', '<!-- ẩn -->'],
    ['<https://example.org>', '<https://example.org>'],
    ['https://example.org/a_b*c?d=1&e=2', 'https://example.org/a_b*c?d=1&e=2'],
    ['www.example.org, ai_do@example.org', 'www.example.org, ai_do@example.org'],
  ])('reads as it was typed: %s', (text, seen) => {
    const paper = { ...paperOf(''), blocks: [{ kind: 'paragraph', runs: [{ text }] }] } as const;
    const html = viewed(writeMarkdown(paper));
    expect(elements(html)).toEqual(['p']);
    expect(read(html)).toBe(seen);
  });

  it('has the same elements for any text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'ab <>&*_`[]()!#|~-+=1.\\\n"\':/$'.split('')),
          minLength: 1,
          maxLength: 24,
        }),
        (text) => {
          fc.pre(/[a-z1]/u.test(text.trim()[0] ?? '') && /[a-z1]/u.test(text.trim().at(-1) ?? ''));
          const html = viewed(writeMarkdown(paperOf(text.trim())));
          expect(structure(html)).toEqual(structure(plain));
        },
      ),
      { numRuns: 300 },
    );
  });
});
