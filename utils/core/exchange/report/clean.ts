import type { Paper } from './model.ts';
import { printable } from './written.ts';

/** A paper in which no string, wherever it came from, holds what cannot be printed ({@link printable}). */
export const cleaned = (paper: Paper): Paper => cleanedValue(paper) as Paper;

function cleanedValue(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(cleanedValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleanedValue(part)]));
}
