import type { Json } from '../notebook/change.ts';
import type { RecordCode } from './errors.ts';
import { MAX_TEXT } from './limits.ts';

export interface Trouble {
  readonly code: Extract<
    RecordCode,
    'text too long' | 'half a character' | 'forbidden key' | 'number too large'
  >;
  readonly where: string;
}

/** Keys that reach into prototypes where an object is copied member by member. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

const LONE = /\p{Surrogate}/u;

/**
 * What a value holds anywhere in it that no change may hold; null for nothing. To be asked of what came through the
 * {@link ./cutter.ts}, which bounds the depth that this goes down to.
 * @param hasEscapes whether a letter was spelled by its number: UTF-8 itself has no half surrogate pairs
 */
export function troubleIn(value: Json, hasEscapes: boolean): Trouble | null {
  if (typeof value === 'string') {
    if (value.length > MAX_TEXT) return { code: 'text too long', where: '' };
    return hasEscapes && LONE.test(value) ? { code: 'half a character', where: '' } : null;
  }
  if (typeof value === 'number')
    return Number.isFinite(value) ? null : { code: 'number too large', where: '' };
  if (typeof value !== 'object' || value === null) return null;
  return Array.isArray(value)
    ? troubleInList(value, hasEscapes)
    : troubleInMembers(value as { readonly [key: string]: Json }, hasEscapes);
}

function troubleInList(list: readonly Json[], hasEscapes: boolean): Trouble | null {
  for (let i = 0; i < list.length; i++) {
    const found = troubleIn(list[i] as Json, hasEscapes);
    if (found) return { code: found.code, where: `[${i}]${dotted(found.where)}` };
  }
  return null;
}

function troubleInMembers(members: { readonly [key: string]: Json }, hasEscapes: boolean): Trouble | null {
  for (const key of Object.keys(members)) {
    if (FORBIDDEN.includes(key)) return { code: 'forbidden key', where: key };
    const found = troubleIn(key, hasEscapes) ?? troubleIn(members[key] as Json, hasEscapes);
    if (found) return { code: found.code, where: `${key.slice(0, 40)}${dotted(found.where)}` };
  }
  return null;
}

const dotted = (inner: string): string => (inner === '' || inner.startsWith('[') ? inner : `.${inner}`);
