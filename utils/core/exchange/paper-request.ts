import type { Department, KnownTerritory } from '../notebook/departments.ts';
import type { Filter } from '../notebook/filter.ts';
import type { RecordState } from '../notebook/model.ts';
import type { Resolution } from '../resolution/model.ts';

/** What tables and papers of one resolution are made of. Pure: the same request gives the same paper. */
export interface PaperRequest {
  readonly resolution: Resolution;
  /** Those that may leave the notebook, with the profiles of their authors; of other resolutions they are passed over. */
  readonly records: Iterable<RecordState>;
  readonly departments: readonly Department[];
  /** Of the province; [] where none is known. */
  readonly territories: readonly KnownTerritory[];
  /** ISO day. */
  readonly today: string;
  /** Private notes are left out otherwise. */
  readonly withPrivate?: boolean;
  /** What narrows it. */
  readonly scope: Filter;
}
