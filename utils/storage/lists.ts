import type { RecordId } from '../core/notebook/change.ts';
import type { Shelf } from './shelf.ts';

/**
 * Every list that a view shows is a range of one index of {@link ./rows.ts Row.listed}: an entry is the list's name and
 * the record's place in it, so that a list is read in order, counted, and cut into pages without reading the records.
 * The names are made by the functions below only.
 */
const END = '\u0000';
const AFTER_ALL = '\uffff';

export const entry = (list: string, order: string): string => `${list}${END}${order}`;

/** Kinds that people read as notes of their own. */
export type ListedKind = 'annotation' | 'status' | 'reply';

/** Whatever is listed at all, of every kind. */
export const NOTES = 'note';
/** All of a kind. */
export const allOf = (kind: string): string => kind;
/** Of a kind, those with one value in an aspect: `motivation`, `author`, `state`, `resolution`, `page`, `private`. */
export const having = (kind: ListedKind, aspect: string, value: string): string =>
  `${kind}/${aspect}:${value}`;
/** Of a kind, those on one provision. */
export const onProvision = (kind: ListedKind | 'question', resolution: string, eId: string): string =>
  `${kind}/provision:${resolution}|${eId}`;
/** Of a kind, those on a provision or on anything within it. */
export const within = (kind: ListedKind, resolution: string, eId: string): string =>
  `${kind}/within:${resolution}|${eId}`;
/** Of a kind, by the day of making as its author's clock showed it; ordered by the day. */
export const byDay = (kind: ListedKind): string => `${kind}/day`;
/** Records of a kind that hang on a subject: a record, or a provision's subject. */
export const hangingOn = (subject: string, kind: string): string => `on:${subject}/${kind}`;
/** Tags of a name. */
export const tagged = (name: string): string => `tagged:${name}`;
/** Responsibilities of a department, proposals declined left out. */
export const heldBy = (department: string): string => `held by:${department}`;
/** Responsibilities in a resolution. */
export const responsibleIn = (resolution: string): string => `responsible in:${resolution}`;
/** Changes people made to a province's list of departments. */
export const departmentsIn = (province: string): string => `department in:${province}`;
/** Records that ask for a decision. */
export const CONTESTED = 'contested';

/** The records of a list as a query: oldest first. */
export const inList = (shelf: Shelf, list: string) => between(shelf, list, '', AFTER_ALL);

/** Those of a list whose place lies in [from, to], `to` with all that begins by it. */
export const between = (shelf: Shelf, list: string, from: string, to: string) =>
  shelf.rows.where('listed').between(entry(list, from), entry(list, to + AFTER_ALL), true, true);

/** Ids of a list, oldest first; records are not read. */
export const idsIn = (shelf: Shelf, list: string): Promise<RecordId[]> =>
  Promise.resolve(inList(shelf, list).primaryKeys());
