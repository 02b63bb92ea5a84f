import { describe, expect, it } from 'vitest';
import { placeQuote } from '../../../../../utils/core/exchange/foreign/place-quote.ts';
import type { Quote } from '../../../../../utils/core/notebook/model.ts';
import { MARKED_KINDS, type Provision, type Resolution } from '../../../../../utils/core/resolution/model.ts';
import { provision, published } from '../../resolution/published.ts';

const { text } = published;
const marked = published.provisions.filter(({ kind }) => (MARKED_KINDS as readonly string[]).includes(kind));

/** A passage as Hypothesis quotes it: 32 units on either side. */
const cut = (start: number, end: number): Quote => ({
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - 32), start),
  suffix: text.slice(end, end + 32),
});
const alone = (exact: string): Quote => ({ exact, prefix: '', suffix: '' });
const outcomeOf = async (quote: Quote, resolutions: readonly Resolution[] = [published]) =>
  (await placeQuote(quote, resolutions)).outcome;

describe('a quote of a provision', () => {
  it('is placed at it, whichever it is; an assignment is any resolution’s', async () => {
    const outcomes = new Map<string, number>();
    for (const { kind, eId, start, end } of marked) {
      const { outcome, place } = await placeQuote(cut(start, end), [published]);
      outcomes.set(`${kind} ${outcome}`, (outcomes.get(`${kind} ${outcome}`) ?? 0) + 1);
      if (!place) continue;
      expect(place.provisions.at(-1), eId).toBe(eId);
      expect(place.spans, eId).toEqual([{ start, end }]);
    }
    expect(Object.fromEntries(outcomes)).toEqual({
      'indicator found': 14,
      'task found': 87,
      'solution found': 23,
      'assignment common': 2,
    });
  });

  it('is found in other spellings', async () => {
    const { start, end } = provision('art_2__sec_I__para_2__point_5');
    const quote = cut(start, end);
    expect(await outcomeOf({ ...quote, exact: quote.exact.normalize('NFD') })).toBe('found');
    expect(await outcomeOf({ ...quote, exact: quote.exact.toUpperCase() })).toBe('found');
    expect(await outcomeOf({ ...quote, exact: quote.exact.replaceAll(' ', '\n   ') })).toBe('found');
  });

  it('without its neighbours is found where it stands once', async () => {
    const { start, end } = provision('art_2__sec_I__para_2__point_13');
    expect(await outcomeOf(alone(text.slice(start, end)))).toBe('found');
  });
});

describe('what is never placed', () => {
  it.each<readonly [name: string, quote: Quote, outcome: string]>([
    [
      'a lookalike',
      alone('(13) Giảm tỷ lệ hộ cận nghèo bình quân hằng năm (theo chuẩn mới) từ 2% trở lên.'),
      'missing',
    ],
    ['a few words', alone('khu vực động lực'), 'missing'],
    ['a few words that stand there once', alone('xổ số kiến thiết'), 'short'],
    [
      'a sentence that stands twice',
      alone('Đẩy mạnh hợp tác và hội nhập quốc tế về khoa học và công nghệ.'),
      'ambiguous',
    ],
    [
      'the basis in law',
      alone('Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015'),
      'common',
    ],
    ['signs alone', alone('…'), 'missing'],
    ['many words of nobody', alone('một hai ba bốn năm sáu bảy '.repeat(2000)), 'missing'],
  ])('%s', async (_, quote, outcome) => {
    expect(await outcomeOf(quote)).toBe(outcome);
  });

  it('what stands in two documents', async () => {
    const other = { ...published, id: 'thai-nguyen/2020/ban-khac' };
    const { start, end } = provision('art_2__sec_I__para_2__point_1');
    expect(await outcomeOf(cut(start, end), [published, other])).toBe('ambiguous');
    expect(await outcomeOf(cut(start, end), [])).toBe('missing');
  });
});

describe('a long quote', () => {
  const field = published.provisions.find(
    ({ kind, start, end }) => kind === 'field' && end - start > 1500,
  ) as Provision;
  const quote = cut(field.start, field.end);

  it('is placed with all that it holds', async () => {
    const { outcome, place } = await placeQuote(quote, [published]);
    expect(outcome).toBe('found');
    expect(place?.spans).toHaveLength(1);
    expect(place?.provisions).toContain(field.eId);
  });

  it('says where it differs', async () => {
    const altered = quote.exact.replace(' và ', ' hoặc không ');
    expect(await outcomeOf({ ...quote, exact: altered })).toBe('differs');
  });

  it('of another text is not placed', async () => {
    expect(await outcomeOf({ ...quote, exact: quote.exact.split(' ').reverse().join(' ') })).toBe('missing');
  });
});
