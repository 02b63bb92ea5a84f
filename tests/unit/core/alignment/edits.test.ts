import { describe, expect, test } from 'vitest';
import { bare, edited, read, wordsOf } from './copies.ts';
import { DIFFERS, HARMLESS, LOOKALIKES } from './edits.cases.ts';

describe('differs, and is shown so', () => {
  test.each(DIFFERS)('$what ($eId): $told', async ({ eId, from, to, told }) => {
    const { best, changes, notFound, marked } = await read(edited(eId, from, to));
    expect(best?.verdict).toBe('altered copy');
    expect(notFound).toEqual([eId]);
    expect(best?.provisions.find((each) => each.eId === eId)?.outcome).toBe('differs');
    expect(changes).toEqual([[eId, told]]);
    // Words added at an end are told as a difference and may stand outside of the mark.
    const honest = [wordsOf(eId).replace(from, to), wordsOf(eId)].map(bare);
    expect(honest).toContain(bare(marked(eId) ?? ''));
  });

  test('where the difference stands', async () => {
    const { best, text } = await read(edited(DIFFERS[0]!.eId, '8%', '9%'));
    const { segment } = best!.differences[0]!;
    expect(text.slice(segment!.start, segment!.end)).toBe('9%');
    expect(text.slice(segment!.start - 3, segment!.end + 4)).toBe('từ 9%/năm');
  });

  test('what is left out has no place in the page', async () => {
    const { best } = await read(edited('art_2__sec_I__para_2__point_6', 'không bao gồm', 'bao gồm'));
    expect(best?.differences).toMatchObject([{ canonical: 'không', copy: '', segment: null }]);
  });
});

describe('alters nothing', () => {
  test.each(HARMLESS)('$what ($eId)', async ({ eId, from, to }) => {
    const { best, changes, notFound, marked } = await read(edited(eId, from, to));
    expect(best?.verdict).toBe('whole copy');
    expect(notFound).toEqual([]);
    expect(changes).toEqual([]);
    expect(bare(marked(eId) ?? '')).toBe(bare(wordsOf(eId).replace(from, to)));
  });
});

describe('a lookalike in its place: missing', () => {
  test.each(LOOKALIKES)('%s: %s', async (eId, words) => {
    const { best, notFound, outcome, marked } = await read(edited(eId, wordsOf(eId), words));
    expect(best?.verdict).toBe('altered copy');
    expect(notFound).toEqual([eId]);
    expect(outcome(eId)).toBe('missing');
    expect(marked(eId)).toBeNull();
  });
});
