import type { Period, State, Territory } from '../../../../utils/core/notebook/model.ts';
import type { Why } from '../../../../utils/core/notebook/target-state.ts';
import type { Target } from '../../../../utils/core/resolution/model.ts';

type Level = Pick<Target, 'comparator' | 'direction' | 'value' | 'unit'> & { readonly upper?: number };

const end = { kind: 'end', from: 2021, to: 2025, stated: true } as const;
const yearly = { kind: 'yearly', from: 2021, to: 2025, stated: false } as const;

export function target(level: Level, period: Target['period'] = end): Target {
  return { id: 't', measure: '', stated: null, start: 0, end: 0, period, ...level };
}

/** Levels in the forms that the genre knows (DOMAIN.md); most are of the first resolution. */
export const LEVELS = {
  'per head': target({ comparator: 'at least', direction: 'level', value: 150, unit: 'triệu đồng' }),
  growth: target({ comparator: 'at least', direction: 'level', value: 8, unit: '%/năm' }, yearly),
  poverty: target({ comparator: 'at least', direction: 'fall', value: 1, unit: '%' }, yearly),
  forest: target({ comparator: 'at least', direction: 'keep', value: 46, unit: '%' }),
  'health communes': target({ comparator: 'more than', direction: 'keep', value: 95, unit: '%' }),
  insured: target({ comparator: 'more than', direction: 'level', value: 98.5, unit: '%' }),
  unemployed: target({ comparator: 'less than', direction: 'level', value: 3, unit: '%' }),
  share: target({ comparator: 'exactly', direction: 'level', value: 61, unit: '%' }),
  'at most': target({ comparator: 'at most', direction: 'level', value: 45, unit: 'vụ' }),
  between: target({ comparator: 'between', direction: 'level', value: 8300, upper: 8500, unit: 'USD' }),
  'between yearly': target(
    { comparator: 'between', direction: 'level', value: 7.5, upper: 8, unit: '%/năm' },
    yearly,
  ),
  'between kept': target({ comparator: 'between', direction: 'keep', value: 50, upper: 55, unit: '%' }),
  none: target({ comparator: 'none', direction: 'level', value: 0, unit: '' }),
} as const;
export type LevelName = keyof typeof LEVELS;

/** "2024", "Q2 2024", "2024-06-30", "2021–2025". */
export function period(text: string): Period {
  const quarter = /^Q([1-4]) (\d{4})$/u.exec(text);
  if (quarter) return { kind: 'quarter', year: Number(quarter[2]), quarter: Number(quarter[1]) as 1 };
  const span = /^(\d{4})–(\d{4})$/u.exec(text);
  if (span) return { kind: 'span', from: Number(span[1]), to: Number(span[2]) };
  return text.length > 4 ? { kind: 'date', date: text } : { kind: 'year', year: Number(text) };
}

export interface Case {
  readonly of: LevelName;
  readonly value: number | null;
  readonly in: string;
  readonly state: State;
  readonly why: Why;
  readonly gap?: number;
  readonly unit?: string;
  readonly where?: Territory;
  readonly today?: string;
  readonly earlier?: readonly [value: number, period: string];
}

const row = (
  of: LevelName,
  value: number | null,
  within: string,
  state: State,
  why: Why,
  more: Partial<Case> = {},
): Case => ({ of, value, in: within, state, why, ...more });

const MERGED: Territory = { kind: 'known', id: 'thai-nguyen' };
const DISTRICT: Territory = { kind: 'other', name: 'huyện Phú Bình' };

export const CASES: readonly Case[] = [
  // A level to be reached by the end of a year: its year.
  row('per head', 150, '2025', 'achieved', 'met', { gap: 0 }),
  row('per head', 150.1, '2025', 'exceeded', 'better', { gap: 0.1 }),
  row('per head', 149.9, '2025', 'not achieved', 'short', { gap: -0.1 }),
  row('per head', 149.9, '2025-12-31', 'not achieved', 'short', { gap: -0.1 }),
  row('per head', 149.9, '2025–2025', 'not achieved', 'short', { gap: -0.1 }),
  row('per head', 0, '2025', 'not achieved', 'short', { gap: -150 }),
  row('per head', -5, '2025', 'not achieved', 'short', { gap: -155 }),
  // Before the end a shortfall is never final.
  row('per head', 119.2, '2024', 'at risk', 'short with a year left', { gap: -30.8 }),
  row('per head', 105, '2023', 'in progress', 'short with time left', { gap: -45 }),
  row('per head', 0, '2021', 'in progress', 'short with time left', { gap: -150 }),
  row('per head', 149.9, '2025-12-30', 'at risk', 'short with a year left'),
  row('per head', 149.9, '2024-12-30', 'in progress', 'short with time left'),
  row('per head', 149.9, '2024-12-31', 'at risk', 'short with a year left'),
  row('per head', 149.9, 'Q4 2025', 'at risk', 'short with a year left'),
  row('per head', 149.9, 'Q3 2024', 'in progress', 'short with time left'),
  row('per head', 149.9, 'Q4 2024', 'at risk', 'short with a year left'),
  row('per head', 149.9, '2025', 'at risk', 'short with a year left', { today: '2025-12-31' }),
  row('per head', 149.9, '2025', 'at risk', 'short with a year left', { today: '2025-06-01' }),
  row('per head', 149.9, '2025', 'not achieved', 'short', { today: '2026-01-01' }),
  row('per head', 105, '2023', 'in progress', 'short with time left', { today: '2026-01-01' }),
  // Further away than the report before.
  row('per head', 105, '2023', 'at risk', 'further than before', { earlier: [106, '2022'] }),
  row('per head', 105, '2023', 'in progress', 'short with time left', { earlier: [105, '2022'] }),
  row('per head', 105, '2023', 'in progress', 'short with time left', { earlier: [95, '2022'] }),
  row('per head', 105, '2022', 'in progress', 'short with time left', { earlier: [106, '2023'] }),
  row('per head', 149, '2023', 'at risk', 'further than before', { earlier: [152, '2022'] }),
  // Reached early.
  row('per head', 150, '2023', 'achieved', 'met early', { gap: 0 }),
  row('per head', 151, 'Q1 2022', 'exceeded', 'better early', { gap: 1 }),
  row('per head', 150, 'Q4 2025', 'achieved', 'met early'),
  row('per head', 150, '2025', 'achieved', 'met early', { today: '2025-11-01' }),
  // Other times.
  row('per head', 160, '2020', 'not assessed', 'before the plan'),
  row('per head', 160, 'Q4 2020', 'not assessed', 'before the plan'),
  row('per head', 100, '2026', 'not assessed', 'after the plan'),
  row('per head', 160, '2026-03-31', 'not assessed', 'after the plan'),
  row('per head', 160, '2021–2025', 'not assessed', 'other period'),
  row('per head', 160, '2020–2025', 'not assessed', 'other period'),
  row('per head', 160, '2025–2030', 'not assessed', 'other period'),
  // Other places, units, no value.
  row('per head', 114.1, '2025', 'not assessed', 'other territory', { where: MERGED }),
  row('per head', 170, '2025', 'not assessed', 'other territory', { where: MERGED }),
  row('per head', 170, '2025', 'not assessed', 'other territory', { where: DISTRICT }),
  row('per head', 119.2, '2024', 'not assessed', 'other territory', { where: MERGED }),
  row('per head', 170, '2025', 'not assessed', 'other unit', { unit: 'triệu' }),
  row('per head', 170, '2025', 'not assessed', 'other unit', { unit: 'tỷ đồng' }),
  row('per head', 170, '2025', 'not assessed', 'other unit', { unit: '' }),
  row('per head', 150, '2025', 'achieved', 'met', { unit: ' Triệu  đồng ' }),
  row('per head', 150, '2025', 'achieved', 'met', { unit: 'triệu đồng'.normalize('NFD') }),
  row('per head', null, '2025', 'not assessed', 'no value'),
  row('per head', Number.NaN, '2025', 'not assessed', 'no value'),
  row('per head', null, '2025', 'not assessed', 'no value', { where: MERGED }),
  row('none', 1, '2025', 'not assessed', 'no level'),
  // An average of the years.
  row('growth', 8, '2021–2025', 'achieved', 'met', { gap: 0 }),
  row('growth', 8.01, '2021–2025', 'exceeded', 'better', { gap: 0.01 }),
  row('growth', 7.3, '2021–2025', 'not achieved', 'short', { gap: -0.7 }),
  row('growth', 7.3, '2021–2025', 'at risk', 'short with a year left', { today: '2025-12-30' }),
  row('growth', 8.2, '2021–2025', 'in progress', 'met so far', { today: '2025-12-30' }),
  row('growth', 8.59, '2022', 'in progress', 'met so far', { gap: 0.59 }),
  row('growth', 5.6, '2023', 'in progress', 'short with time left', { gap: -2.4 }),
  row('growth', 5.6, '2023', 'at risk', 'further than before', { earlier: [8.59, '2022'] }),
  row('growth', 6.5, '2024', 'at risk', 'short with a year left', { gap: -1.5 }),
  row('growth', 9, '2025', 'not assessed', 'one year of an average'),
  row('growth', 6.33, '2025', 'not assessed', 'one year of an average'),
  row('growth', 6.33, '2025', 'not assessed', 'other territory', { where: MERGED }),
  row('growth', 6.33, 'Q4 2025', 'not assessed', 'one year of an average'),
  row('growth', 6.33, '2025-12-31', 'not assessed', 'one year of an average'),
  row('growth', 6.33, '2023–2025', 'not assessed', 'one year of an average'),
  row('growth', 6.33, 'Q3 2025', 'at risk', 'short with a year left'),
  row('growth', 7, '2021–2023', 'in progress', 'short with time left'),
  row('growth', 8, '2021–2023', 'in progress', 'met so far'),
  row('growth', 7, '2021–2024', 'at risk', 'short with a year left'),
  row('growth', 9, '2016–2020', 'not assessed', 'before the plan'),
  row('growth', 9, '2020–2024', 'not assessed', 'other period'),
  row('growth', 40, '2021–2025', 'not assessed', 'other unit', { unit: '%' }),
  row('growth', 8.59, '2022', 'not assessed', 'other unit', { unit: '%' }),
  row('growth', 8, '2021–2025', 'achieved', 'met', { unit: '% / năm' }),
  // A fall is stated as how much it fell.
  row('poverty', 1.13, '2023', 'in progress', 'met so far'),
  row('poverty', 1.13, '2021–2025', 'exceeded', 'better'),
  row('poverty', 0.9, '2021–2025', 'not achieved', 'short'),
  row('poverty', -1.13, '2021–2025', 'not assessed', 'fall below zero'),
  row('poverty', 0, '2022', 'in progress', 'short with time left'),
  row('poverty', 1.13, '2022', 'not assessed', 'other unit', { unit: 'điểm %' }),
  // Kept levels.
  row('forest', 46, '2025', 'achieved', 'met', { gap: 0 }),
  row('forest', 47.2, '2025', 'exceeded', 'better', { gap: 1.2 }),
  row('forest', 45.9, '2025', 'not achieved', 'short', { gap: -0.1 }),
  row('forest', 45.9, '2022', 'at risk', 'not kept', { gap: -0.1 }),
  row('forest', 46, '2022', 'in progress', 'met so far'),
  row('forest', 47, '2022', 'in progress', 'met so far'),
  // More than, less than, at most.
  row('insured', 98.5, '2025', 'not achieved', 'short', { gap: 0 }),
  row('insured', 98.6, '2025', 'achieved', 'met', { gap: 0.1 }),
  row('insured', 98.6, '2023', 'achieved', 'met early'),
  row('insured', 98.5, '2023', 'in progress', 'short with time left'),
  row('health communes', 95, '2023', 'at risk', 'not kept', { gap: 0 }),
  row('health communes', 95.1, '2025', 'achieved', 'met'),
  row('unemployed', 3, '2025', 'not achieved', 'short', { gap: 0 }),
  row('unemployed', 3.1, '2025', 'not achieved', 'over', { gap: 0.1 }),
  row('unemployed', 2.9, '2025', 'achieved', 'met', { gap: -0.1 }),
  row('unemployed', 2.9, '2022', 'in progress', 'met so far'),
  row('unemployed', 3.2, '2023', 'at risk', 'further than before', { earlier: [3.1, '2022'] }),
  row('at most', 45, '2025', 'achieved', 'met'),
  row('at most', 44, '2025', 'exceeded', 'better', { gap: -1 }),
  row('at most', 46, '2025', 'not achieved', 'over', { gap: 1 }),
  row('at most', 40, '2022', 'in progress', 'met so far'),
  row('at most', 46, '2022', 'in progress', 'short with time left'),
  // Shares of a whole.
  row('share', 61, '2025', 'achieved', 'met', { gap: 0 }),
  row('share', 60.5, '2025', 'not achieved', 'short', { gap: -0.5 }),
  row('share', 62, '2025', 'not achieved', 'over', { gap: 1 }),
  row('share', 61, '2023', 'in progress', 'met so far'),
  row('share', 59.5, '2022', 'in progress', 'short with time left', { gap: -1.5 }),
  row('share', 63, '2024', 'at risk', 'short with a year left', { gap: 2 }),
  row('share', 63, '2023', 'at risk', 'further than before', { earlier: [60, '2022'] }),
  // Ranges.
  row('between', 8300, '2025', 'achieved', 'met', { gap: 0 }),
  row('between', 8500, '2025', 'achieved', 'met', { gap: 0 }),
  row('between', 8299, '2025', 'not achieved', 'short', { gap: -1 }),
  row('between', 8501, '2025', 'exceeded', 'better', { gap: 1 }),
  row('between', 8400, '2023', 'achieved', 'met early'),
  row('between', 8299, '2023', 'in progress', 'short with time left'),
  row('between yearly', 7.8, '2021–2025', 'achieved', 'met'),
  row('between yearly', 7.8, '2023', 'in progress', 'met so far'),
  row('between kept', 56, '2025', 'not achieved', 'over', { gap: 1 }),
  row('between kept', 56, '2023', 'at risk', 'not kept', { gap: 1 }),
  row('between kept', 55, '2025', 'achieved', 'met'),
];
