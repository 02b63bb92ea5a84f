import { describe, expect, it } from 'vitest';
import { conflictsOf, isContested, knownHeads } from '../../../../components/sidepanel/model/conflicts.ts';
import type { Json } from '../../../../utils/core/notebook/change.ts';
import type { Head } from '../../../../utils/core/notebook/model.ts';

const head = (id: string, value: Json): Head => ({ id, value, by: id, wall: id, at: id });
const record = (heads: Record<string, Head[]>, revived = false) => ({ heads, revived });

describe('what is to be decided', () => {
  it.each<[string, Record<string, Head[]>, [string, string[]][], string[]]>([
    ['one head', { text: [head('a', 'x')] }, [], ['a']],
    ['two of one mind', { text: [head('b', 'x'), head('a', 'x')] }, [], ['b', 'a']],
    ['two that disagree', { text: [head('b', 'y'), head('a', 'x')] }, [['text', ['b', 'a']]], ['b']],
    [
      'three, of which two agree: asked once each, and typing on knows only what it shows',
      { text: [head('c', 'y'), head('b', 'x'), head('a', 'y')] },
      [['text', ['c', 'b']]],
      ['c', 'a'],
    ],
    ['a deletion is asked about on its own', { deleted: [head('b', true), head('a', false)] }, [], []],
    ['no field at all', {}, [], []],
  ])('%s', (_, heads, conflicts, known) => {
    const found = conflictsOf(record(heads)).map(({ field, heads: apart }) => [
      field,
      apart.map(({ id }) => id),
    ]);
    expect(found).toEqual(conflicts);
    expect(knownHeads(record(heads), 'text')).toEqual(known);
    expect(isContested(record(heads))).toBe(conflicts.length > 0);
    expect(isContested(record(heads, true))).toBe(true);
  });
});
