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
      'a tag is a record of its own: told, and not taken again here',
      [...made, change(5, 'attached', true, { record: 'tag:annotation:a|x', ...later })],
      { text: 'một' },
      [
        ['changed', 'attached', null, true, false],
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
  ])('%s', (_, changes, now, expected) => {
    expect(told(stepsOf('annotation:a', changes, now))).toEqual(expected);
    expect(told(stepsOf('annotation:a', [...changes].reverse(), now))).toEqual(expected);
  });
});
