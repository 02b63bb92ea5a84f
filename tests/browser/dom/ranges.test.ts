import { afterEach, describe, expect, test, vi } from 'vitest';
import { readPage } from '../../../utils/dom/page-text.ts';
import { passagesOf } from '../../../utils/dom/passages.ts';
import { liveRange, offsetInTextContent, rangeOf } from '../../../utils/dom/ranges.ts';
import { reveal, stopFlash } from '../../../utils/dom/reveal.ts';
import { checkReport } from '../../fixtures/check.ts';
import { close, fixture, indicator, mark, resolution, show, without } from './stage.ts';

afterEach(() => {
  stopFlash();
  close();
});

describe('ranges', () => {
  const read = () => readPage(document.body, null, without);

  test.each([
    ['within a node', 'Phát triển', 0, 4, 'Phát'],
    ['across nodes', 'Phát tri<b>ể</b>n mạnh', 5, 10, 'triển'],
    ['ends with its node, not before the next', 'Phát <b>triển</b><i> mạnh</i>', 5, 10, 'triển'],
    ['over a hidden word', 'Phát <s hidden>x</s>triển', 0, 10, 'Phát xtriển'],
  ])('%s', async (_, html, start, end, words) => {
    document.body.innerHTML = `<p>${html}</p>`;
    const range = liveRange(rangeOf(await read(), { start, end }));
    expect(range?.toString()).toBe(words);
  });

  test('a range begins and ends in the nodes that hold its words', async () => {
    document.body.innerHTML = '<p>Phát <b>triển</b><i> mạnh</i></p>';
    const { startContainer, startOffset, endContainer, endOffset } = rangeOf(await read(), {
      start: 5,
      end: 10,
    });
    const word = document.querySelector('b')!.firstChild;
    expect([startContainer, startOffset, endContainer, endOffset]).toEqual([word, 0, word, 5]);
  });

  test.each([
    ['taken away', () => document.querySelector('p')!.remove()],
    [
      'shortened',
      () => {
        (document.querySelector('p')!.firstChild as Text).data = 'P';
      },
    ],
  ])('none where the text was %s', async (_, change) => {
    document.body.innerHTML = '<p>Phát triển</p>';
    const range = rangeOf(await read(), { start: 0, end: 10 });
    expect(liveRange(range)).not.toBeNull();
    change();
    expect(liveRange(range)).toBeNull();
  });

  test('offsets in the body’s text, hidden text counted', () => {
    document.body.innerHTML = '<p hidden>xyz</p><script>s()</scr'.concat('ipt><p>Một <b>hai</b></p>');
    const text = document.querySelector('b')!.firstChild as Text;
    const at = offsetInTextContent(document.body, text);
    expect(document.body.textContent?.slice(at, at + text.length)).toBe('hai');
    expect(offsetInTextContent(document.body, document.createTextNode('hai'))).toBe(-1);
  });
});

describe('passages', () => {
  test.each(['liferay', 'word-export', 'edited-numbers', 'lookalike', 'print-version', 'amendment-table'])(
    'of %s are where its expectation says, with the text around',
    async (name) => {
      const { html, expectation } = await fixture(name);
      show(html);
      const { copies, marks } = await mark();
      const passages = passagesOf(marks.all);
      const content = document.body.textContent ?? '';
      // The styles moved into the body count for its text.
      const shift = [...document.querySelectorAll('body > style')].reduce(
        (sum, s) => sum + (s.textContent?.length ?? 0),
        0,
      );
      for (const { before, after, text, start } of passages) {
        expect(before).toBe(content.slice(Math.max(0, start - 60), start));
        expect(content.slice(start).startsWith(text.slice(0, 8))).toBe(true);
        expect(content).toContain(after);
      }
      const provisions = passages.map((passage) => ({ ...passage, start: passage.start - shift }));
      const { verdict, differences } = copies[0]!;
      expect(
        checkReport({ verdict, resolution: resolution.id, differences, provisions }, expectation),
      ).toEqual([]);
    },
  );
});

describe('revealing', () => {
  test('scrolls to the provision and lets it stand out for a moment', async () => {
    show((await fixture('liferay')).html);
    const { marks } = await mark();
    marks.show(['indicator']);
    const wanted = marks.of(indicator(14))!;
    const range = liveRange(wanted.ranges[0]!)!;
    expect(range.getBoundingClientRect().top).toBeGreaterThan(innerHeight);
    expect(reveal(wanted)).toBe(true);
    expect(CSS.highlights.get('so-focus')?.size).toBe(1);
    await vi.waitFor(() => {
      const { top, bottom } = range.getBoundingClientRect();
      expect(top >= 0 && bottom <= innerHeight).toBe(true);
    }, 3000);
    await vi.waitFor(() => expect(CSS.highlights.has('so-focus')).toBe(false), 3000);
    expect(CSS.highlights.has('so-indicator')).toBe(true);
  });

  test('a second one ends the first; it can be ended before its time', async () => {
    show((await fixture('liferay')).html);
    const { marks } = await mark();
    reveal(marks.of(indicator(1))!);
    reveal(marks.of(indicator(2))!);
    const [focused] = CSS.highlights.get('so-focus') ?? [];
    expect(focused).toBe(marks.of(indicator(2))!.ranges[0]);
    stopFlash();
    expect(CSS.highlights.has('so-focus')).toBe(false);
  });

  test('false where the text is no longer in the page', async () => {
    show((await fixture('liferay')).html);
    const { marks } = await mark();
    document.body.innerHTML = '';
    expect(reveal(marks.of(indicator(1))!)).toBe(false);
    expect(CSS.highlights.has('so-focus')).toBe(false);
  });
});
