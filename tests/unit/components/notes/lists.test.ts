import { describe, expect, it } from 'vitest';
import { moveInFeed } from '../../../../components/shared/feed-keys.ts';
import { formatMoment, formatWhen } from '../../../../components/shared/format/when.ts';
import { catalogue } from '../../../../components/shared/i18n/catalogue.ts';
import { initials, personName } from '../../../../components/shared/people.tsx';
import { excerpt } from '../../../../components/sidepanel/model/excerpt.ts';
import { activeOf, narrowed } from '../../../../components/sidepanel/model/filter.ts';
import { offer } from '../../../../components/sidepanel/note/candidates.ts';
import type { Candidate } from '../../../../components/sidepanel/note/note-model.ts';
import { suggestTags, tagName } from '../../../../components/sidepanel/note/tags-field.tsx';
import { type Group, linesOf } from '../../../../components/sidepanel/search/search-model.ts';
import type { Filter } from '../../../../utils/core/notebook/filter.ts';

const t = catalogue('vi');

describe('keys in a feed', () => {
  it.each([
    ['ArrowDown', 3, 10, 4],
    ['PageDown', 9, 10, 9],
    ['ArrowUp', 0, 10, 0],
    ['PageUp', 5, 10, 4],
    ['Home', 5, 10, 0],
    ['End', 5, 10, 9],
    ['Enter', 5, 10, null],
    ['a', 5, 10, null],
  ])('%s at %i of %i', (key, at, count, to) => {
    expect(moveInFeed(key, at, count)).toBe(to);
  });
});

describe('when something was written', () => {
  const now = new Date(2026, 2, 2, 9, 0).getTime();
  const at = (...parts: [number, number, number, number, number]): string => new Date(...parts).toISOString();
  it.each([
    ['today, by the clock', at(2026, 2, 2, 8, 5), '08:05'],
    ['yesterday, also an hour ago at midnight', at(2026, 2, 1, 23, 59), 'hôm qua'],
    ['within a week', at(2026, 1, 27, 12, 0), '3 ngày trước'],
    ['a week ago', at(2026, 1, 23, 12, 0), '23/02/2026'],
    ['by a clock that is ahead', at(2026, 2, 5, 12, 0), '05/03/2026'],
    ['nonsense', 'x', ''],
  ])('%s', (_, wall, words) => {
    expect(formatWhen(wall, now, t)).toBe(words);
  });
  it('in full', () => {
    expect(formatMoment(at(2026, 1, 12, 7, 2))).toBe('07:02 12/02/2026');
  });
});

describe('people', () => {
  it.each([
    ['Nguyễn Thị Hoà', 'TH'],
    ['Ấm', 'Ấ'],
    ['  đặng  văn ơn ', 'VƠ'],
    ['', ''],
  ])('“%s”', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
  it.each([
    [{ name: 'Hoà', me: true }, 'Hoà'],
    [{ name: ' ', me: true }, 'Bạn'],
    [{ name: '', me: false }, 'Người khác'],
  ])('%o', (person, name) => {
    expect(personName(person, t)).toBe(name);
  });
});

describe('filters', () => {
  it.each<[Filter, Parameters<typeof narrowed>[1], string | undefined, Filter]>([
    [{}, 'tag', 'a', { tag: 'a' }],
    [{ tag: 'a', from: '2026-01-01' }, 'tag', undefined, { from: '2026-01-01' }],
    [{ tag: 'a' }, 'tag', '', {}],
    [{ tag: 'a' }, 'tag', 'b', { tag: 'b' }],
  ])('%o, %s = %s', (filter, name, value, expected) => {
    expect(narrowed(filter, name, value)).toEqual(expected);
  });
  it('are told in one order, whatever came first, and only those that people set', () => {
    expect(activeOf({ to: '2026', kind: 'annotation', motivation: 'commenting', text: 'x' })).toEqual([
      ['motivation', 'commenting'],
      ['to', '2026'],
    ]);
  });
});

describe('tags', () => {
  it.each([
    ['#Giáo  dục ', 'Giáo dục'],
    ['##', ''],
    ['ngân sách', 'ngân sách'],
    ['Chỉ tiêu'.normalize('NFD'), 'Chỉ tiêu'],
  ])('“%s”', (typed, name) => {
    expect(tagName(typed)).toBe(name);
  });
  it.each([
    ['', ['giáo dục', 'ngân sách']],
    ['gia', ['giáo dục']],
    ['duc', ['giáo dục']],
    ['#ng', ['ngân sách']],
    ['zz', []],
  ])('suggested for “%s”', (typed, names) => {
    expect(suggestTags(['giáo dục', 'ngân sách', 'đã có'], ['đã có'], typed)).toEqual(names);
  });
});

describe('what a note can be evidence for', () => {
  const candidate = (eId: string, kind: 'indicator' | 'task', cite: string, wording: string): Candidate => ({
    eId,
    kind,
    cite,
    wording,
  });
  const all = [
    candidate('i1', 'indicator', 'Chỉ tiêu 1', 'Tốc độ tăng trưởng kinh tế'),
    candidate('i11', 'indicator', 'Chỉ tiêu 11', 'Tỷ lệ bao phủ bảo hiểm y tế'),
    candidate('t1', 'task', 'Nhiệm vụ 1 · Y tế', 'Nâng cao chất lượng khám, chữa bệnh'),
  ];
  it.each<[string, string[], string, string[], string[]]>([
    ['likely ones first, the others in order', ['t1', 'gone'], '', ['t1'], ['i1', 'i11']],
    ['nothing likely', [], '', [], ['i1', 'i11', 't1']],
    ['words without diacritics', [], 'y te', [], ['i11', 't1']],
    ['a likely one first among the found', ['t1'], 'y te', [], ['t1', 'i11']],
    ['a bare number: the indicator so numbered', [], '1', [], ['i1', 'i11', 't1']],
    ['nothing', [], 'zz', [], []],
  ])('%s', (_, likely, query, first, others) => {
    const offered = offer(all, likely, query);
    expect(offered.likely.map(({ eId }) => eId)).toEqual(first);
    expect(offered.others.map(({ eId }) => eId)).toEqual(others);
  });
});

describe('lines of a search', () => {
  const counts = (provision: number, annotation: number, status = 0, reply: number | null = 0) => ({
    provision,
    annotation,
    status,
    reply,
  });
  const told = (...args: Parameters<typeof linesOf>): string[] =>
    linesOf(...args).map((line) =>
      line.what === 'group' ? `${line.group} ${line.count}` : String(line.index),
    );
  it.each<[string, ReturnType<typeof counts>, Group[], string[]]>([
    ['nothing', counts(0, 0), [], []],
    ['one kind alone is shown whole', counts(0, 8), [], ['annotation 8', ...'01234567']],
    [
      'several: of each the first five',
      counts(7, 2),
      [],
      ['annotation 2', '0', '1', 'provision 7', ...'01234'],
    ],
    [
      'one more than five is no longer than a button',
      counts(6, 1),
      [],
      ['annotation 1', '0', 'provision 6', ...'012345'],
    ],
    ['opened', counts(7, 1), ['provision'], ['annotation 1', '0', 'provision 7', ...'0123456']],
    ['still being counted', counts(1, 0, 0, null), [], ['provision 1', '0']],
  ])('%s', (_, found, opened, expected) => {
    expect(told(found, new Set(opened))).toEqual(expected);
  });
});

describe('the excerpt of a hit', () => {
  const long = `${'Mở đầu rất dài. '.repeat(20)}Ở đây có giáo dục và đào tạo. ${'Phần cuối. '.repeat(20)}`;
  it('begins a little before what was found, and says that it was cut', () => {
    const part = excerpt(long, 'giao duc');
    expect(part).toMatch(/^….*giáo dục.*…$/u);
    expect(part.length).toBeLessThan(200);
  });
  it('leaves a short text alone', () => {
    expect(excerpt('Ngắn\nthôi', 'x')).toBe('Ngắn thôi');
  });
  it('begins at the beginning where the words stand there, or nowhere', () => {
    expect(excerpt(long, 'mở')).toMatch(/^Mở đầu/u);
    expect(excerpt(long, 'zzz')).toMatch(/^Mở đầu/u);
  });
});
