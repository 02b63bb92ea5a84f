import { describe, expect, test } from 'vitest';
import { knownResolutions, namesFor } from '../../tools/inspection/known.ts';
import type { PageReport, ReportedProvision } from '../../tools/inspection/report.ts';
import { share } from '../../tools/inspection/share.ts';
import { table } from '../../tools/inspection/table.ts';
import { listTargets, targetTable } from '../../tools/inspection/targets.ts';

const [resolution] = knownResolutions();
const { id } = resolution!;
const point = (number: number) => `art_2__sec_I__para_2__point_${number}`;

describe('names of provisions', () => {
  test.each([
    [point(7), 'indicator 7'],
    ['art_2__sec_II__para_2__p_2__s_1', 'task II.2 · 3'],
    ['art_2__sec_III__para_7__p_6__s_1', 'solution III.7 · 8'],
    ['art_3__para_2', 'assignment 2'],
    ['art_2__sec_II__para_14', 'field II.14'],
    ['art_2__sec_I__para_1', 'objective I.1'],
    ['art_2__sec_III', 'section III'],
    ['art_1', 'article 1'],
    ['art_9', 'art_9'],
  ])('%s is %s', (eId, name) => {
    expect(namesFor(id).one(eId)).toBe(name);
  });

  test('neighbours are named together, never across a parent or a gap', () => {
    const eIds = resolution!.provisions.flatMap(({ eId, kind, parent }) =>
      kind === 'task' && /para_1[34]$/.test(parent ?? '') ? [eId] : [],
    );
    expect(namesFor(id).runs([point(2), point(3), point(5), ...eIds])).toEqual([
      { name: 'indicators 2–3', count: 2 },
      { name: 'indicator 5', count: 1 },
      { name: 'tasks II.13 · 1–3', count: 3 },
      { name: 'tasks II.14 · 1–2', count: 2 },
    ]);
  });

  test.each([null, 'no/such/resolution'])('of %s every eId is its own', (unknown) => {
    expect(namesFor(unknown).one(point(7))).toBe(point(7));
  });
});

test('a table names what is missing and what differs, and gives every reason', () => {
  const missing = (number: string): ReportedProvision => ({
    eId: point(Number(number)),
    kind: 'indicator',
    number,
    outcome: 'missing',
    text: '',
    before: '',
    after: '',
    start: -1,
  });
  const report: PageReport = {
    source: 'p.html',
    verdict: 'altered copy',
    resolution: id,
    coverage: 0.9996,
    reasons: ['first', 'second'],
    differences: [
      { eId: point(12), canonical: '75%', copy: '78%' },
      { eId: point(11), canonical: 'trên', copy: '' },
      { eId: null, canonical: '', copy: 'không' },
    ],
    provisions: [missing('7'), missing('9')],
    ms: { read: 0, recognise: 0, align: 0, mark: 0 },
    doubts: [],
    copies: 1,
    url: 'http://a.gov.vn/p.html',
  };
  const lines = table(report).split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      '  indicator 7 is missing',
      '  indicator 9 is missing',
      '  indicator 12: 75% → 78%',
      '  indicator 11: “trên” is left out',
      '  between provisions: “không” is added',
      '  coverage    99.9 %',
      '  because     first',
      '              second',
    ]),
  );
});

test.each([
  [0.9996, '99.9 %'],
  [0.29, '29 %'],
  [1, '100 %'],
  [0, '0 %'],
])('a share of %d is %s', (value, told) => {
  expect(share(value)).toBe(told);
});

describe('targets', () => {
  const targets = listTargets(knownResolutions());

  test('are those of the canonical text, with what is implied kept apart', () => {
    expect(targets).toHaveLength(26);
    expect(targets[0]).toMatchObject({
      resolution: id,
      eId: point(1),
      number: '1',
      comparator: 'at least',
      value: 8,
    });
    const within = targets.filter((target) => target.within !== undefined);
    expect(within.map(({ number, value }) => [number, value])).toEqual([
      ['5', 11],
      ['12', 32],
    ]);
  });

  test('as a table', () => {
    const lines = targetTable(targets).trimEnd().split('\n');
    expect(lines).toHaveLength(28);
    expect(lines[2]).toMatch(/^ +1 {2}Tốc độ tăng .* at least +8 +%\/năm +yearly 2021–2025 \(implied\)$/);
    expect(lines.find((line) => line.includes('xã đạt chuẩn nông thôn'))).toMatch(
      /at least \(implied\) +95 +%/,
    );
    expect(lines.find((line) => line.includes('thất nghiệp'))).toMatch(/less than +3 +% +end of 2025$/);
  });

  test('a range has both ends', () => {
    expect(targetTable([{ ...targets[0]!, value: 7.5, upper: 8, comparator: 'between' }])).toMatch(
      /between +7\.5–8 /,
    );
  });
});
