import { afterEach, describe, expect, test } from 'vitest';
import type { QuoteSelector } from '../../../utils/core/anchoring/selector.ts';
import { anchorAll, anchorEach } from '../../../utils/dom/anchor-all.ts';
import { paint } from '../../../utils/dom/highlighter.ts';
import { quoteOf } from '../../../utils/dom/quote-of.ts';
import { cutQuotes, selectorOf, standsTwice } from '../../bench/quotes/cut.ts';
import { seeded } from '../../fixtures/generate/random.ts';
import { ANCHORED, HIDDEN } from './anchor-all.cases.ts';
import { close, fixture, resolution, show } from './stage.ts';

afterEach(() => {
  close();
  for (const style of document.head.querySelectorAll('style[data-page]')) style.remove();
});

/** Shows a page with its styles where they are no text of the body. */
async function showFixture(name: string): Promise<void> {
  show((await fixture(name)).html);
  for (const style of document.body.querySelectorAll('style')) {
    style.dataset.page = name;
    document.head.append(style);
  }
}

/** Whether a quote and the nearest of its context stand twice, spaces and signs aside. */
function isRepeated(text: string, { prefix, exact, suffix }: QuoteSelector): boolean {
  const bare = (some: string) => some.toLowerCase().replace(/\[\d*\]|[^\p{L}\p{N}]+/gu, '');
  const near = bare(prefix.slice(-24) + exact + suffix.slice(0, 24));
  return standsTwice(bare(text), selectorOf(near, 0, near.length));
}

const contentOf = (): string => document.body.textContent ?? '';

/** The selector of some text of the body, as an annotator takes it from `textContent`. */
function taken(exact: string): QuoteSelector {
  const start = contentOf().indexOf(exact);
  if (start < 0) throw new Error(`no “${exact}” in the page`);
  return selectorOf(contentOf(), start, start + exact.length);
}

describe('ranges', () => {
  const anchored = ANCHORED.map(([what, html, exact, words = exact]) => [what, html, exact, words] as const);
  test.each(anchored)('%s', async (_, html, exact, words) => {
    document.body.innerHTML = html;
    const [range] = await anchorAll(document.body, [taken(exact)]);
    expect(range).toBeInstanceOf(Range);
    expect(range!.toString()).toBe(words);
  });

  test.each(HIDDEN)('none for what cannot be seen: %s', async (_, html, exact) => {
    document.body.innerHTML = html;
    expect(await anchorAll(document.body, [taken(exact)])).toEqual([null]);
  });

  test('a quote that stands hidden and seen is where it is seen', async () => {
    document.body.innerHTML =
      '<p hidden>Giảm tỷ lệ hộ nghèo</p><script type="text/x">Giảm tỷ lệ hộ nghèo</script><p id="seen">Giảm tỷ lệ hộ nghèo</p>';
    const start = contentOf().lastIndexOf('tỷ lệ hộ nghèo');
    const [range] = await anchorAll(document.body, [selectorOf(contentOf(), start, start + 14)]);
    expect(document.querySelector('#seen')!.contains(range!.startContainer)).toBe(true);
  });

  test('only what the root holds', async () => {
    document.body.innerHTML = '<p>Giảm hộ nghèo nhanh</p><main><p>Tăng thu nhập</p></main>';
    const root = document.querySelector('main') as HTMLElement;
    const quote = { exact: 'Giảm hộ nghèo', prefix: '', suffix: '', start: 0, end: 13 };
    expect(await anchorAll(root, [quote])).toEqual([null]);
    const inside = { ...quote, exact: 'thu nhập' };
    expect((await anchorAll(root, [inside]))[0]?.toString()).toBe('thu nhập');
  });

  test('a root that is in no document', async () => {
    const root = document.createElement('div');
    root.innerHTML =
      '<p class="a">Giảm <b>tỷ lệ</b> hộ nghèo</p><script>var tỷ = "lệ hộ";</script><p>Tăng thu</p>';
    const quote = { exact: 'tỷ lệ hộ nghèo', prefix: 'Giảm ', suffix: '', start: 5, end: 19 };
    expect((await anchorAll(root, [quote]))[0]?.toString()).toBe('tỷ lệ hộ nghèo');
  });

  test('no selectors, an empty root', async () => {
    expect(await anchorAll(document.body, [])).toEqual([]);
    const quote = { exact: 'hộ nghèo', prefix: '', suffix: '', start: 0, end: 8 };
    expect(await anchorAll(document.createElement('div'), [quote])).toEqual([null]);
  });

  test('the page is not touched', async () => {
    show((await fixture('word-export')).html);
    const before = document.body.innerHTML;
    await anchorAll(document.body, cutQuotes(contentOf(), 50, seeded(1)));
    expect(document.body.innerHTML).toBe(before);
  });
});

describe('outcomes', () => {
  const PAGE =
    '<p>Mục tiêu đến năm 2025 như sau:</p><p>Giảm tỷ lệ hộ nghèo từ 1% trở lên.</p><p>Che phủ rừng đạt 46%.</p>';
  const ask = async (html: string) => {
    document.body.innerHTML = PAGE;
    const quote = taken('Giảm tỷ lệ hộ nghèo từ 1% trở lên.');
    document.body.innerHTML = html;
    const [one] = await anchorEach(document.body, [quote]);
    return [one!.outcome, one!.range && rangeText(one!.range)];
  };

  test('found, differs, ambiguous, missing', async () => {
    const itself = 'Giảm tỷ lệ hộ nghèo từ 1% trở lên.';
    expect(await ask(PAGE)).toEqual(['found', itself]);
    expect(await ask(PAGE.replace('1%', '2%'))).toEqual(['differs', itself.replace('1%', '2%')]);
    expect(await ask(PAGE + PAGE)).toEqual(['ambiguous', null]);
    expect(await ask(PAGE.replace(itself, ''))).toEqual(['missing', null]);
  });

  test('static ranges that can be painted', async () => {
    document.body.innerHTML = PAGE;
    const [one] = await anchorEach(document.body, [taken('hộ nghèo từ 1%')]);
    expect(one!.range).toBeInstanceOf(StaticRange);
    const undo = paint('so-annotation', [one!.range!]);
    expect(CSS.highlights.get('so-annotation')?.size).toBe(1);
    undo();
  });

  test('an exact position decides between the same words far apart', async () => {
    const filler = '<p>Nội dung khác nhau ở giữa hai đoạn này.</p>'.repeat(30);
    document.body.innerHTML = `<p>Đất đai</p><script>x()</script><p>Tăng cường quản lý.</p>${filler}<p>Tăng cường quản lý.</p>`;
    const exact = 'Tăng cường quản lý.';
    const start = contentOf().lastIndexOf(exact);
    const at = (from: number): QuoteSelector => ({
      exact,
      prefix: '',
      suffix: '',
      start: from,
      end: from + exact.length,
    });
    const [there, near] = await anchorEach(document.body, [at(start), at(start + 1)]);
    expect(near!.outcome).toBe('ambiguous');
    expect(there!.outcome).toBe('found');
    expect(document.body.lastChild!.contains(there!.range!.startContainer)).toBe(true);
  });

  test('our own element holds no passage', async () => {
    document.body.innerHTML = '<so-x id="own">Giảm tỷ lệ hộ nghèo</so-x><p>Văn bản khác hẳn</p>';
    const quote = taken('tỷ lệ hộ nghèo');
    const own = document.querySelector('#own');
    expect((await anchorEach(document.body, [quote], own))[0]).toEqual({ outcome: 'missing', range: null });
  });
});

function rangeText({ startContainer, startOffset, endContainer, endOffset }: StaticRange): string {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
}

describe.each([
  'word-export',
  'liferay',
  'gazette',
  'thuvienphapluat',
  'amendment-table',
  'vbpl-old',
  'glued-words',
])('in %s', (name) => {
  test('what is cut from its text comes back to its place', async () => {
    await showFixture(name);
    const text = contentOf();
    // A footnote mark is no part of a passage: what is cut within one comes back without it.
    const quotes = cutQuotes(text, 200, seeded(5)).filter(({ exact }) => !/^\d+\]|\[\d+$/.test(exact));
    const anchored = await anchorAll(
      document.body,
      quotes.map((quote) => ({ ...quote, start: 0, end: 0 })),
    );
    const landed = anchored.map((range) => range?.toString().trim() ?? null);
    const wrong = quotes.filter((quote, i) => landed[i] !== null && landed[i] !== quote.exact.trim());
    expect(wrong.map(({ exact }) => exact)).toEqual([]);
    const lost = quotes.filter((quote, i) => landed[i] === null && !isRepeated(text, quote));
    // One may have been cut within a date or a page's number.
    expect(lost.length).toBeLessThanOrEqual(1);
  });
});

describe('quoting a selection', () => {
  test('folds spaces, tells where paragraphs end, leaves out what is hidden', async () => {
    document.body.innerHTML =
      '<p>Mục tiêu\n   chung</p><p>Giảm <b>tỷ lệ</b><i hidden>xyz</i>\u00a0hộ nghèo</p><script>s()</script><p>Tăng thu nhập</p>';
    const range = new Range();
    range.setStart(document.querySelector('b')!.firstChild!, 0);
    range.setEnd(document.body.lastChild!.firstChild!, 4);
    expect(await quoteOf(document.body, range)).toEqual({
      exact: 'tỷ lệ hộ nghèo\nTăng',
      prefix: 'Mục tiêu chung\nGiảm ',
      suffix: ' thu nhập',
      start: contentOf().indexOf('tỷ lệ'),
      end: contentOf().indexOf(' thu nhập'),
    });
  });

  test('ends that stand in elements or in hidden text', async () => {
    document.body.innerHTML = '<p>Một</p><p hidden>x</p><p>Hai <em></em>ba</p><p hidden>y</p>';
    const range = new Range();
    range.setStart(document.querySelectorAll('p')[1]!.firstChild!, 0);
    range.setEnd(document.body, 4);
    expect((await quoteOf(document.body, range))?.exact).toBe('Hai ba');
  });

  test.each(['<p hidden>x</p>', '<p> \n </p>', '<img alt="">'])('nothing to be seen in %s', async (html) => {
    document.body.innerHTML = `<p>Một</p>${html}<p>Hai</p>`;
    const range = new Range();
    range.selectNode(document.body.children[1]!);
    expect(await quoteOf(document.body, range)).toBeNull();
  });

  test('context of 32 to 64 units, cut between words', async () => {
    document.body.innerHTML = `<p>${'nghị quyết '.repeat(20)}ở giữa${' phát triển'.repeat(20)}</p>`;
    const text = document.querySelector('p')!.firstChild as Text;
    const range = new Range();
    range.setStart(text, text.data.indexOf('ở giữa'));
    range.setEnd(text, text.data.indexOf('ở giữa') + 6);
    const quote = (await quoteOf(document.body, range))!;
    for (const side of [quote.prefix, quote.suffix]) {
      expect(side.length).toBeGreaterThanOrEqual(32);
      expect(side.length).toBeLessThanOrEqual(64);
    }
    expect(quote.prefix).toMatch(/^(nghị|quyết) .* $/);
    expect(quote.suffix).toMatch(/^ .* (phát|triển)$/);
  });

  test.each(['word-export', 'liferay', 'gazette', 'amendment-table'])('and back, in %s', async (name) => {
    await showFixture(name);
    const text = contentOf();
    for (const { start, end } of cutQuotes(text, 40, seeded(9))) {
      const range = rangeIn(start, end);
      const quote = await quoteOf(document.body, range);
      if (!quote) continue;
      const [back] = await anchorAll(document.body, [quote]);
      const seen = await quoteOf(document.body, back ?? new Range());
      // Where the same words stand twice with their context, the exact position still tells which.
      expect(seen && { ...seen }).toEqual(quote);
    }
  });
});

/** A range by offsets of the body's text. */
function rangeIn(start: number, end: number): Range {
  const range = new Range();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (at <= start && start < at + node.length) range.setStart(node, start - at);
    if (at < end && end <= at + node.length) range.setEnd(node, end - at);
    at += node.length;
  }
  return range;
}

test('the resolution itself, every provision', async () => {
  document.body.innerHTML = resolution.text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('\n');
  const quotes = resolution.provisions.map(({ start, end }) => selectorOf(resolution.text, start, end));
  const anchored = await anchorAll(document.body, quotes);
  anchored.forEach((range, i) => {
    expect(range?.toString().trim()).toBe(quotes[i]!.exact.trim());
  });
});
