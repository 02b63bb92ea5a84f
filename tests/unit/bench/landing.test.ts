import { expect, test } from 'vitest';
import type { Landing } from '../../bench/measure/figures.ts';
import { score } from '../../bench/measure/landing.ts';
import type { ExpectedProvision } from '../../fixtures/expectation.ts';

const text = 'Giảm tỷ lệ hộ nghèo bình quân hằng năm từ 1% trở lên.';
const provisions: ExpectedProvision[] = [
  { eId: 'poor', outcome: ['found'], places: [{ start: 100, end: 100 + text.length, text }] },
  { eId: 'blurred', outcome: ['found', 'missing'], places: [{ start: 300, end: 300 + text.length, text }] },
];
const all = ['poor', 'blurred', 'deleted'];
const onBoth: Landing[] = [
  { eId: 'poor', text, start: 100 },
  { eId: 'blurred', text, start: 300 },
];

test.each<[string, Landing[], number[]]>([
  ['each on its own', onBoth, [3, 0, 0]],
  ['nowhere at all', [], [2, 0, 1]],
  ['a deleted one on a lookalike', [...onBoth, { eId: 'deleted', text, start: 300 }], [2, 1, 0]],
  ['one on a repetition elsewhere', [{ eId: 'poor', text, start: 300 }], [2, 1, 0]],
  ['three fifths of it', [{ eId: 'poor', text: text.slice(0, 32), start: 100 }], [3, 0, 0]],
  ['a few words of it', [{ eId: 'poor', text: text.slice(0, 10), start: 100 }], [2, 1, 0]],
  ['it and the next one', [{ eId: 'poor', text: `${text} Hộ cận nghèo 2%.`, start: 100 }], [2, 1, 0]],
  ['once right, once wrong', [...onBoth, { eId: 'poor', text, start: 300 }], [2, 1, 0]],
])('%s', (_, landings, [right, wrong, lost]) => {
  expect(score(all, { provisions }, landings)).toEqual({ right, wrong, lost });
});
