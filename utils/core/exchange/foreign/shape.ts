import type { Json } from '../../notebook/change.ts';
import { type ForeignLimits, ForeignRefusal } from './context.ts';

/** A JSON object as it came. */
export type Members = { readonly [key: string]: Json | undefined };

export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);

/** One value or several, as JSON-LD has it; absent ones left out. */
export const listOf = (value: Json | undefined): readonly Json[] =>
  isList(value) ? value : value === undefined || value === null ? [] : [value];

/** A string member; '' where it is absent. @throws ForeignRefusal for any other type */
export function textAt(of: Members, key: string, where: string): string {
  const value = of[key];
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string')
    throw new ForeignRefusal('wrong type', `${where}.${key}`, { type: 'string' });
  return value;
}

/** The members that are not named; undefined where none is left. */
export function without(of: Members, ...keys: readonly string[]): Members | undefined {
  const rest = Object.entries(of).filter(([key, value]) => value !== undefined && !keys.includes(key));
  return rest.length > 0 ? Object.fromEntries(rest) : undefined;
}

/** Members that are there. */
export const present = (of: Members): Members => without(of) ?? {};

const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/**
 * Looks through a value without recursion, so that no depth can break the reader: for its depth, its size, texts that are
 * too long or hold half a surrogate pair, and keys that reach into prototypes.
 * @throws ForeignRefusal naming the place
 */
export function checkJson(value: unknown, where: string, limits: ForeignLimits): asserts value is Json {
  const open: { value: unknown; where: string; depth: number }[] = [{ value, where, depth: 0 }];
  let count = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    count += 1;
    if (count > limits.values) throw new ForeignRefusal('too large', where, { most: limits.values });
    if (next.depth > limits.depth) throw new ForeignRefusal('too deep', where, { most: limits.depth });
    if (typeof next.value === 'string') checkText(next.value, next.where, limits);
    if (typeof next.value !== 'object' || next.value === null) continue;
    const isArray = Array.isArray(next.value);
    for (const [key, member] of Object.entries(next.value)) {
      const place = isArray ? `${next.where}[${key}]` : `${next.where}.${key.slice(0, 40)}`;
      if (!isArray && FORBIDDEN.includes(key)) throw new ForeignRefusal('forbidden key', place);
      if (!isArray) checkText(key, place, limits);
      open.push({ value: member, where: place, depth: next.depth + 1 });
    }
  }
}

function checkText(text: string, where: string, limits: ForeignLimits): void {
  if (text.length > limits.text) throw new ForeignRefusal('text too long', where, { most: limits.text });
  if (/\p{Surrogate}/u.test(text)) throw new ForeignRefusal('half a character', where);
}
