import { type ReadonlySignal, signal } from '@preact/signals';
import type { State } from '../../utils/core/notebook/model.ts';
import { countsOn } from '../../utils/storage/annotations.ts';
import type { NotebookDatabase } from '../../utils/storage/database.ts';
import { liveSignal } from '../../utils/storage/live.ts';
import type { Counts } from '../../utils/storage/rows.ts';
import { latestStates } from '../../utils/storage/statuses.ts';

/** What the outline's rows tell of the notebook, read for the rows that are open only. */
export interface OutlineState {
  readonly counts: ReadonlySignal<ReadonlyMap<string, Counts> | null>;
  readonly states: ReadonlySignal<ReadonlyMap<string, { readonly state: State }> | null>;
  readonly show: (eIds: readonly string[]) => void;
}

export function createOutlineState(
  db: NotebookDatabase,
  resolution: ReadonlySignal<string | null>,
): OutlineState {
  const shown = signal<readonly string[]>([]);
  return {
    counts: liveSignal(() => {
      const id = resolution.value;
      const eIds = shown.value;
      return id === null || eIds.length === 0 ? null : () => countsOn(db, id, eIds);
    }),
    states: liveSignal(() => {
      const id = resolution.value;
      return id === null ? null : () => latestStates(db, id);
    }),
    show: (eIds) => {
      shown.value = eIds;
    },
  };
}
