import { expect, test } from 'vitest';
import { isEstimate, writtenEstimates } from '../../../../../utils/core/exchange/table/estimates.ts';
import { indicator, notebook, status, tableFrom, words, year } from './stage.ts';

const { targets = [] } = indicator(2);
const [first, second, third] = targets.map(({ id }) => id);

test.each([
  [[second], [false, true, false]],
  [
    [first, third],
    [true, false, true],
  ],
  [
    [first, second, third],
    [true, true, true],
  ],
])('%s: just these are read as estimates', (ids, expected) => {
  const text = writtenEstimates(indicator(2), new Set(ids as string[]), words);
  expect(targets.map((target) => isEstimate(`${text}\nchưa quyết toán`, target, words))).toEqual(expected);
});

test.each([
  ['Số ước: Cơ cấu kinh tế: dịch vụ', 'Thực hiện 2025'],
  ['Số ước', 'Thực hiện 2025 (ước)'],
  ['', 'Thực hiện 2025'],
])('a year that is over, with the note “%s”, is headed “%s”', (text, heading) => {
  const held = notebook({
    edits: status('a', indicator(2), [59.5, 31.4, 8.1], { period: year(2025), text }),
  });
  const [sheet] = tableFrom(held, { today: '2026-03-01' }).sheets;
  expect(sheet?.columns.find(({ key }) => key === 'year 2025')?.heading).toBe(heading);
});
