import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changedSince,
  closePeriod,
  type Report,
  reopenPeriod,
  snapshotOf,
} from '../../../../utils/core/notebook/closing.ts';
import { inverse } from '../../../../utils/core/notebook/inverse.ts';
import { type Period, type RecordState, STATES } from '../../../../utils/core/notebook/model.ts';
import { contains } from '../../../../utils/core/notebook/period.ts';
import { closingId } from '../../../../utils/core/notebook/record-id.ts';
import '../seed.ts';
import { Machine } from './log.ts';

const YEAR: Period = { kind: 'year', year: 2024 };
const report = (over: Partial<Report> = {}): Report => ({
  provision: 'p1',
  status: 'status:a',
  period: YEAR,
  state: 'in progress',
  values: [{ target: 't1', value: 5, unit: '%' }],
  ...over,
});

describe('what a period freezes', () => {
  const CASES: readonly (readonly [string, Period, boolean])[] = [
    ['the year itself', YEAR, true],
    ['a quarter of it', { kind: 'quarter', year: 2024, quarter: 4 }, true],
    ['a day of it', { kind: 'date', date: '2024-06-30' }, true],
    ['another year', { kind: 'year', year: 2025 }, false],
    ['years that it is one of', { kind: 'span', from: 2021, to: 2025 }, false],
    ['the day after', { kind: 'date', date: '2025-01-01' }, false],
  ];
  test.each(CASES)('%s', (_, period, wanted) => {
    expect(snapshotOf(YEAR, [report({ period })]).figures.length > 0).toBe(wanted);
  });

  test('a note without figures by its state, two notes on one target each', () => {
    const { figures } = snapshotOf(YEAR, [
      report({ provision: 'p2', values: [], state: 'achieved' }),
      report({ status: 'status:b' }),
      report(),
    ]);
    expect(figures.map(({ target, status, state }) => [target, status, state])).toEqual([
      ['t1', 'status:a', 'in progress'],
      ['t1', 'status:b', 'in progress'],
      [null, 'status:a', 'achieved'],
    ]);
  });
});

describe('what changed since', () => {
  const two = [
    { target: 't1', value: 5, unit: '%' },
    { target: 't2', value: 7, unit: '%' },
  ];
  const CASES: readonly (readonly [string, readonly Report[], readonly Report[], readonly string[]])[] = [
    ['nothing', [report()], [report()], []],
    ['a figure', [report()], [report({ values: [{ target: 't1', value: 6, unit: '%' }] })], ['figure t1']],
    ['a unit', [report()], [report({ values: [{ target: 't1', value: 5, unit: 'xã' }] })], ['figure t1']],
    ['a state', [report()], [report({ state: 'achieved' })], ['state t1']],
    [
      'a state of several figures, once',
      [report({ values: two })],
      [report({ values: two, state: 'achieved' })],
      ['state t1'],
    ],
    [
      'a figure with the state that follows from it',
      [report()],
      [report({ state: 'achieved', values: [{ target: 't1', value: 9, unit: '%' }] })],
      ['figure t1'],
    ],
    ['a note more', [report()], [report(), report({ status: 'status:b' })], ['added t1']],
    ['a figure more', [report()], [report({ values: two })], ['added t2']],
    ['a note less', [report()], [], ['gone t1']],
    [
      'a note put into another year',
      [report()],
      [report({ period: { kind: 'year', year: 2023 } })],
      ['gone t1'],
    ],
    ['a note of another year', [], [report({ period: { kind: 'year', year: 2023 } })], []],
    ['figures for words', [report({ values: [] })], [report()], ['gone null', 'added t1']],
    [
      'the state of a task',
      [report({ values: [] })],
      [report({ values: [], state: 'achieved' })],
      ['state null'],
    ],
  ];
  test.each(CASES)('%s', (_, before, after, wanted) => {
    const told = changedSince(snapshotOf(YEAR, before), after);
    expect(told.map(({ what, target }) => `${what} ${target}`)).toEqual(wanted);
  });

  const periods: readonly Period[] = [
    YEAR,
    { kind: 'quarter', year: 2024, quarter: 2 },
    { kind: 'year', year: 2025 },
    { kind: 'span', from: 2021, to: 2025 },
  ];
  const reports: fc.Arbitrary<Report[]> = fc.uniqueArray(
    fc.record({
      provision: fc.constantFrom('p1', 'p2'),
      status: fc.constantFrom('status:a', 'status:b', 'status:c', 'status:d'),
      period: fc.constantFrom(...periods),
      state: fc.constantFrom(...STATES),
      values: fc.uniqueArray(
        fc.record({ target: fc.constantFrom('t1', 't2'), value: fc.nat(3), unit: fc.constant('%') }),
        { selector: ({ target }) => target },
      ),
    }),
    { selector: ({ status }) => status },
  );

  test('closing tells of no change, in whatever order the reports come', () => {
    fc.assert(
      fc.property(reports, fc.constantFrom(...periods), (now, period) => {
        expect(changedSince(snapshotOf(period, now), now.toReversed())).toEqual([]);
      }),
    );
  });

  test('what is told leads from the snapshot to what stands, and back', () => {
    fc.assert(
      fc.property(reports, reports, fc.constantFrom(...periods), (before, after, period) => {
        const frozen = snapshotOf(period, before);
        const now = snapshotOf(period, after);
        const key = (each: { provision: string; target: string | null; status: string }) =>
          `${each.provision} ${each.target} ${each.status}`;
        const told = changedSince(frozen, after);
        const applied = new Map(frozen.figures.map((each) => [key(each), each.reported]));
        for (const each of told) {
          if (each.after) applied.set(key(each), each.after.reported);
          else applied.delete(key(each));
        }
        expect(applied).toEqual(new Map(now.figures.map((each) => [key(each), each.reported])));
        const back = changedSince(now, before);
        expect(back.map(key).sort()).toEqual(told.map(key).sort());
      }),
    );
  });

  test('a note outside the period says nothing', () => {
    fc.assert(
      fc.property(reports, (now) => {
        const within = now.filter(({ period }) => contains(YEAR, period));
        expect(changedSince(snapshotOf(YEAR, within), now)).toEqual([]);
      }),
    );
  });
});

describe('closing and opening', () => {
  const id = closingId('r', '2024');
  const state = (who: Machine) => who.state<'closing'>(id);
  const frozen = snapshotOf(YEAR, [report()]);

  test('closed, opened, closed again with what stands now', () => {
    const who = new Machine('hoa');
    who.write(closePeriod(null, 'r', frozen));
    expect(state(who)?.fields.snapshot).toEqual(frozen);
    who.write(reopenPeriod(state(who) as RecordState<'closing'>));
    expect(state(who)?.fields.snapshot).toBeNull();
    const later = snapshotOf(YEAR, [report({ state: 'achieved' })]);
    who.write(closePeriod(state(who), 'r', later));
    expect(state(who)?.fields.snapshot).toEqual(later);
    expect(closePeriod(state(who), 'r', later)).toEqual([]);
  });

  test('undone it is open', () => {
    const who = new Machine('hoa');
    const made = who.write(closePeriod(null, 'r', frozen));
    who.write(inverse(made, (of) => who.log.find((change) => change.id === of)));
    expect(state(who)?.fields.snapshot).toBeNull();
  });
});
