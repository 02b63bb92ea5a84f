/**
 * Hybrid logical clock (Kulkarni, Demirbas, Madappa, Avva and Leone 2014, "Logical Physical Clocks", OPODIS): the
 * greatest time seen, in milliseconds, and a counter for what happens while that time does not move. It only orders;
 * that one change knew of another is told by `replaces`, never by the clock, so a wrong clock costs order, not data.
 */

/** 15 decimal digits of milliseconds since 1970, "-", 6 hex digits of the counter: sorts as text. */
export type Timestamp = string;

/**
 * How far a timestamp from elsewhere may lead this machine's own time, in milliseconds. Ten minutes: more than honest
 * office machines differ that set themselves by network or by hand, and less than would matter to a reader of a
 * history. A machine that is a year ahead moves this clock by ten minutes at most.
 */
export const MAX_AHEAD = 10 * 60 * 1000;

const MOST_COUNTED = 0xffffff;
const MOST_MS = 999_999_999_999_999;
const SHAPE = /^\d{15}-[0-9a-f]{6}$/u;

/** The timestamp of a new change: strictly after `last`, wherever the machine's own time was set to meanwhile. */
export function tick(last: Timestamp | null, wallMs: number): Timestamp {
  const wall = timestamp(wallMs, 0);
  if (last === null || last < wall) return wall;
  const { ms, count } = parts(last);
  return count < MOST_COUNTED ? timestamp(ms, count + 1) : timestamp(ms + 1, 0);
}

/**
 * The clock after a change from elsewhere was taken in: never before `last`, and not further ahead of the machine's
 * own time than {@link MAX_AHEAD} on the other's account. No event of its own: the next {@link tick} comes after it.
 * What is no timestamp moves nothing.
 */
export function observe(last: Timestamp | null, remote: Timestamp, wallMs: number): Timestamp {
  const own = last ?? timestamp(0, 0);
  const most = timestamp(wallMs + MAX_AHEAD, 0);
  const seen = remote < most ? remote : most;
  return isTimestamp(remote) && seen > own ? seen : own;
}

/**
 * How far the own stored clock may lead the machine's time before it is held to be wrong, in milliseconds. 31 days: one
 * that leads by less catches up by itself, and a machine set back by hours, days or weeks keeps its order.
 */
export const FAR_AHEAD = 31 * 24 * 60 * 60 * 1000;

/** No change of this product is older. A machine that shows an earlier time has lost it, and settles nothing. */
const FIRST_DAY = Date.UTC(2025, 0, 1);

/**
 * The stored clock as it may go on being used; to be asked **once, when the notebook is opened**, never between two
 * writes, where only {@link tick} keeps the order. Where this machine itself stood far ahead and was set right, `last`
 * is in the future for as long; {@link tick} would then move by its counter alone, and this machine's part of every
 * conflict would count as the newest for a year. So a clock more than {@link FAR_AHEAD} ahead falls back to the
 * machine's time (the paper's self-stabilisation). The own changes made meanwhile keep their places in what they
 * replace; only their order among unrelated ones is wrong.
 */
export function settle(last: Timestamp | null, wallMs: number): Timestamp | null {
  if (last === null || wallMs < FIRST_DAY) return last;
  return isTimestamp(last) && last <= timestamp(wallMs + FAR_AHEAD, 0) ? last : timestamp(wallMs, 0);
}

/** For sorting, oldest first. */
export const compareAt = (a: Timestamp, b: Timestamp): number => (a < b ? -1 : a > b ? 1 : 0);

export const isTimestamp = (text: string): boolean => SHAPE.test(text);

/** @param ms clamped to what the fixed width holds */
export function timestamp(ms: number, count: number): Timestamp {
  const whole = Math.min(Math.max(Math.trunc(ms) || 0, 0), MOST_MS);
  return `${String(whole).padStart(15, '0')}-${count.toString(16).padStart(6, '0')}`;
}

/** Milliseconds and counter; for a text that is no timestamp zeros. */
function parts(at: Timestamp): { ms: number; count: number } {
  if (!isTimestamp(at)) return { ms: 0, count: 0 };
  return { ms: Number(at.slice(0, 15)), count: Number.parseInt(at.slice(16), 16) };
}
