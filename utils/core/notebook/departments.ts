import { normalise } from '../text/normalise.ts';
import { fold } from '../text/spelling.ts';
import type { RecordState } from './model.ts';
import { parseRecordId } from './record-id.ts';

/** `public/departments/{province}.json`: what is shipped of a province; people's changes are records beside it. */
export interface ProvinceFile {
  readonly format: 'so-nghi-quyet/departments';
  readonly version: 1;
  /** As in resolution ids. */
  readonly province: string;
  /** Those that stand first, then those that were taken over. */
  readonly departments: readonly ShippedDepartment[];
  /** Whose business a subject is; earlier ones come before later ones. */
  readonly subjects: readonly Subject[];
  /** What the province was, oldest first: figures of one do not speak of the other. */
  readonly territories: readonly KnownTerritory[];
}

export interface ShippedDepartment {
  readonly slug: string;
  readonly name: string;
  readonly en: string;
  /** Other names people use ("Sở NN&PTNT"). */
  readonly short: readonly string[];
  /** Its name and life were seen in an official source; otherwise likely, and to be shown as such. */
  readonly sure: boolean;
  readonly successor: string | null;
  /** ISO day from which the successor stands; null while it stands itself. */
  readonly until: string | null;
}

export interface Subject {
  /** Words of a heading or of what a target measures. */
  readonly words: readonly string[];
  /** Slug. */
  readonly lead: string;
  readonly with: readonly string[];
}

export interface KnownTerritory {
  readonly id: string;
  readonly name: string;
  readonly en: string;
  /** ISO days; `until` is the first day it was no more. */
  readonly from: string | null;
  readonly until: string | null;
}

/** A department as it stands in the list now: shipped, changed by people, or added by them. */
export interface Department {
  readonly slug: string;
  readonly name: string;
  readonly short: readonly string[];
  readonly sure: boolean;
  /** Slug of the department that took over directly. */
  readonly successor: string | null;
  readonly until: string | null;
  /** Name of the one that stands for it today ("nay: Sở Tài chính"); null while it stands itself. */
  readonly now: string | null;
  readonly retired: boolean;
  /** People changed or added it. */
  readonly edited: boolean;
}

/** The list of a province: what is shipped with people's changes over it, what they added after it. */
export function departmentsOf(
  shipped: ProvinceFile,
  records: Iterable<RecordState<'department'>>,
): Department[] {
  const list = new Map<string, Omit<Department, 'now'>>();
  for (const { en: _, ...own } of shipped.departments)
    list.set(own.slug, { ...own, retired: false, edited: false });
  for (const { id, fields, deleted } of records) {
    const [province, slug] = parseRecordId(id)?.parts ?? [];
    if (deleted || province !== shipped.province || !slug) continue;
    const before = list.get(slug) ?? { ...ADDED, slug, name: slug };
    list.set(slug, { ...before, ...fields, edited: true });
  }
  const all = [...list.values()];
  return all.map((own) => ({ ...own, now: standing(own, all)?.name ?? null }));
}

const ADDED = { short: [], sure: true, successor: null, until: null, retired: false } as const;

export interface Life {
  /** The department that a tag names, and keeps. */
  readonly named: Department;
  /** The one that stands today; the same where it stands itself or nobody took over. */
  readonly now: Department;
}

/** What became of a department; null for a slug that is not in the list. */
export function lifeOf(slug: string, departments: readonly Department[]): Life | null {
  const named = departments.find((each) => each.slug === slug);
  return named ? { named, now: standing(named, departments) ?? named } : null;
}

/** The departments that a standing one took over, directly or not. */
export function formerOf(slug: string, departments: readonly Department[]): Department[] {
  return departments.filter((each) => standing(each, departments)?.slug === slug);
}

/** The department that a name or an abbreviation means, with or without diacritics; null if none, or more than one. */
export function departmentNamed(text: string, departments: readonly Department[]): Department | null {
  const asked = key(text);
  const found = departments.filter(({ name, short }) => [name, ...short].some((each) => key(each) === asked));
  return asked !== '' && found.length === 1 ? (found[0] as Department) : null;
}

/** The territory on a day, such as that of adoption. */
export function territoryOn(day: string, { territories }: ProvinceFile): KnownTerritory | null {
  return (
    territories.find(({ from, until }) => (from ?? '') <= day && (until === null || day < until)) ?? null
  );
}

const key = (text: string): string => fold(normalise(text).text).replace(/[^a-z0-9]+/gu, '');

/** Where the successors of a department end; null where it has none in the list. Goes round no circle that people made. */
function standing<D extends Pick<Department, 'slug' | 'successor'>>(own: D, all: readonly D[]): D | null {
  const seen = new Set<D>([own]);
  let last = own;
  for (;;) {
    const next = all.find(({ slug }) => slug === last.successor);
    if (!next || seen.has(next)) break;
    seen.add(next);
    last = next;
  }
  return last === own ? null : last;
}
