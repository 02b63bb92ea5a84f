import { describe, expect, it } from 'vitest';
import {
  back,
  nameOfView,
  opened,
  START,
  stepped,
  toTab,
  type View,
  without,
} from '../../../../components/sidepanel/model/navigation.ts';

const note = (id: string): View => ({ kind: 'note', id, action: null });
const provision = (eId: string): View => ({ kind: 'provision', eId, action: null });
const status = (id: string | null, eId: string): View => ({ kind: 'status', id, eId, evidence: null });
const names = (stack: readonly View[]): string[] => stack.map(nameOfView);

describe('the stack of views', () => {
  it.each([
    ['nothing to a view', [], note('a'), ['note a']],
    ['on to another', [note('a')], status('s', 'p'), ['note a', 'status s']],
    ['on to a place that is there: back to it', [note('a'), status('s', 'p')], note('a'), ['note a']],
    ['the same place again', [note('a')], note('a'), ['note a']],
    [
      'two new status notes of two provisions',
      [status(null, 'p')],
      status(null, 'q'),
      ['status new p', 'status new q'],
    ],
    ['a status note is not a new one', [status(null, 'p')], status('s', 'p'), ['status new p', 'status s']],
    ['a history is not its note', [note('a')], { kind: 'history', id: 'a' } as View, ['note a', 'history a']],
  ])('opens: %s', (_, stack, view, expected) => {
    expect(names(opened({ tab: 'notes', stack }, view).stack)).toEqual(expected);
  });

  it('takes what is asked for of a place that is there already', () => {
    const { stack } = opened({ tab: 'notes', stack: [note('a')] }, { kind: 'note', id: 'a', action: 'edit' });
    expect(stack).toEqual([{ kind: 'note', id: 'a', action: 'edit' }]);
  });

  it('goes back one by one, and no further than the tab', () => {
    const two = opened(opened(START, note('a')), provision('p'));
    expect(names(back(two).stack)).toEqual(['note a']);
    expect(back(back(back(two)))).toEqual(START);
  });

  it('goes to a neighbour in place, and to a tab with nothing over it', () => {
    const nav = opened(opened(START, note('a')), provision('p'));
    expect(names(stepped(nav, provision('q')).stack)).toEqual(['note a', 'provision q']);
    expect(toTab('search')).toEqual({ tab: 'search', stack: [] });
  });

  it('closes every view of a record that is gone, and no other', () => {
    const nav = { tab: 'notes', stack: [note('a'), { kind: 'history', id: 'a' }, provision('a')] } as const;
    expect(names(without(nav, 'a').stack)).toEqual(['provision a']);
  });
});
