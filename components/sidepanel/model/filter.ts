import type { Filter, Sort } from '../../../utils/core/notebook/filter.ts';

/** In the order in which they are offered. */
export const SORTS: readonly Sort[] = ['newest', 'oldest', 'document', 'author'];

/** What people can filter by here, in the order in which it is offered. */
export const FILTERABLE = [
  'provision',
  'motivation',
  'author',
  'field',
  'department',
  'state',
  'tag',
  'from',
  'to',
  'page',
  'evidence',
  'private',
] as const satisfies readonly (keyof Filter)[];
export type Filterable = (typeof FILTERABLE)[number];

/** The filter with one thing asked for, or (undefined) no longer. */
export function narrowed(filter: Filter, name: keyof Filter, value: string | undefined): Filter {
  const { [name]: _, ...rest } = filter;
  return value === undefined || value === '' ? rest : ({ ...rest, [name]: value } as Filter);
}

/** What is asked for at present, for chips that can be taken off. */
export const activeOf = (filter: Filter): [Filterable, string][] =>
  FILTERABLE.flatMap((name): [Filterable, string][] => {
    const value = filter[name];
    return value === undefined ? [] : [[name, value]];
  });

/** A choice in a filter's list. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What the filters offer: whatever is in the notebook, no more. */
export interface Choices {
  readonly fields: readonly Choice[];
  readonly departments: readonly Choice[];
  readonly authors: readonly Choice[];
  readonly tags: readonly string[];
  /** The page beside the panel; null where there is none. */
  readonly page: string | null;
  /** A provision by name, for the filter that shows the notes of one. */
  readonly citeOf: (eId: string) => string;
}

export const NOTHING_OFFERED: Choices = {
  fields: [],
  departments: [],
  authors: [],
  tags: [],
  page: null,
  citeOf: (eId) => eId,
};
