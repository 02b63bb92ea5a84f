import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AlignedCopy } from '../../../../utils/core/alignment/align.ts';
import { placeSpans } from '../../../../utils/core/alignment/place-span.ts';
import { type CanonicalSpan, spanOf, tokensOf } from '../../../../utils/core/alignment/span.ts';
import { spanAt } from '../../../../utils/core/alignment/span-at.ts';
import { letters } from '../../../fixtures/letters.ts';
import { published } from '../resolution/published.ts';
import { RESPELLINGS } from '../respell.ts';
import { canon, paragraphs, type Read, read } from './copies.ts';
import '../seed.ts';

const { count } = canon.tokens;
/** Any passage of one to so many words, in the form that is kept. */
const spans = (longest = 120): fc.Arbitrary<CanonicalSpan> =>
  fc
    .tuple(fc.nat(count - 1), fc.integer({ min: 1, max: longest }))
    .map(([from, length]) => spanOf(canon, { from, to: Math.min(count, from + length) }));
const textOf = ({ start, end }: CanonicalSpan): string => published.text.slice(start, end);

/** The page's words under a placed passage, block breaks as the canonical text has them. */
function placed(page: Read, span: CanonicalSpan, copy = page.best as AlignedCopy) {
  const { outcome, segments } = placeSpans([span], copy);
  const text = segments.map(({ start, end }) => page.text.slice(start, end)).join('|');
  return { outcome, segments, text: text.replaceAll('\u2029', '\n') };
}

describe('the form that is kept', () => {
  test('holds the same words however it is reached', () => {
    fc.assert(
      fc.property(spans(), (span) => {
        expect(spanOf(canon, tokensOf(canon, span))).toEqual(span);
      }),
    );
  });

  test('of a whole provision is the provision', () => {
    for (const { start, end, kind } of published.provisions.filter(({ kind }) =>
      ['indicator', 'task', 'solution', 'assignment'].includes(kind),
    ))
      expect([kind, textOf(spanOf(canon, tokensOf(canon, { start, end })))]).toEqual([
        kind,
        published.text.slice(start, end),
      ]);
  });
});

test('on a clean copy a passage stands where it is, word for word, and names itself', async () => {
  const page = await read(paragraphs);
  fc.assert(
    fc.property(spans(), (span) => {
      const { outcome, segments, text } = placed(page, span);
      expect([outcome, text]).toEqual(['found', textOf(span)]);
      const named = spanAt(segments, page.copies);
      expect(named?.spans).toEqual([span]);
    }),
    { numRuns: 500 },
  );
});

test.each(Object.entries(RESPELLINGS))('in any spelling: %s', async (_, respell) => {
  const page = await read(paragraphs.map(respell));
  const plain = (text: string): string => letters(text.replace(/\[1\]/g, ''));
  fc.assert(
    fc.property(spans(), (span) => {
      const { outcome, segments, text } = placed(page, span);
      expect([outcome, plain(text)]).toEqual(['found', plain(respell(textOf(span)))]);
      expect(spanAt(segments, page.copies)?.spans).toEqual([span]);
    }),
    { numRuns: 60 },
  );
});

test('in a page of two copies, in each; and a selection is of the one it stands in', async () => {
  const page = await read([...paragraphs, 'Bản in', ...paragraphs]);
  const half = page.text.indexOf('Bản in');
  fc.assert(
    fc.property(spans(), fc.boolean(), (span, second) => {
      const copy = page.copies.find(
        (each) => (each.provisions[0]?.segments[0]?.start ?? 0) > half === second,
      ) as AlignedCopy;
      const { outcome, segments, text } = placed(page, span, copy);
      expect([outcome, text]).toEqual(['found', textOf(span)]);
      const named = spanAt(segments, page.copies);
      expect(named?.spans).toEqual([span]);
      expect(named?.copy).toBe(copy);
    }),
    { numRuns: 200 },
  );
});

test('what a copy lacks is missing, and nothing stands for it', async () => {
  const kept = fc.uniqueArray(fc.nat(paragraphs.length - 1), { minLength: 45, maxLength: paragraphs.length });
  const starts: number[] = [];
  for (
    let line = 0, at = 0;
    line < paragraphs.length;
    at += (paragraphs[line] as string).length + 1, line += 1
  )
    starts.push(at);
  await fc.assert(
    fc.asyncProperty(kept, spans(40), async (chosen, span) => {
      const lines = new Set(chosen);
      const page = await read(paragraphs.filter((_, line) => lines.has(line)));
      if (!page.best) return;
      const line = starts.findLastIndex((start) => start <= span.start);
      const isWithin = span.end <= (starts[line + 1] ?? Number.POSITIVE_INFINITY);
      const { outcome, text } = placed(page, span);
      if (outcome !== 'missing' && isWithin)
        expect(letters(textOf(span))).toContain(letters(text.replaceAll('|', '')));
      const words = tokensOf(canon, span);
      if (isWithin && !lines.has(line) && words.to - words.from > 3)
        expect([textOf(span), outcome]).toEqual([textOf(span), 'missing']);
    }),
    { numRuns: 60 },
  );
});

test('any selection at all: spans in order, within the text, of whole words, with their provisions', async () => {
  const page = await read([
    'Trang chủ | Tin tức',
    ...paragraphs.slice(0, 30),
    'Người ký: Cổng Thông tin điện tử Chính phủ',
    ...paragraphs.slice(40, 60).reverse(),
    ...paragraphs.slice(60),
    'Bản quyền thuộc về Cổng thông tin điện tử của tỉnh, mọi sao chép phải ghi rõ nguồn',
  ]);
  fc.assert(
    fc.property(fc.nat(page.text.length), fc.nat(2000), (start, length) => {
      const named = spanAt([{ start, end: start + length }], page.copies);
      if (!named) return;
      let last = -1;
      for (const span of named.spans) {
        expect(span.start).toBeGreaterThan(last);
        expect(spanOf(canon, tokensOf(canon, span))).toEqual(span);
        last = span.end;
      }
      const touched = published.provisions
        .filter((each) => named.spans.some((span) => each.start < span.end && span.start < each.end))
        .map(({ eId }) => eId);
      expect([...named.provisions].sort()).toEqual(touched.sort());
    }),
    { numRuns: 300 },
  );
});
