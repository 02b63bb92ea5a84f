import { describe, expect, it } from 'vitest';
import { type Step, stepsOf } from '../../../../components/sidepanel/model/history.ts';
import type { Change, Json } from '../../../../utils/core/notebook/change.ts';

const change = (at: number, field: string, value: Json, more: Partial<Change> = {}): Change => ({
  id: `c${at}`,
  at: String(at).padStart(3, '0'),
  wall: '2026-01-01T00:00:00Z',
  by: 'hoa',
  device: 'd',
  record: 'annotation:a',
  field,
  value,
  replaces: [],
  ...more,
});
const later = { wall: '2026-01-02T00:00:00Z', by: 'minh' };
const made = [
  change(1, 'target', { type: 'page' }),
  change(2, 'motivation', 'commenting'),
  change(3, 'text', 'một'),
  change(4, 'private', false),
];
const VALUE = 'value:annotation:a|t';
const TAG = 'tag:annotation:a|x';
const figure = (value: number) => ({ value, unit: 'triệu đồng' });
const year = (of: number) => ({ kind: 'year', year: of });
const told = (steps: readonly Step[]) =>
  steps.map(({ what, field, from, to, restorable }) => [what, field, from, to, restorable]);

describe('the life of a record', () => {
  it.each<[string, Change[], Record<string, Json>, unknown[]]>([
    [
      'its making is one step, told by its text',
      made,
      { text: 'một' },
      [['created', 'text', null, 'một', false]],
    ],
    [
      'an edit tells from what to what, and the old text can be taken again',
      [...made, change(5, 'text', 'hai', { replaces: ['c3'], ...later })],
      { text: 'hai' },
      [
        ['changed', 'text', 'một', 'hai', false],
        ['created', 'text', null, 'một', true],
      ],
    ],
    [
      'a change that took the place of two heads settled them',
      [
        ...made,
        change(5, 'text', 'hai', { replaces: ['c3'], ...later }),
        change(6, 'text', 'ba', { replaces: ['c3'], ...later }),
        change(7, 'text', 'hai', { replaces: ['c5', 'c6'], ...later }),
      ],
      { text: 'hai' },
      [
        ['settled', 'text', 'hai', 'hai', false],
        ['changed', 'text', 'một', 'ba', true],
        ['changed', 'text', 'một', 'hai', false],
        ['created', 'text', null, 'một', true],
      ],
    ],
    [
      'a deletion and its undo; neither is a value to be taken',
      [
        ...made,
        change(5, 'deleted', true, { replaces: ['c3'], ...later }),
        change(6, 'deleted', false, { replaces: ['c5'], ...later }),
      ],
      { text: 'một', deleted: false },
      [
        ['restored', 'deleted', true, false, false],
        ['deleted', 'deleted', 'một', true, false],
        ['created', 'text', null, 'một', false],
      ],
    ],
    [
      'a tag is a record of its own; one that stands is not taken again, one taken off is',
      [
        ...made,
        change(5, 'attached', true, { record: TAG, ...later }),
        change(6, 'attached', false, { record: TAG, replaces: ['c5'], ...later }),
      ],
      { text: 'một', [TAG]: { attached: false } },
      [
        ['changed', 'attached', true, false, false],
        ['changed', 'attached', null, true, true],
        ['created', 'text', null, 'một', false],
      ],
    ],
    [
      'an empty text is nothing to take again',
      [change(1, 'text', '')],
      { text: 'x' },
      [['created', 'text', null, '', false]],
    ],
    ['nothing at all', [], {}, []],
    [
      'a figure of a status note tells from what to what, and the old one can be taken again',
      [
        change(5, 'reported', figure(119.2), { record: VALUE }),
        change(6, 'reported', figure(118.5), { record: VALUE, replaces: ['c5'], ...later }),
      ],
      { [VALUE]: { reported: figure(118.5) } },
      [
        ['changed', 'reported', figure(119.2), figure(118.5), false],
        ['changed', 'reported', null, figure(119.2), true],
      ],
    ],
    [
      'a figure that is taken back can be taken again; of one that is not at hand nothing can',
      [
        change(5, 'reported', figure(119.2), { record: VALUE }),
        change(6, 'reported', null, { record: VALUE, replaces: ['c5'], ...later }),
        change(7, 'reported', figure(1), { record: `${VALUE}0` }),
      ],
      { [VALUE]: { reported: null } },
      [
        ['changed', 'reported', null, figure(1), false],
        ['changed', 'reported', figure(119.2), null, false],
        ['changed', 'reported', null, figure(119.2), true],
      ],
    ],
    [
      'a status note without words is told by its period',
      [change(1, 'about', {}), change(2, 'period', year(2024)), change(3, 'text', '')],
      { period: year(2024) },
      [['created', 'period', null, year(2024), false]],
    ],
    [
      'with words by them',
      [change(1, 'about', {}), change(2, 'period', year(2024)), change(3, 'text', 'xong')],
      { period: year(2024), text: 'xong' },
      [['created', 'text', null, 'xong', false]],
    ],
  ])('%s', (_, changes, { [VALUE]: value, [TAG]: tag, ...own }, expected) => {
    const now = new Map([
      ['annotation:a', own],
      ...[[VALUE, value] as const, [TAG, tag] as const].flatMap(([id, fields]) =>
        fields === undefined ? [] : [[id, fields as Record<string, Json>] as const],
      ),
    ]);
    expect(told(stepsOf('annotation:a', changes, now))).toEqual(expected);
    expect(told(stepsOf('annotation:a', [...changes].reverse(), now))).toEqual(expected);
  });
});
