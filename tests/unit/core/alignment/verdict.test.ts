import { describe, expect, test } from 'vitest';
import { provision, published } from '../resolution/published.ts';
import { edited, indicator, paragraphs, read, without } from './copies.ts';

const section = (eId: string): string[] =>
  published.text.slice(provision(eId).start, provision(eId).end).split('\n');
const shareOf = (blocks: readonly string[]): number => blocks.join(' ').length / published.text.length;
const all = published.provisions;

describe('verdicts', () => {
  test.each([
    ['all of it', paragraphs, 'whole copy', []],
    ['headings lost', paragraphs.filter((line) => !/^\d+\. [^.]{3,40}$/u.test(line)), 'whole copy', []],
    ['the preamble lost', paragraphs.slice(9), 'whole copy', []],
    ['a number changed', edited(indicator(1), '8%', '9%'), 'altered copy', ['words different']],
    ['a provision gone', without(indicator(13)), 'altered copy', ['provisions missing']],
    [
      'both',
      without(indicator(13)).map((line) => line.replace('8%/', '9%/')),
      'altered copy',
      ['words different', 'provisions missing'],
    ],
    ['a field', section('art_2__sec_II__para_9'), 'quotation', ['passages quoted']],
    ['a section', section('art_2__sec_II'), 'part of a copy', ['one run']],
    [
      'a section with a number changed',
      section('art_2__sec_III').map((line) => line.replace('100%', '90%')),
      'part of a copy',
      ['words different', 'one run'],
    ],
  ])('%s', async (_, blocks, verdict, reasons) => {
    const { best } = await read(blocks);
    expect(best?.verdict).toBe(verdict);
    expect(best?.reasons.map(({ code }) => code)).toEqual(['coverage', ...reasons]);
  });

  test('coverage is the share of the canonical words that are there', async () => {
    const blocks = section('art_2__sec_II');
    const { best } = await read(blocks);
    expect(best?.coverage).toBeCloseTo(shareOf(blocks), 1);
    expect(best?.reasons[0]).toEqual({ code: 'coverage', value: best?.coverage });
  });

  test('counts are told with their reasons', async () => {
    const { best } = await read(without(indicator(3), indicator(13)));
    expect(best?.reasons).toContainEqual({ code: 'provisions missing', value: 2 });
  });

  test('more than half of it, with gaps, is an altered copy and no part', async () => {
    const gone = all
      .filter(({ kind, number }) => kind === 'field' && Number(number) % 4 === 0)
      .map(({ eId }) => eId);
    const { best, notFound } = await read(without(...gone));
    expect(best?.verdict).toBe('altered copy');
    expect(notFound.length).toBeGreaterThan(10);
  });
});
