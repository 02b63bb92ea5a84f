import { describe, expect, it } from 'vitest';
import { bestReport, type CopyReport, standingOf } from '../../../components/sidepanel/model/standing.ts';
import { discrepancies, gapsOf, tally, tallyKinds } from '../../../components/sidepanel/model/summary.ts';
import type {
  Difference,
  ProvisionOutcome,
  ProvisionReport,
  Verdict,
} from '../../../utils/core/alignment/outcome.ts';
import { node, part } from './outline-samples.ts';

const report = (
  eId: string,
  outcome: ProvisionOutcome,
  kind: ProvisionReport['kind'] = 'task',
): ProvisionReport => ({
  eId,
  kind,
  number: '1',
  outcome,
});
const difference = (eId: string | null, certainty: Difference['certainty']): Difference => ({
  eId,
  canonical: '8%',
  copy: '9%',
  certainty,
});

describe('counting', () => {
  const reports = [
    report('i1', 'differs', 'indicator'),
    report('i2', 'found', 'indicator'),
    report('t1', 'missing'),
    report('t2', 'found'),
  ];
  it('counts outcomes', () => {
    expect(tally(reports)).toEqual({ total: 4, found: 2, differs: 1, missing: 1 });
    expect(tally([])).toEqual({ total: 0, found: 0, differs: 0, missing: 0 });
  });
  it('counts by kind, in order, without kinds that a resolution has not', () => {
    expect(tallyKinds(reports).map(([kind, { total }]) => [kind, total])).toEqual([
      ['indicator', 2],
      ['task', 2],
    ]);
  });
});

describe('what a part lacks', () => {
  const tree = [
    part('indicators', [node('i1', 'indicator', '1'), node('i2', 'indicator', '2')]),
    part('fields', [
      node('f1', 'field', '1', [node('t1', 'task', '1'), node('t2', 'task', '2')]),
      node('f2', 'field', '2', [node('t3', 'task', '1')]),
    ]),
  ];
  const gaps = (missing: readonly string[]): [string, number, number][] =>
    gapsOf(
      tree,
      new Map(['i1', 'i2', 't1', 't2', 't3'].map((id) => [id, missing.includes(id) ? 'missing' : 'found'])),
    ).map((gap) => [gap.node.id, gap.missing, gap.total]);

  it.each([
    [[], []],
    [['i1'], [['indicators', 1, 2]]],
    [['i1', 'i2'], [['indicators', 2, 2]]],
    [['t1', 't2', 't3'], [['fields', 3, 3]]],
    [['t1', 't2'], [['f1', 2, 2]]],
    [
      ['t1', 't3'],
      [
        ['f1', 1, 2],
        ['f2', 1, 1],
      ],
    ],
  ])('without %j', (missing, told) => expect(gaps(missing)).toEqual(told));
});

describe('the list of differences', () => {
  it('is in document order, doubts apart, a missing provision told once', () => {
    const { certain, doubts } = discrepancies(
      [
        difference('t2', 'different'),
        difference('t3', 'different'),
        difference('i1', 'uncertain'),
        difference(null, 'different'),
        difference('i1', 'different'),
      ],
      [report('i1', 'differs', 'indicator'), report('t2', 'differs'), report('t3', 'missing')],
      ['i1', 't3', 't2'],
    );
    expect(certain.map((each) => (each.what === 'missing' ? `- ${each.eId}` : each.difference.eId))).toEqual([
      null,
      'i1',
      '- t3',
      't2',
    ]);
    expect(doubts.map(({ eId }) => eId)).toEqual(['i1']);
  });
});

describe('which view fits the page', () => {
  const copy = (verdict: Verdict, coverage = 0.5, frameId = 0): CopyReport => ({
    frameId,
    verdict,
    resolution: verdict === 'none' || verdict === 'same genre, unknown' ? null : 'a/2020/b',
    coverage,
    reasons: [],
    provisions: [],
    differences: [],
    copies: 1,
  });
  const portal = 'https://thainguyen.gov.vn/van-ban';

  it.each([
    [{ url: portal, loading: false, reports: [copy('whole copy')] }, 'outline'],
    [{ url: portal, loading: true, reports: [copy('altered copy')] }, 'outline'],
    [{ url: null, loading: false, reports: [copy('part of a copy')] }, 'outline'],
    [{ url: portal, loading: false, reports: [copy('quotation')] }, 'quotation'],
    [{ url: portal, loading: false, reports: [copy('same genre, unknown')] }, 'genre'],
    [{ url: portal, loading: false, reports: [copy('none')] }, 'none'],
    [{ url: null, loading: false, reports: [copy('none')] }, 'none'],
    [{ url: portal, loading: false, reports: [] }, 'none'],
    [{ url: portal, loading: false, reports: null }, 'none'],
    [{ url: portal, loading: true, reports: null }, 'loading'],
    [{ url: null, loading: false, reports: null }, 'unread'],
    [{ url: 'chrome://settings', loading: false, reports: null }, 'browser'],
    [{ url: 'about:blank', loading: false, reports: null }, 'browser'],
    [{ url: 'file:///nq.html', loading: false, reports: null }, 'none'],
  ] as const)('%o', (facts, view) => expect(standingOf(facts).view).toBe(view));

  it.each([
    [[{ code: 'genre title' }, { code: 'other issuer', value: 'Hà Giang' }], 'Hà Giang'],
    [[{ code: 'other period', value: '2026 - 2030' }], '2026 - 2030'],
    [[{ code: 'other issuer' }], undefined],
    [[], undefined],
  ] as const)('says what sets a page of the same genre apart: %j', (reasons, other) => {
    const reports = [{ ...copy('same genre, unknown'), reasons }];
    const standing = standingOf({ url: portal, loading: false, reports });
    expect('other' in standing ? standing.other?.value : null).toBe(other);
  });

  it('takes the frame that holds most', () => {
    const frames = [
      copy('none', 0, 0),
      copy('part of a copy', 0.9, 1),
      copy('whole copy', 0.96, 2),
      copy('whole copy', 0.99, 3),
    ];
    expect(bestReport(frames)?.frameId).toBe(3);
    expect(bestReport([])).toBeNull();
  });
});
