import { describe, expect, it } from 'vitest';
import { provisionsIn } from '../../../../../utils/core/alignment/span.ts';
import { problemOf, reanchor } from '../../../../../utils/core/exchange/foreign/reanchor.ts';
import { createAnnotation } from '../../../../../utils/core/notebook/edits.ts';
import { foldRecord } from '../../../../../utils/core/notebook/fold.ts';
import type { CanonicalTarget, RecordState } from '../../../../../utils/core/notebook/model.ts';
import { annotationId } from '../../../../../utils/core/notebook/record-id.ts';
import type { Resolution } from '../../../../../utils/core/resolution/model.ts';
import { Machine, sha256 } from '../../notebook/log.ts';
import { provision, published } from '../../resolution/published.ts';

/** An edition whose text has a line more at its beginning, so that all spans are others. */
const LEAD = 'BẢN CŨ\n';
const edition: Resolution = {
  ...published,
  text: LEAD + published.text,
  hash: sha256(LEAD + published.text),
  provisions: published.provisions.map((each) => ({
    ...each,
    start: each.start + LEAD.length,
    end: each.end + LEAD.length,
  })),
};

function targetOn(
  resolution: Resolution,
  eId: string,
  members: Partial<CanonicalTarget> = {},
): CanonicalTarget {
  const { start, end } = resolution.provisions.find((each) => each.eId === eId)!;
  const { text, id, hash } = resolution;
  const spans = [{ start, end }];
  return {
    type: 'canonical',
    resolution: id,
    hash,
    spans,
    provisions: provisionsIn(resolution, spans),
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(start - 40, start),
      suffix: text.slice(end, end + 40),
    },
    page: { url: 'https://example.org/', title: '' },
    ...members,
  };
}

function noteOn(target: CanonicalTarget): RecordState<'annotation'> {
  const changes = new Machine('a').write(
    createAnnotation(annotationId('n'), { target, motivation: 'commenting', text: '', private: false }),
  );
  return foldRecord(changes) as RecordState<'annotation'>;
}

const point = (n: number): string => `art_2__sec_I__para_2__point_${n}`;

describe('a note on another text of the resolution', () => {
  it.each([...Array(14)].map((_, i) => i + 1))('is placed by its quote: indicator (%i)', async (n) => {
    const note = noteOn(targetOn(edition, point(n)));
    const { problem, outcome, edits } = await reanchor(note, [published]);
    expect([problem, outcome]).toEqual(['other text', 'found']);
    expect(edits).toHaveLength(1);
    const { start, end } = provision(point(n));
    expect(edits[0]).toMatchObject({
      record: note.id,
      field: 'target',
      knowing: [note.heads.target![0]!.id],
      value: {
        hash: published.hash,
        spans: [{ start, end }],
        quote: { exact: edition.text.slice(start + LEAD.length, end + LEAD.length) },
      },
    });
    expect(problemOf(edits[0]!.value as unknown as CanonicalTarget, [published])).toBeNull();
  });

  it('is placed where one word was changed, and says so', async () => {
    const target = targetOn(edition, point(1));
    const quote = { ...target.quote, exact: target.quote.exact.replace('8%', '9%') };
    const { outcome, edits } = await reanchor(noteOn({ ...target, quote }), [published]);
    expect([outcome, edits.length]).toEqual(['differs', 1]);
  });

  it('is not placed where its quote stands several times, or not at all', async () => {
    const target = targetOn(edition, point(1));
    const exact = 'Khuyến khích phát triển các doanh nghiệp khoa học và công nghệ';
    const twice = noteOn({ ...target, quote: { exact, prefix: '', suffix: '' } });
    expect(await reanchor(twice, [published])).toMatchObject({ outcome: 'ambiguous', edits: [] });
    const gone = noteOn({
      ...target,
      quote: { exact: 'Không còn câu nào như câu này nữa.', prefix: '', suffix: '' },
    });
    expect(await reanchor(gone, [published])).toMatchObject({ outcome: 'missing', edits: [] });
    const empty = noteOn({ ...target, quote: { exact: '', prefix: '', suffix: '' } });
    expect(await reanchor(empty, [published])).toMatchObject({ outcome: 'missing', edits: [] });
  });

  it('is left alone while people disagree on its place', async () => {
    const note = noteOn(targetOn(edition, point(1)));
    const [head] = note.heads.target!;
    const contested = { ...note, heads: { ...note.heads, target: [head!, { ...head!, id: 'other' }] } };
    expect(await reanchor(contested, [published])).toEqual({
      problem: 'other text',
      outcome: null,
      edits: [],
    });
  });
});

describe('a target that does not fit', () => {
  it.each([
    ['fits', {}, null, 0],
    ['is of a document that is not known', { resolution: 'x/2020/y' }, 'resolution unknown', 0],
    ['has spans beyond the text', { spans: [{ start: 0, end: 10_000_000 }] }, 'span beyond text', 1],
    ['has a span from its end to its beginning', { spans: [{ start: 9, end: 3 }] }, 'span beyond text', 1],
    ['has no span', { spans: [] }, 'span beyond text', 1],
    ['names a provision that is not there', { provisions: ['art_99'] }, 'provision unknown', 1],
    ['names provisions that it does not touch', { provisions: ['art_3'] }, 'other provisions', 1],
    ['names none', { provisions: [] }, 'other provisions', 1],
    ['names one of those that it touches', { provisions: [point(3)] }, null, 0],
    [
      'names more than it touches',
      { provisions: [...targetOn(published, point(3)).provisions, point(4)] },
      null,
      0,
    ],
  ] as const)('%s', async (_, members, problem, count) => {
    const { problem: told, edits } = await reanchor(noteOn(targetOn(published, point(3), members)), [
      published,
    ]);
    expect([told, edits.length]).toEqual([problem, count]);
    for (const { value } of edits)
      expect(value).toMatchObject(targetOn(published, point(3)) as unknown as Record<string, unknown>);
  });
});
