import { afterEach, describe, expect, test } from 'vitest';
import { placeSpans } from '../../../utils/core/alignment/place-span.ts';
import { spanOf, tokensOf } from '../../../utils/core/alignment/span.ts';
import { spanAt } from '../../../utils/core/alignment/span-at.ts';
import { readPage } from '../../../utils/dom/page-text.ts';
import { liveRange, rangeOf } from '../../../utils/dom/ranges.ts';
import { segmentOf, selectedRanges } from '../../../utils/dom/selected.ts';
import { letters } from '../../fixtures/letters.ts';
import { canon, close, fixture, mark, resolution, show, without } from './stage.ts';

afterEach(() => {
  getSelection()?.removeAllRanges();
  close();
});

const select = (from: Node, start: number, to: Node, end: number): void => {
  getSelection()?.setBaseAndExtent(from, start, to, end);
};
const textNode = (selector: string): Text => document.querySelector(selector)?.firstChild as Text;

describe('what is selected', () => {
  test.each([
    ['text', '<p id="a">Thu ngân sách</p>', 1],
    ['nothing but signs', '<p id="a">— … “”</p>', 0],
    ['an editable element', '<p id="a" contenteditable>Thu ngân sách</p>', 0],
    ['within one', '<div contenteditable="true"><p id="a">Thu ngân sách</p></div>', 0],
    [
      'one that is not',
      '<div contenteditable="true"><p id="a" contenteditable="false">Thu ngân sách</p></div>',
      1,
    ],
  ])('%s', (_, html, count) => {
    show(html);
    const text = textNode('#a');
    select(text, 0, text, text.length);
    expect(selectedRanges()).toHaveLength(count);
  });

  test('in a field there is nothing', () => {
    show('<p>Thu ngân sách</p><textarea>Góp ý của tôi</textarea>');
    const field = document.querySelector('textarea') as HTMLTextAreaElement;
    field.focus();
    field.select();
    expect(selectedRanges()).toEqual([]);
  });
});

describe('a range as a segment of the page’s text', () => {
  const segmentText = async (): Promise<string | null> => {
    const page = await readPage(document.body, null, without);
    const segment = segmentOf(page, getSelection()?.getRangeAt(0) as Range);
    return segment && page.blocks.text.slice(segment.start, segment.end).replaceAll('\u2029', '|');
  };

  test.each([
    ['whole elements', '<p id="a">Một</p><p>Hai</p><p id="b">Ba</p>', 'Một|Hai|Ba'],
    ['hidden text between', '<p id="a">Một</p><p hidden>Ẩn</p><p id="b">Ba</p>', 'Một|Ba'],
    [
      'cells of a table',
      '<table><tr><td id="a">Một</td><td>Hai</td></tr><tr><td id="b">Ba</td></tr></table>',
      'Một|Hai|Ba',
    ],
    ['inline elements', '<p id="p"><b id="a">Một</b> hai <i id="b">ba</i></p>', 'Một hai ba'],
    ['a script and a style', '<p id="a">Một</p><style>p{}</style><p id="b">Ba</p>', 'Một|Ba'],
  ])('%s', async (_, html, text) => {
    show(html);
    const b = textNode('#b');
    select(textNode('#a'), 0, b, b.length);
    expect(await segmentText()).toBe(text);
    // From element to element, as a click on a paragraph's margin does.
    select(document.body, 0, document.body, document.body.childNodes.length);
    expect(await segmentText()).toBe(text);
  });

  test('parts of words, as they were selected', async () => {
    show('<p id="a">Thu ngân sách</p><p id="b">trên địa bàn</p>');
    select(textNode('#a'), 5, textNode('#b'), 4);
    expect(await segmentText()).toBe('gân sách|trên');
  });

  test('within a shadow root, or of hidden text alone: none', async () => {
    show('<p>Một</p><div id="host"></div><p id="hidden" hidden>Ẩn</p>');
    const shadow = document.querySelector('#host')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    shadow.innerHTML = '<p>Trong</p>';
    const page = await readPage(document.body, null, without);
    const range = new Range();
    range.selectNodeContents(shadow.querySelector('p') as Node);
    expect(segmentOf(page, range)).toBeNull();
    range.selectNodeContents(document.querySelector('#hidden') as Node);
    expect(segmentOf(page, range)).toBeNull();
  });
});

/** Copies that hold every word, as portals build them. */
const WHOLE = [
  'liferay',
  'word-export',
  'sharepoint',
  'vbpl-old',
  'thuvienphapluat',
  'gazette',
  'glued-words',
  'iframe',
  'visibly-twice',
  'print-version',
];
/** Copies that noise, edits and losses went over. */
const OTHERS = [
  'ocr-2',
  'ocr-4',
  'edited-numbers',
  'deleted',
  'lookalike',
  'lookalikes',
  'negations',
  'substance',
  'swapped',
  'part',
  'lost-lines',
  'indicator-table',
  'repeated',
];

/** Passages all over the text, of some lengths, the same in every run. */
function* passages(step: number) {
  const { count } = canon.tokens;
  for (let from = 0, k = 0; from < count; from += step, k += 1)
    yield spanOf(canon, { from, to: Math.min(count, from + 2 + ((k * 7) % 60)) });
}

describe('on the copies of the fixtures', () => {
  test.each(WHOLE)(
    '%s: from a passage to the page, over the document, and back to the passage',
    async (name) => {
      show((await fixture(name)).html);
      const { page, copies } = await mark();
      let found = 0;
      for (const span of passages(37)) {
        for (const copy of copies) {
          const { outcome, segments } = placeSpans([span], copy);
          if (outcome !== 'found' || segments.length !== 1) continue;
          found += 1;
          const live = liveRange(rangeOf(page, segments[0]!)) as Range;
          const words = canon.resolution.text.slice(span.start, span.end);
          const plain = (text: string) => letters(text.replace(/\[\d+\]/gu, ''));
          if (!/\d\s*$/u.test(words))
            expect(plain(live.toString()).length).toBeGreaterThan(plain(words).length * 0.8);
          const named = spanAt([segmentOf(page, live)!], copies);
          expect(named?.copy).toBe(copy);
          // Of two words that the copy glued together neither can be selected alone.
          if (name !== 'glued-words') expect(named?.spans).toEqual([span]);
          else {
            const [got] = named?.spans ?? [];
            expect(named?.spans).toHaveLength(1);
            expect((got?.start ?? 0) <= span.start && (got?.end ?? 0) >= span.end).toBe(true);
            expect((got?.end ?? 0) - (got?.start ?? 0)).toBeLessThan(span.end - span.start + 30);
          }
        }
      }
      expect(found).toBeGreaterThan(80);
    },
  );

  test.each([...WHOLE, ...OTHERS])(
    '%s: a whole provision is what its mark is, and nothing stands for one that is missing',
    async (name) => {
      show((await fixture(name)).html);
      const { copies } = await mark();
      for (const copy of copies) {
        for (const { eId, outcome, segments } of copy.provisions) {
          const provision = resolution.provisions.find((each) => each.eId === eId)!;
          const placed = placeSpans([provision], copy);
          if (outcome === 'missing')
            expect([eId, placed]).toEqual([eId, { outcome: 'missing', segments: [] }]);
          else {
            expect([eId, placed.outcome === 'missing']).toEqual([eId, false]);
            expect(placed.segments[0]!.start).toBeGreaterThanOrEqual(segments[0]!.start - 12);
            expect(placed.segments.at(-1)!.end).toBeLessThanOrEqual(segments.at(-1)!.end + 2);
          }
        }
      }
    },
  );

  test.each([...WHOLE, ...OTHERS])(
    '%s: a passage within a provision stands within its mark',
    async (name) => {
      show((await fixture(name)).html);
      const { copies } = await mark();
      for (const copy of copies) {
        for (const { eId, outcome, segments } of copy.provisions) {
          const provision = resolution.provisions.find((each) => each.eId === eId)!;
          const { from, to } = tokensOf(canon, provision);
          const third = Math.max(2, Math.floor((to - from) / 3));
          const part = spanOf(canon, { from: from + third, to: Math.min(to, from + 2 * third) });
          const placed = placeSpans([part], copy);
          if (outcome === 'missing') expect([eId, placed.outcome]).toEqual([eId, 'missing']);
          for (const { start, end } of placed.segments)
            expect(segments.some((each) => each.start <= start && end <= each.end + 1)).toBe(true);
        }
      }
    },
  );
});
