import type { Json } from '../../notebook/change.ts';
import { type Timestamp, timestamp } from '../../notebook/clock.ts';
import { ForeignRefusal } from './context.ts';

/** A moment as a change bears it. */
export interface Moment {
  readonly at: Timestamp;
  /** ISO 8601, UTC, milliseconds. */
  readonly wall: string;
  readonly ms: number;
}

/** xsd:dateTime and ISO dates; without a zone UTC is meant (Web Annotation Data Model, 3.3.1). */
const SHAPE =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/u;

const DAY = 24 * 60 * 60 * 1000;

export const momentAt = (ms: number): Moment => ({
  at: timestamp(ms, 0),
  wall: new Date(ms).toISOString(),
  ms,
});

/**
 * A date as it came; null where there is none.
 * @param now milliseconds since 1970; more than a day after it nothing was written
 * @throws ForeignRefusal for what is no date, and for one before 1970 or after `now`
 */
export function momentOf(value: Json | undefined, where: string, now: number): Moment | null {
  if (value === undefined || value === null || value === '') return null;
  const ms = typeof value === 'string' ? milliseconds(value) : Number.NaN;
  if (Number.isNaN(ms)) throw new ForeignRefusal('date malformed', where, { date: shown(value) });
  if (ms < 0 || ms > now + DAY) throw new ForeignRefusal('date out of range', where, { date: shown(value) });
  return momentAt(ms);
}

function milliseconds(text: string): number {
  const found = SHAPE.exec(text.trim());
  if (!found) return Number.NaN;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  // What the calendar or the clock does not have rolls over into what it has.
  const isReal =
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute &&
    date.getUTCSeconds() === second;
  if (!isReal) return Number.NaN;
  const fraction = Number((found[7] ?? '').padEnd(3, '0').slice(0, 3));
  return date.getTime() + fraction - offset(found[8]);
}

/** Minutes of a zone as milliseconds; NaN for a zone that is none. */
function offset(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  if (hours > 14 || minutes > 59) return Number.NaN;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

const shown = (value: Json): string => String(typeof value === 'object' ? typeof value : value).slice(0, 40);
