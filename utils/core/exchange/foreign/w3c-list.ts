import type { Collector } from './collector.ts';
import { ForeignRefusal } from './context.ts';
import { type Moment, momentOf } from './dates.ts';
import { isMembers, type Members } from './shape.ts';

/** One annotation of a file, with its place there and the date of what it came in. */
export interface Listed {
  readonly where: string;
  readonly value: unknown;
  readonly fallback: Moment | null;
}

/**
 * The annotations of a JSON-LD document, in order: one, a list, a graph, a page with those that follow, a collection with
 * its embedded pages. A page of which only the address is given is told and never fetched.
 */
export function annotationsIn(file: unknown, collector: Collector): Listed[] {
  const { annotations: most } = collector.limits;
  const found: Listed[] = [];
  const open: Listed[] = [{ where: '', value: file, fallback: null }];
  // Without recursion: a chain of pages may be long.
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { where, value } = next;
    const parts = partsOf(next, collector);
    if (!parts) found.push(next);
    else if (typeof value === 'string')
      collector.remark('page only', where, { address: value.slice(0, 200) });
    else open.push(...parts.reverse());
    if (found.length + open.length > most) throw new ForeignRefusal('too many', '', { most });
  }
  return found;
}

/** What a value is made of, in order; null for an annotation, or for what is taken for one. */
function partsOf({ where, value, fallback }: Listed, collector: Collector): Listed[] | null {
  if (typeof value === 'string') return [];
  if (Array.isArray(value) && /(?:\[\d+\]){4}$/u.test(where))
    throw new ForeignRefusal('too deep', where, { most: 4 });
  if (Array.isArray(value))
    return value.map((each, i) => ({ where: `${where}[${i}]`, value: each, fallback }));
  if (!isMembers(value)) return null;
  const graph = value['@graph'];
  const type = typesOf(value);
  const isPage = type.includes('AnnotationPage') || type.includes('OrderedCollectionPage');
  const isCollection = type.includes('AnnotationCollection') || type.includes('OrderedCollection');
  if (!isPage && !isCollection && !Array.isArray(graph)) return null;
  const own =
    dateOrNull(value.modified ?? value.created ?? value.generated, collector.context.now) ?? fallback;
  const keys = Array.isArray(graph) ? ['@graph'] : ['items', 'first', 'next'];
  const parts = keys.flatMap((key): Listed[] => {
    const part = value[key];
    if (part === undefined || part === null) return [];
    return [{ where: placeIn(where, key), value: part, fallback: own }];
  });
  if (parts.length === 0 && isCollection && value.last !== undefined)
    return [{ where: `${where}.last`, value: value.last, fallback: own }];
  return parts;
}

/** `first.next`, `first.next(2)` …: a chain of any length has a short name. */
function placeIn(where: string, key: string): string {
  const chain = key === 'next' ? /(^|\.)next(?:\((\d+)\))?$/u.exec(where) : null;
  if (chain) return `${where.slice(0, chain.index)}${chain[1]}next(${Number(chain[2] ?? 1) + 1})`;
  return where === '' ? key : `${where}.${key}`;
}

/** Names of the types of a JSON-LD object, without prefixes. */
export const typesOf = (of: Members): string[] =>
  [of.type, of['@type']]
    .flat()
    .filter((type): type is string => typeof type === 'string')
    .map((type) => type.replace(/^(?:oa|as|https?:\/\/www\.w3\.org\/ns\/(?:oa|activitystreams)#?):?/u, ''));

/** A date of a page or a collection, where it is one. */
export function dateOrNull(value: unknown, now: number): Moment | null {
  try {
    return typeof value === 'string' ? momentOf(value, '', now) : null;
  } catch (error) {
    if (error instanceof ForeignRefusal) return null;
    throw error;
  }
}
