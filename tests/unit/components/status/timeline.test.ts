import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap } from '../../../../components/sidepanel/status/model/labels.ts';
import { layoutTimeline, type Point } from '../../../../components/sidepanel/status/model/timeline.ts';

const measure = (text: string): number => text.length * 6.5;
const YEARS = { from: 2021, to: 2025 };
const LEVEL = { value: 150, upper: null, label: 'mức ≥ 150 triệu đồng' };
const point = (place: number, value: number, more: Partial<Point> = {}): Point => ({
  key: `${place} ${value}`,
  place,
  span: null,
  value,
  figure: String(value),
  comparable: true,
  state: 'in progress',
  ...more,
});
const layout = (points: readonly Point[], width = 300) =>
  layoutTimeline({ years: YEARS, level: LEVEL, points }, width, measure);

it('has a tick for each year of the plan, and for those beyond it that were reported on', () => {
  expect(layout([]).ticks.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025]);
  expect(layout([point(2026, 140)]).ticks.at(-1)?.year).toBe(2026);
});

it('joins neighbouring years, leaves a gap where a year has no value, and joins nothing from elsewhere', () => {
  expect(layout([point(2022, 101), point(2023, 110), point(2024, 119)]).paths).toHaveLength(1);
  expect(layout([point(2021, 95), point(2023, 110)]).paths).toEqual([]);
  expect(layout([point(2021, 95), point(2022, 101), point(2024, 119), point(2025, 125)]).paths).toHaveLength(
    2,
  );
  expect(layout([point(2024, 119), point(2025, 114, { comparable: false })]).paths).toEqual([]);
});

it('draws the value of all years as a bar over them', () => {
  const [dot] = layout([point(2025, 7.3, { span: YEARS })]).dots;
  expect(dot?.x1).toBeLessThan(dot?.x2 ?? 0);
});

it('puts higher values higher', () => {
  const { dots, level } = layout([point(2022, 101), point(2023, 160)]);
  expect(dots[0]?.y).toBeGreaterThan(level.y);
  expect(dots[1]?.y).toBeLessThan(level.y);
});

describe('labels', () => {
  const years = fc.uniqueArray(fc.integer({ min: 2021, max: 2025 }), { minLength: 1, maxLength: 5 });
  const points = years.chain((places) =>
    fc
      .tuple(...places.map(() => fc.integer({ min: 0, max: 2000 })))
      .map((values) => places.map((place, index) => point(place, (values[index] ?? 0) / 10))),
  );
  it('never touch each other nor leave the drawing, at any width a panel has; the newest always has one', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 240, max: 1000 }), fc.boolean(), (all, width, ranged) => {
        const bounds = ranged ? { ...LEVEL, upper: 165 } : LEVEL;
        const { dots, level, height } = layoutTimeline(
          { years: YEARS, level: bounds, points: all },
          width,
          measure,
        );
        const boxes = [level.label.box, ...dots.flatMap(({ label }) => (label ? [label.box] : []))];
        boxes.forEach((box, index) => {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-6);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        });
        const newest = [...dots].sort((a, b) => b.place - a.place)[0];
        expect(newest?.label).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
