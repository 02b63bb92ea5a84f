import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Period, STATES, type State } from '../../../../utils/core/notebook/model.ts';
import {
  comparePeriods,
  contains,
  endOf,
  periodOfTarget,
  previousPeriod,
  startOf,
} from '../../../../utils/core/notebook/period.ts';
import {
  assessIndicator,
  assessTarget,
  isOverdue,
  stateOf,
  type TargetAssessment,
} from '../../../../utils/core/notebook/status.ts';
import { published } from '../resolution/published.ts';
import { CASES, type Case, LEVELS, period } from './status.cases.ts';
import '../seed.ts';

const assess = (each: Case) => {
  const target = LEVELS[each.of];
  return assessTarget(
    target,
    each.value === null ? null : { value: each.value, unit: each.unit ?? target.unit },
    period(each.in),
    each.where ?? { kind: 'as adopted' },
    {
      ...(each.today ? { today: each.today } : {}),
      earlier: each.earlier
        ? { value: each.earlier[0], unit: target.unit, period: period(each.earlier[1]) }
        : null,
    },
  );
};

describe('the state of a target', () => {
  test.each(CASES)('$of: $value in $in is $state ($why)', (each) => {
    const found = assess(each);
    expect([found.state, found.why]).toEqual([each.state, each.why]);
    if (each.gap !== undefined) expect(found.gap).toBe(each.gap);
    if (found.state === 'not assessed') expect(found.gap).toBeUndefined();
  });

  const targets = published.provisions.flatMap(({ targets = [] }) => targets);
  const anyTarget = fc.constantFrom(...targets);
  const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
    fc.integer({ min: 2019, max: 2027 }).map((year): Period => ({ kind: 'year', year })),
    fc
      .tuple(fc.integer({ min: 2019, max: 2027 }), fc.constantFrom(1, 2, 3, 4))
      .map(([year, quarter]): Period => ({ kind: 'quarter', year, quarter: quarter as 1 })),
    fc
      .tuple(fc.integer({ min: 2019, max: 2027 }), fc.integer({ min: 0, max: 5 }))
      .map(([from, more]): Period => ({ kind: 'span', from, to: from + more })),
    fc
      .tuple(fc.integer({ min: 2019, max: 2027 }), fc.integer({ min: 10, max: 12 }))
      .map(([year, month]): Period => ({ kind: 'date', date: `${year}-${month}-28` })),
  );
  const anyValue = fc.oneof(fc.double({ noNaN: true, min: -10, max: 200 }), fc.integer({ min: 0, max: 151 }));

  test('never not achieved before the plan has ended, whatever is reported', () => {
    fc.assert(
      fc.property(anyTarget, anyPeriod, anyValue, fc.boolean(), (target, when, value, runs) => {
        const { state } = assessTarget(
          target,
          { value, unit: target.unit },
          when,
          { kind: 'as adopted' },
          {
            today: runs ? '2025-12-31' : '2026-01-01',
          },
        );
        const isOver = !runs && endOf(when) === '2025-12-31';
        if (state === 'not achieved') expect(isOver).toBe(true);
        expect(STATES).toContain(state);
      }),
    );
  });

  test('never anything for another territory or another unit', () => {
    fc.assert(
      fc.property(anyTarget, anyPeriod, anyValue, (target, when, value) => {
        const elsewhere = { kind: 'known', id: 'thai-nguyen' } as const;
        const reported = { value, unit: target.unit };
        expect(assessTarget(target, reported, when, elsewhere).state).toBe('not assessed');
        const other = { value, unit: `${target.unit} khác` };
        expect(assessTarget(target, other, when, { kind: 'as adopted' }).state).toBe('not assessed');
      }),
    );
  });
});

describe('the state of an indicator', () => {
  const of = (...states: State[]) =>
    assessIndicator(states.map((state, i): TargetAssessment => ({ target: `t${i + 1}`, state, why: 'met' })));

  test.each<[State[], State, string | null, string[]]>([
    [[], 'not assessed', null, []],
    [['not assessed'], 'not assessed', null, ['t1']],
    [['not assessed', 'achieved'], 'achieved', 't2', ['t1']],
    [['exceeded', 'achieved'], 'achieved', 't2', []],
    [['achieved', 'in progress'], 'in progress', 't2', []],
    [['in progress', 'not started'], 'not started', 't2', []],
    [['not started', 'at risk'], 'at risk', 't2', []],
    [['at risk', 'not achieved', 'not assessed'], 'not achieved', 't2', ['t3']],
    [['at risk', 'at risk'], 'at risk', 't1', []],
  ])('%j is %s', (states, state, decidedBy, notAssessed) => {
    expect(of(...states)).toMatchObject({ state, decidedBy, notAssessed });
  });

  const indicator = published.provisions.find(({ kind, number }) => kind === 'indicator' && number === '7');
  const [grdp = '', income = ''] = (indicator?.targets ?? []).map(({ id }) => id);
  const year = { period: { kind: 'year', year: 2025 }, territory: { kind: 'as adopted' } } as const;
  const values = new Map([[grdp, { value: 151, unit: 'triệu đồng' }]]);

  test('the rest is told', () => {
    const found = stateOf({ ...year, judgement: null }, indicator ?? {}, values);
    expect(found).toMatchObject({ state: 'exceeded', overruled: false });
    expect(found.computed.notAssessed).toEqual([income]);
  });

  test.each<[State, boolean]>([
    ['not achieved', true],
    ['exceeded', false],
  ])('a person judges %s', (state, overruled) => {
    const judgement = { state, reason: 'số liệu chưa chính thức' };
    expect(stateOf({ ...year, judgement }, indicator ?? {}, values)).toMatchObject({ state, overruled });
  });

  test.each<[State, boolean]>([
    ['achieved', true],
    ['not assessed', false],
  ])('a person judges %s without a figure', (state, overruled) => {
    const judgement = { state, reason: '' };
    expect(stateOf({ ...year, judgement }, indicator ?? {}, new Map())).toMatchObject({ state, overruled });
  });

  test('a task has no state but what a person judges', () => {
    const judgement = { state: 'in progress', reason: '' } as const;
    expect(stateOf({ ...year, judgement: null }, {}, new Map()).state).toBe('not assessed');
    expect(stateOf({ ...year, judgement }, {}, new Map())).toMatchObject({
      state: 'in progress',
      overruled: false,
    });
  });

  test.each<[State, string, boolean]>([
    ['in progress', '2025-12-31', false],
    ['in progress', '2026-01-01', true],
    ['at risk', '2026-01-01', true],
    ['not started', '2026-01-01', true],
    ['not achieved', '2026-01-01', false],
    ['achieved', '2026-01-01', false],
    ['exceeded', '2026-01-01', false],
    ['not assessed', '2026-01-01', false],
  ])('%s on %s: overdue %s', (state, today, overdue) => {
    expect(isOverdue({ to: 2025 }, state, today)).toBe(overdue);
  });
});

describe('periods', () => {
  test.each([
    ['2024', '2024-01-01', '2024-12-31', '2023'],
    ['Q1 2024', '2024-01-01', '2024-03-31', 'Q4 2023'],
    ['Q2 2024', '2024-04-01', '2024-06-30', 'Q1 2024'],
    ['Q3 2024', '2024-07-01', '2024-09-30', 'Q2 2024'],
    ['Q4 2024', '2024-10-01', '2024-12-31', 'Q3 2024'],
    ['2024-02-29', '2024-02-29', '2024-02-29', '2023-02-28'],
    ['2021–2025', '2021-01-01', '2025-12-31', '2016–2020'],
  ])('%s: %s to %s, before it %s', (text, start, end, before) => {
    const own = period(text);
    expect([startOf(own), endOf(own), previousPeriod(own)]).toEqual([start, end, period(before)]);
  });

  test('in order', () => {
    const texts = ['2023', 'Q1 2024', '2024-06-01', '2021–2024', '2024', 'Q4 2024', '2024-12-31'];
    const sorted = texts.toReversed().toSorted((a, b) => comparePeriods(period(a), period(b)));
    expect(sorted).toEqual(texts);
    expect(comparePeriods(period('2024'), period('2024'))).toBe(0);
  });

  test.each([
    ['2021–2025', '2024', true],
    ['2024', 'Q4 2024', true],
    ['2024', '2024-12-31', true],
    ['2024', '2025-01-01', false],
    ['Q4 2024', '2024', false],
  ])('%s contains %s: %s', (outer, inner, expected) =>
    expect(contains(period(outer), period(inner))).toBe(expected),
  );

  test('of a target', () => {
    expect(periodOfTarget(LEVELS.growth)).toEqual(period('2021–2025'));
    expect(periodOfTarget(LEVELS['per head'])).toEqual(period('2025'));
  });
});
