import type { Period, StatusFields, Territory } from '../../notebook/model.ts';
import type { ExportedNote, TableWords } from './model.ts';
import type { FigureColumn } from './shown.ts';
import type { TableTrouble } from './trouble.ts';
import { keyOfPlace } from './written.ts';

/** A status note while a person's rows are read: what they say of one period and territory. */
export interface Draft {
  readonly period: Period;
  readonly territory: Territory;
  readonly values: Map<string, { value: number; unit: string }>;
  /** Target ids whose figures are estimates. */
  readonly estimates: Set<string>;
  readonly texts: Set<string>;
  readonly sources: Set<string>;
  judgement: StatusFields['judgement'];
}

/** What holds for all rows of a table. */
export interface Reporting {
  /** For which a state or a note counts that comes without a figure. */
  readonly period: Period;
  /** The note that a cell showed when the table was written. */
  readonly shown: (row: string, column: FigureColumn) => ExportedNote | null;
  readonly today: string;
  readonly words: TableWords;
  readonly tell: (trouble: TableTrouble) => void;
}

export const AS_ADOPTED: Territory = { kind: 'as adopted' };

/** The drafts of one provision, by period and territory; asked for, one is made. */
export class Drafts {
  readonly #drafts = new Map<string, Draft>();

  at(place: { readonly period: Period; readonly territory: Territory }): Draft {
    const { period, territory } = place;
    const draft = this.#drafts.get(keyOfPlace(place)) ?? {
      period,
      territory,
      values: new Map(),
      estimates: new Set(),
      texts: new Set(),
      sources: new Set(),
      judgement: null,
    };
    this.#drafts.set(keyOfPlace(place), draft);
    return draft;
  }

  all(): Draft[] {
    return [...this.#drafts.values()];
  }
}
