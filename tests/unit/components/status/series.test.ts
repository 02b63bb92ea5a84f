import { describe, expect, it } from 'vitest';
import {
  earlierIn,
  meanOf,
  newestFirst,
  newestOf,
  notesOf,
  seriesOf,
  speaking,
} from '../../../../components/sidepanel/status/model/series.ts';
import type { StatusView } from '../../../../components/sidepanel/status/model/views.ts';
import type { Period, State, Territory } from '../../../../utils/core/notebook/model.ts';

const TARGET = { id: 'i7__target_1', unit: 'triệu đồng' };
const END = { period: { kind: 'end', from: 2021, to: 2025, stated: true } } as const;
const AVERAGE = { period: { kind: 'yearly', from: 2021, to: 2025, stated: true } } as const;
const adopted: Territory = { kind: 'as adopted' };
const merged: Territory = { kind: 'known', id: 'later' };
const year = (value: number): Period => ({ kind: 'year', year: value });
const span: Period = { kind: 'span', from: 2021, to: 2025 };

/** `at` orders: who touched the note, and its value, last. */
function note(
  at: number,
  period: Period,
  value: number | null,
  more: { territory?: Territory; unit?: string; judgement?: State; deleted?: boolean } = {},
): StatusView {
  const touch = { by: 'a', wall: '2025-01-01T00:00:00Z', at: String(at).padStart(4, '0') };
  const of = { heads: {}, deleted: more.deleted ?? false, revived: false, created: touch, updated: touch };
  const judgement = more.judgement ? { state: more.judgement, reason: '' } : null;
  return {
    state: {
      ...of,
      id: `status:${at}`,
      kind: 'status',
      fields: { period, territory: more.territory ?? adopted, judgement },
    },
    values: [
      {
        ...of,
        deleted: false,
        id: `value:${at}|${TARGET.id}`,
        kind: 'value',
        fields: { reported: value === null ? null : { value, unit: more.unit ?? TARGET.unit } },
      },
    ],
    evidence: [],
  };
}
const values = (notes: readonly StatusView[]): number[] => seriesOf(TARGET, notes).map(({ value }) => value);

describe('the series of a target', () => {
  it.each<[string, StatusView[], number[]]>([
    [
      'by period, oldest first',
      [note(1, year(2024), 3), note(2, year(2022), 1), note(3, year(2023), 2)],
      [1, 2, 3],
    ],
    [
      'of one period and territory the one touched last',
      [note(2, year(2024), 5), note(1, year(2024), 4)],
      [5],
    ],
    [
      'both of two territories',
      [note(1, year(2025), 5), note(2, year(2025), 4, { territory: merged })],
      [5, 4],
    ],
    [
      'the quarter before the day, the year before the quarter',
      [
        note(1, { kind: 'date', date: '2024-12-31' }, 3),
        note(2, { kind: 'quarter', year: 2024, quarter: 4 }, 2),
        note(3, year(2024), 1),
      ],
      [1, 2, 3],
    ],
    [
      'nothing that was taken back or deleted',
      [note(1, year(2024), null), note(2, year(2023), 1, { deleted: true })],
      [],
    ],
  ])('holds %s', (_, notes, expected) => expect(values(notes)).toEqual(expected));

  it('tells what can be held against the level', () => {
    const notes = [
      note(1, year(2022), 1),
      note(2, year(2023), 2, { unit: 'tỷ đồng' }),
      note(3, year(2024), 3, { territory: merged }),
    ];
    expect(seriesOf(TARGET, notes).map(({ comparable }) => comparable)).toEqual([true, false, false]);
  });
});

describe('the newest value', () => {
  const series = (...notes: StatusView[]) => seriesOf(TARGET, notes);
  it('is the newest that is comparable, else the newest at all, else none', () => {
    const elsewhere = note(2, year(2025), 9, { territory: merged });
    expect(newestOf(series(note(1, year(2024), 3), elsewhere), END)?.value).toBe(3);
    expect(newestOf(series(elsewhere), END)?.value).toBe(9);
    expect(newestOf([], END)).toBeNull();
  });
  it('of an average is that of the years as a whole', () => {
    const both = series(note(1, span, 7.3), note(2, year(2025), 6.3));
    expect(newestOf(both, AVERAGE)?.value).toBe(7.3);
    expect(newestOf(both, END)?.value).toBe(6.3);
    expect(
      newestOf(series(note(1, { ...span, to: 2023 }, 8), note(2, year(2024), 6.5)), AVERAGE)?.value,
    ).toBe(6.5);
  });
  it('knows the comparable one before a period', () => {
    const all = series(
      note(1, year(2022), 1),
      note(2, year(2023), 2, { territory: merged }),
      note(3, year(2024), 3),
    );
    expect(earlierIn(all, year(2024))?.value).toBe(1);
    expect(earlierIn(all, year(2022))).toBeNull();
    const whole = series(note(1, year(2024), 6.5), note(2, span, 7.1));
    expect(earlierIn(whole, year(2025))?.value).toBe(6.5);
    expect(earlierIn(whole, span)?.value).toBe(6.5);
  });
});

describe('status notes', () => {
  it('are listed newest period first, of one period the one touched last first, deleted ones left out', () => {
    const notes = [
      note(1, year(2023), 1),
      note(2, year(2024), 2),
      note(3, year(2024), 3),
      note(4, year(2025), 4, { deleted: true }),
    ];
    expect(newestFirst(notes).map(({ state }) => state.id)).toEqual(['status:3', 'status:2', 'status:1']);
  });
  it('of words alone do not hide the state that was told before', () => {
    const told = note(1, year(2024), 3);
    const words = note(2, year(2024), null);
    const judged = note(3, year(2024), null, { judgement: 'at risk' });
    expect(speaking([words, told])).toBe(told);
    expect(speaking([judged, told])).toBe(judged);
    expect(speaking([words])).toBe(words);
    expect(speaking([])).toBeNull();
  });
  it('are found by period and territory', () => {
    const notes = [
      note(1, year(2025), 1),
      note(2, year(2025), 2, { territory: merged }),
      note(3, year(2024), 3),
    ];
    expect(notesOf(notes, year(2025), merged).map(({ state }) => state.id)).toEqual(['status:2']);
    expect(notesOf(notes, year(2025), { kind: 'other', name: 'Xã' })).toEqual([]);
  });
});

describe('the mean of the years that an average has figures of', () => {
  const four = [
    note(1, year(2021), 6),
    note(2, year(2022), 8),
    note(3, year(2023), 5),
    note(4, year(2024), 8.2),
  ];
  it.each<[string, StatusView[], typeof END | typeof AVERAGE, ReturnType<typeof meanOf>]>([
    ['of four', four, AVERAGE, { years: 4, mean: 6.8 }],
    ['of one is none', four.slice(0, 1), AVERAGE, null],
    ['of a level to be reached is none', four, END, null],
    ['gives way to the years as a whole', [...four, note(5, span, 7)], AVERAGE, null],
    [
      'leaves out other territories, units, years and parts of years',
      [
        ...four.slice(0, 2),
        note(5, year(2023), 50, { territory: merged }),
        note(6, year(2024), 50, { unit: '%' }),
        note(7, year(2026), 50),
        note(8, { kind: 'quarter', year: 2025, quarter: 1 }, 50),
      ],
      AVERAGE,
      { years: 2, mean: 7 },
    ],
  ])('%s', (_, notes, target, expected) => {
    expect(meanOf(seriesOf(TARGET, notes), target)).toEqual(expected);
  });
});
