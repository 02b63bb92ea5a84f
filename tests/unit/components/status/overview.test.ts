import { describe, expect, it } from 'vitest';
import {
  byField,
  countStates,
  isNarrowed,
  NO_FILTER,
  narrow,
  type StatusRow,
} from '../../../../components/sidepanel/status/model/overview.ts';
import type { State } from '../../../../utils/core/notebook/model.ts';

const row = (
  eId: string,
  state: State | null,
  more: { field?: string; overdue?: boolean; departments?: string[] } = {},
): StatusRow => ({
  provision: { eId, kind: 'task', parent: null, number: '1', heading: null, start: 0, end: 1 },
  kind: 'task',
  wording: '',
  field: more.field ?? null,
  state,
  overdue: more.overdue ?? false,
  targets: [],
  departments: more.departments ?? [],
  leads: [],
});
const rows = [
  row('a', 'achieved', { field: 'f1', departments: ['tc'] }),
  row('b', 'at risk', { field: 'f1', overdue: true }),
  row('c', null, { field: 'f2' }),
  row('d', 'exceeded', { departments: ['tc', 'ct'] }),
  row('e', null),
];
const ids = (list: readonly StatusRow[]) => list.map(({ provision }) => provision.eId).join('');

it('counts what occurs, the best first and the untold last', () => {
  expect(countStates(rows)).toEqual({
    total: 5,
    overdue: 1,
    states: [
      { state: 'exceeded', count: 1 },
      { state: 'achieved', count: 1 },
      { state: 'at risk', count: 1 },
      { state: 'none', count: 2 },
    ],
  });
  expect(countStates([])).toEqual({ total: 0, overdue: 0, states: [] });
});

describe('filters', () => {
  it.each([
    [{}, 'abcde'],
    [{ state: 'at risk' }, 'b'],
    [{ state: 'none' }, 'ce'],
    [{ state: 'overdue' }, 'b'],
    [{ state: 'not started' }, ''],
    [{ field: 'f1' }, 'ab'],
    [{ department: 'tc' }, 'ad'],
    [{ department: 'tc', state: 'exceeded' }, 'd'],
    [{ field: 'f2', state: 'none' }, 'c'],
  ] as const)('%j', (filter, left) => {
    expect(ids(narrow(rows, { ...NO_FILTER, ...filter }))).toBe(left);
  });
  it('know whether they narrow', () => {
    expect(isNarrowed(NO_FILTER)).toBe(false);
    expect(isNarrowed({ ...NO_FILTER, state: 'none' })).toBe(true);
  });
});

it('groups by field in the order of the fields', () => {
  const groups = byField(rows, [{ eId: 'f2' }, { eId: 'f1' }, { eId: 'f3' }]);
  expect(groups.map(({ field, rows: own }) => `${field.eId} ${ids(own)}`)).toEqual(['f2 c', 'f1 ab']);
});
