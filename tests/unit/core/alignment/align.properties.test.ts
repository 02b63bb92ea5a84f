import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letters } from '../../../fixtures/letters.ts';
import { provision, published } from '../resolution/published.ts';
import { RESPELLINGS } from '../respell.ts';
import { bare, canon, paragraphs, read, wordsOf } from './copies.ts';
import '../seed.ts';

const eIds = canon.passages.map(({ eId }) => eId);
/** Provisions whose words stand again in another place: what became of one of them hangs on the other. */
const REPEATED = new Set(
  published.lookalikes.filter(({ similarity }) => similarity >= 0.9).map(({ eId }) => eId),
);
/** Assignments are worded alike in every resolution: a small part of the text says nothing of whose they are. */
const isOwn = (eId: string): boolean => !REPEATED.has(eId) && !eId.startsWith('art_3');

const starts: number[] = [];
for (let line = 0, at = 0; line < paragraphs.length; line += 1) {
  starts.push(at);
  at += paragraphs[line]!.length + 1;
}
const paragraphOf = (eId: string): number => starts.findLastIndex((start) => start <= provision(eId).start);

test('any paragraphs in order: what they hold is found, every other provision is missing', async () => {
  const kept = fc.uniqueArray(fc.nat(paragraphs.length - 1), { minLength: 45, maxLength: paragraphs.length });
  await fc.assert(
    fc.asyncProperty(kept, async (chosen) => {
      const lines = new Set(chosen);
      const { marked } = await read(paragraphs.filter((_, line) => lines.has(line)));
      for (const eId of eIds) {
        const there = lines.has(paragraphOf(eId));
        const mark = marked(eId);
        if (there && isOwn(eId)) expect([eId, mark]).toEqual([eId, wordsOf(eId)]);
        if (!there && !REPEATED.has(eId)) expect([eId, mark]).toEqual([eId, null]);
        if (mark !== null) expect([eId, bare(mark)]).toEqual([eId, bare(wordsOf(eId))]);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

/** Where the title ends: a link of nearly the same words in the middle of it can be read in two ways. */
const BODY = 4;
const FOREIGN = [
  'Trang chủ | Giới thiệu | Tin tức | Văn bản',
  'CÔNG BÁO/Số 15 + 16/Ngày 25-12-2020',
  '17',
  'Tuyển dụng 20 nhân viên kinh doanh, lương từ 15 triệu đồng trở lên, không cần kinh nghiệm',
  'Người ký: Cổng Thông tin điện tử Chính phủ',
  'Nghị quyết về kế hoạch phát triển kinh tế - xã hội năm 2022',
  'Giảm tỷ lệ hộ cận nghèo bình quân hằng năm từ 2% trở lên.',
  'Subscribe to our newsletter — it is free!',
  '| 1 | 2 | 3 |',
  '',
  '* * *',
];

test('foreign blocks between paragraphs change no outcome and no mark', async () => {
  const inserted = fc.array(
    fc.tuple(fc.integer({ min: BODY, max: paragraphs.length }), fc.constantFrom(...FOREIGN)),
    { maxLength: 60 },
  );
  await fc.assert(
    fc.asyncProperty(inserted, async (blocks) => {
      const page = [...paragraphs];
      for (const [line, words] of blocks.sort(([a], [b]) => b - a)) page.splice(line, 0, words);
      const { best, copies, notFound, marked, changes } = await read(page);
      expect(copies).toHaveLength(1);
      expect([best?.verdict, notFound, changes]).toEqual(['whole copy', [], []]);
      for (const eId of eIds) expect(letters(marked(eId) ?? '')).toBe(letters(wordsOf(eId)));
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('any spelling of any paragraph changes no outcome', async () => {
  const ways = fc.array(
    fc.constantFrom(...Object.values(RESPELLINGS), (text: string) => text),
    {
      minLength: paragraphs.length,
      maxLength: paragraphs.length,
    },
  );
  await fc.assert(
    fc.asyncProperty(ways, async (respell) => {
      const { best, notFound, changes } = await read(paragraphs.map((line, i) => respell[i]!(line)));
      expect([best?.verdict, notFound, changes]).toEqual(['whole copy', [], []]);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('any blocks at all: outcomes and places that make sense, and the same twice', async () => {
  const words = published.text.split(/\s+/u);
  const piece = fc
    .tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: 40 }))
    .map(([from, length]) => words.slice(from, from + length).join(' '));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 20 }),
      async (blocks) => {
        const { copies, text } = await read(blocks);
        for (const { coverage, provisions } of copies) {
          expect(coverage).toBeGreaterThanOrEqual(0);
          expect(coverage).toBeLessThanOrEqual(1);
          for (const { outcome, segments } of provisions) {
            expect(segments.length === 0).toBe(outcome === 'missing');
            for (const { start, end } of segments)
              expect(0 <= start && start < end && end <= text.length).toBe(true);
          }
        }
        expect((await read(blocks)).copies).toEqual(copies);
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);
