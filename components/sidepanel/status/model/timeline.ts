import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { State } from '../../../../utils/core/notebook/model.ts';
import { type Box, type Label, overlap, placeLabel } from './labels.ts';

/** One reported value on the axis of years ({@link placeOf}). */
export interface Point {
  readonly key: string;
  readonly place: number;
  /** A value for the plan's years as a whole is a bar over them, not a dot. */
  readonly span: { readonly from: number; readonly to: number } | null;
  readonly value: number;
  readonly figure: string;
  /** It holds for the territory of the target; others are drawn hollow and are joined to nothing. */
  readonly comparable: boolean;
  readonly state: State;
}

export interface TimelineInput {
  readonly years: { readonly from: number; readonly to: number };
  readonly level: { readonly value: number; readonly upper: number | null; readonly label: string };
  readonly points: readonly Point[];
}

export interface Dot extends Point {
  readonly x: number;
  readonly y: number;
  /** Ends of the bar of a span; both x for a dot. */
  readonly x1: number;
  readonly x2: number;
  readonly label: Label | null;
}

export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly level: { readonly y: number; readonly upperY: number | null; readonly label: Label };
  readonly ticks: readonly { readonly x: number; readonly year: number }[];
  /** Paths that join values of neighbouring years. */
  readonly paths: readonly string[];
  readonly dots: readonly Dot[];
}

const TOP = 22;
const PLOT = 84;
const AXIS = 22;
const SIDE = 24;
const TEXT = 14;
/** Values further apart than this are not joined: nobody reported what lay between. */
const NEIGHBOURS = 1.01;

/**
 * Where everything of a drawn timeline stands, in CSS pixels.
 * @param width that there is
 * @param measure width of a text as it will be drawn
 */
export function layoutTimeline(
  { years, level, points }: TimelineInput,
  width: number,
  measure: (text: string) => number,
): TimelineLayout {
  const all = points.flatMap(({ place, span }) => (span ? [span.from, span.to] : [place]));
  const from = Math.min(years.from, ...all.map(Math.round));
  const to = Math.max(years.to, ...all.map(Math.round));
  const x = scaleLinear()
    .domain([from, to])
    .range([SIDE, width - SIDE]);
  const values = [level.value, level.upper ?? level.value, ...points.map(({ value }) => value)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = high === low ? Math.max(Math.abs(high) * 0.1, 1) : (high - low) * 0.08;
  const y = scaleLinear()
    .domain([low - room, high + room])
    .range([TOP + PLOT, TOP]);

  const bounds: Box = { x: 0, y: 0, width, height: TOP + PLOT + 4 };
  const levelY = y(level.value);
  const upperY = level.upper === null ? null : y(level.upper);
  const placed = points.map((point) => ({
    ...point,
    x: x(point.span ? (point.span.from + point.span.to) / 2 : point.place),
    x1: x(point.span ? point.span.from : point.place),
    x2: x(point.span ? point.span.to : point.place),
    y: y(point.value),
  }));
  const taken: Box[] = placed.map((dot) => ({
    x: dot.x1 - 6,
    y: dot.y - 6,
    width: dot.x2 - dot.x1 + 12,
    height: 12,
  }));
  const lines: Box[] = [levelY, ...(upperY === null ? [] : [upperY])].map((at) => ({
    x: SIDE,
    y: at - 1,
    width: width - 2 * SIDE,
    height: 2,
  }));
  lines.push(...runsOf(placed).flatMap(alongRun));
  const levelLabel = labelOfLevel(level.label, upperY ?? levelY, levelY, width, measure, taken);
  taken.push(levelLabel.box);

  // The latest value matters most: it chooses first.
  const labels = new Map<string, Label | null>();
  for (const dot of [...placed].sort((a, b) => b.place - a.place)) {
    const box = { width: measure(dot.figure), height: TEXT };
    const label = placeLabel(dot, box, bounds, taken, lines);
    labels.set(dot.key, label);
    if (label) taken.push(label.box);
  }
  return {
    width,
    height: TOP + PLOT + AXIS,
    left: SIDE - 12,
    right: width - SIDE + 12,
    base: TOP + PLOT + 4,
    level: { y: levelY, upperY, label: levelLabel },
    ticks: Array.from({ length: to - from + 1 }, (_, index) => ({ x: x(from + index), year: from + index })),
    paths: joined(placed),
    dots: placed.map((dot) => ({ ...dot, label: labels.get(dot.key) ?? null })),
  };
}

/** The level's name stands above its line, at the right end, else the left, else below: where no value is. */
function labelOfLevel(
  text: string,
  top: number,
  bottom: number,
  width: number,
  measure: (text: string) => number,
  taken: readonly Box[],
): Label {
  const wide = measure(text);
  const at = (x: number, y: number): Label => ({
    x,
    y: y + TEXT - 3,
    box: { x, y, width: wide, height: TEXT },
  });
  const right = width - wide;
  const middle = (width - wide) / 2;
  const choices = [top - TEXT - 2, bottom + 2].flatMap((y) => [right, 0, middle].map((x) => at(x, y)));
  const free = choices.find(({ box }) => box.y >= 0 && !taken.some((other) => overlap(box, other)));
  return free ?? at(right, Math.max(top - TEXT - 2, 0));
}

/** Small boxes along the line that joins values: a figure is better not crossed by it. */
function alongRun(run: readonly { readonly x: number; readonly y: number }[]): Box[] {
  return run.slice(1).flatMap((to, index) => {
    const from = run[index] ?? to;
    return Array.from({ length: STEPS + 1 }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / STEPS - 1,
      y: from.y + ((to.y - from.y) * step) / STEPS - 1,
      width: 2,
      height: 2,
    }));
  });
}

const STEPS = 16;

function joined(dots: readonly (Point & { x: number; y: number })[]): string[] {
  const path = line<{ x: number; y: number }>()
    .x((dot) => dot.x)
    .y((dot) => dot.y);
  return runsOf(dots).flatMap((run) => (run.length > 1 ? [path(run) ?? ''] : []));
}

/** Values of neighbouring periods, each run joined by one line. */
function runsOf<D extends Point & { x: number; y: number }>(dots: readonly D[]): D[][] {
  const runs: D[][] = [];
  for (const dot of dots
    .filter(({ comparable, span }) => comparable && !span)
    .sort((a, b) => a.place - b.place)) {
    const last = runs.at(-1);
    if (last && dot.place - (last.at(-1)?.place ?? dot.place) <= NEIGHBOURS) last.push(dot);
    else runs.push([dot]);
  }
  return runs;
}
