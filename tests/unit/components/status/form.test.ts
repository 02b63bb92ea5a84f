import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../components/shared/i18n/catalogue.ts';
import { parseDraft, rebased, writeDraft } from '../../../../components/sidepanel/status/model/draft.ts';
import {
  isLink,
  isSource,
  lacksReason,
  type Seen,
  sourceOf,
  type Typed,
  wrongParts,
} from '../../../../components/sidepanel/status/model/form.ts';
import { patchOf } from '../../../../components/sidepanel/status/model/patch.ts';
import { reasonOf } from '../../../../components/sidepanel/status/model/reasons.ts';
import type { StatusView } from '../../../../components/sidepanel/status/model/views.ts';
import type { State, StatusFields } from '../../../../utils/core/notebook/model.ts';
import type { Assessment } from '../../../../utils/core/notebook/target-state.ts';
import type { Comparator, Target } from '../../../../utils/core/resolution/model.ts';

const t = catalogue('vi');
const target: Target = {
  id: 'i7__target_1',
  measure: 'GRDP bình quân đầu người',
  stated: 'từ … trở lên',
  comparator: 'at least',
  direction: 'level',
  value: 150,
  unit: 'triệu đồng',
  period: { kind: 'end', from: 2021, to: 2025, stated: true },
  start: 0,
  end: 1,
};
const EMPTY: Typed = {
  period: { kind: 'year', year: 2024 },
  territory: { kind: 'as adopted' },
  text: '',
  source: '',
  judgement: null,
  private: false,
  values: { [target.id]: '' },
  evidence: [],
};
const touch = { by: 'a', wall: '2025-01-01T00:00:00Z', at: '0001' };
const note = (fields: Partial<StatusFields>, value: number | null = null): StatusView => {
  const of = { heads: {}, deleted: false, revived: false, created: touch, updated: touch };
  return {
    state: {
      ...of,
      id: 'status:s',
      kind: 'status',
      fields: {
        period: EMPTY.period,
        territory: EMPTY.territory,
        text: '',
        source: '',
        judgement: null,
        private: false,
        ...fields,
      },
    },
    values: [
      {
        ...of,
        id: `value:s|${target.id}`,
        kind: 'value',
        fields: { reported: value === null ? null : { value, unit: target.unit } },
      },
    ],
    evidence: [],
  };
};
const patch = (typed: Partial<Typed>, seen: Seen, computed: State | null = 'not assessed') =>
  patchOf({ ...EMPTY, ...typed }, seen, [target], computed, t, 'vi');
const nothing: Seen = { view: null, evidence: [] };

describe('what is to be kept', () => {
  it.each<[string, Partial<Typed>]>([
    ['nothing', {}],
    ['a period alone', { period: { kind: 'year', year: 2022 } }],
    ['a territory alone', { territory: { kind: 'other', name: 'Xã' } }],
    ['spaces', { text: '  \n ' }],
    ['a figure that cannot be read', { values: { [target.id]: '119.2' } }],
    ['an address that is none', { source: 'https://' }],
  ])('of a new note with %s is nothing', (_, typed) => expect(patch(typed, nothing)).toBeNull());

  it('of a new note is all of it once something is said', () => {
    expect(patch({ values: { [target.id]: '119,2 triệu' } }, nothing)).toMatchObject({
      fields: { period: EMPTY.period, territory: EMPTY.territory, text: '', judgement: null, private: false },
      values: { [target.id]: { value: 119.2, unit: 'triệu đồng' } },
    });
  });

  const seen: Seen = { view: note({ text: 'Ước' }, 119.2), evidence: ['annotation:a'] };
  const a = {
    id: 'annotation:a',
    motivation: 'highlighting',
    quote: '',
    text: '',
    origin: '',
    near: true,
  } as const;
  const kept: Partial<Typed> = { text: 'Ước', values: { [target.id]: '119,2' }, evidence: [a] };
  it.each<[string, Partial<Typed>, object | null]>([
    ['nothing where nothing changed', {}, null],
    ['the text', { text: 'Ước cả năm' }, { fields: { text: 'Ước cả năm' } }],
    ['a value', { values: { [target.id]: '120' } }, { values: { [target.id]: { value: 120 } } }],
    ['a value taken back', { values: { [target.id]: '' } }, { values: { [target.id]: null } }],
    ['nothing of a wrong value', { values: { [target.id]: '120.5' } }, null],
    ['evidence on', { evidence: [a, { ...a, id: 'annotation:b' }] }, { evidence: { 'annotation:b': true } }],
    ['evidence off', { evidence: [] }, { evidence: { 'annotation:a': false } }],
    ['privacy', { private: true }, { fields: { private: true } }],
  ])('of a kept one is %s', (_, typed, expected) => {
    const found = patch({ ...kept, ...typed }, seen);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });

  it('leaves a judgement out until its reason is given, where it stands over a computed state', () => {
    const judgement = { state: 'achieved', reason: ' ' } as const;
    expect(patch({ judgement, text: 'x' }, nothing, 'at risk')?.fields?.judgement).toBeNull();
    expect(patch({ judgement, text: 'x' }, nothing, null)?.fields?.judgement).toEqual({
      state: 'achieved',
      reason: '',
    });
    expect(wrongParts({ ...EMPTY, judgement, source: 'https://' }, [target], 'at risk', t, 'vi')).toBe(2);
  });
});

it.each<[State | null, string, State, boolean]>([
  ['at risk', '', 'achieved', true],
  ['at risk', 'số liệu sơ bộ', 'achieved', false],
  ['at risk', '', 'at risk', false],
  ['not assessed', '', 'achieved', true],
  ['not assessed', '', 'not assessed', false],
  [null, '', 'achieved', false],
])('over %s with the reason %j, judged %s, lacks one: %s', (computed, reason, state, lacks) => {
  expect(lacksReason({ state, reason }, computed)).toBe(lacks);
});

it.each([
  ['', true],
  ['https://soha.vn/a', true],
  ['http://a', true],
  ['file:///C:/bao-cao.pdf', true],
  ['soha.vn', true],
  ['baothainguyen.gov.vn/tin.html', true],
  ['Báo cáo số 207/BC-UBND', true],
  ['207/BC-UBND', true],
  ['Báo cáo: số 207', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['https://', false],
])('source %j: %s', (typed, is) => expect(isSource(typed)).toBe(is));

it.each([
  ['baothainguyen.gov.vn/tin.html', 'https://baothainguyen.gov.vn/tin.html', true],
  ['soha.vn', 'https://soha.vn', true],
  [' https://soha.vn/a ', 'https://soha.vn/a', true],
  ['Báo cáo số 207/BC-UBND', 'Báo cáo số 207/BC-UBND', false],
  ['207/BC-UBND', '207/BC-UBND', false],
  ['bao-cao.pdf', 'bao-cao.pdf', false],
  ['12.2024', '12.2024', false],
])('source %j is kept as %j, a link: %s', (typed, kept, link) => {
  expect(sourceOf(typed)).toBe(kept);
  expect(isLink(kept)).toBe(link);
});

describe('drafts', () => {
  it('come back as they were put by, with what was known', () => {
    const seen: Seen = { view: note({ text: 'Ước' }, 1), evidence: ['annotation:a'] };
    expect(parseDraft(writeDraft({ ...EMPTY, text: 'Dở' }, seen))).toEqual({
      typed: { ...EMPTY, text: 'Dở' },
      seen,
    });
  });
  it.each([null, '', '{', '{}', 'null', '{"typed":{},"seen":{}}', '{"typed":{"period":{"kind":"year"}}}'])(
    'of another shape are not taken: %j',
    (json) => expect(parseDraft(json)).toBeNull(),
  );
  it('follow the note in what was not touched', () => {
    const mine = { ...EMPTY, text: 'Của tôi', values: { [target.id]: '5' } };
    const theirs = { ...EMPTY, text: 'Của họ', source: 'https://a.vn', values: { [target.id]: '7' } };
    expect(rebased(mine, EMPTY, theirs)).toMatchObject({
      text: 'Của tôi',
      source: 'https://a.vn',
      values: { [target.id]: '5' },
    });
    expect(rebased(EMPTY, EMPTY, theirs)).toMatchObject({ text: 'Của họ', values: { [target.id]: '7' } });
  });
});

describe('why a target stands as it does', () => {
  const END = { kind: 'end', from: 2021, to: 2025, stated: true } as const;
  const told = { period: { kind: 'year', year: 2024 }, today: '2025-11-25' } as const;
  it.each<[Assessment, Comparator, string]>([
    [
      { state: 'at risk', why: 'short with a year left', gap: -30.8 },
      'at least',
      'còn thiếu 30,8 · kỳ còn lại không quá một năm',
    ],
    [
      { state: 'in progress', why: 'short with time left', gap: -1.5 },
      'at least',
      'còn thiếu 1,5 · chưa hết kỳ',
    ],
    [{ state: 'not achieved', why: 'short', gap: -2 }, 'at least', 'còn thiếu 2'],
    [{ state: 'not achieved', why: 'over', gap: 0.5 }, 'at most', 'cao hơn mức 0,5'],
    [{ state: 'not achieved', why: 'short', gap: 0 }, 'more than', 'mới bằng mức, chưa vượt'],
    [{ state: 'not achieved', why: 'short', gap: 0 }, 'less than', 'bằng mức, chưa xuống dưới'],
    [{ state: 'achieved', why: 'met', gap: 0 }, 'at least', ''],
    [{ state: 'exceeded', why: 'better', gap: 2.5 }, 'at least', 'hơn mức 2,5'],
    [{ state: 'exceeded', why: 'better early', gap: -3 }, 'at most', 'thấp hơn mức 3 · trước thời hạn'],
    [{ state: 'in progress', why: 'met so far', gap: 1 }, 'at least', 'đang giữ được mức, chưa hết kỳ'],
    [{ state: 'not assessed', why: 'other territory' }, 'at least', 'khác địa bàn của mức đề ra'],
  ])('%j (%s)', (assessment, comparator, words) => {
    expect(reasonOf(assessment, { comparator, period: END }, told, t, 'vi')).toBe(words);
  });
  it.each<[Assessment, number, 'end' | 'yearly', string]>([
    // The plan is over.
    [
      { state: 'at risk', why: 'short with a year left', gap: -30.8 },
      2026,
      'end',
      'còn thiếu 30,8 · tính đến kỳ báo cáo 2024: còn không quá một năm',
    ],
    [{ state: 'in progress', why: 'short with time left', gap: -1.5 }, 2026, 'end', 'còn thiếu 1,5'],
    [
      { state: 'in progress', why: 'met so far', gap: 1 },
      2026,
      'end',
      'tính đến kỳ báo cáo 2024: đang giữ được mức',
    ],
    // One year of an average lacks nothing of it.
    [
      { state: 'in progress', why: 'short with time left', gap: -1.5 },
      2025,
      'yearly',
      'một năm chưa nói lên mức bình quân cả giai đoạn',
    ],
    [
      { state: 'at risk', why: 'further than before', gap: -1.5 },
      2025,
      'yearly',
      'xa mức hơn kỳ trước · một năm chưa nói lên mức bình quân cả giai đoạn',
    ],
    [
      { state: 'not assessed', why: 'one year of an average' },
      2026,
      'yearly',
      'một năm chưa nói lên mức bình quân cả giai đoạn',
    ],
    [{ state: 'not assessed', why: 'other territory' }, 2026, 'yearly', 'khác địa bàn của mức đề ra'],
  ])('%j read in %i (%s)', (assessment, today, kind, words) => {
    const when = { ...told, today: `${today}-11-25` };
    expect(reasonOf(assessment, { comparator: 'at least', period: { ...END, kind } }, when, t, 'vi')).toBe(
      words,
    );
  });
});
