import { computed, type ReadonlySignal } from '@preact/signals';
import type { EarlierImport } from '../../../components/dashboard/import/model.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import { listImports } from '../../../utils/storage/imports.ts';
import { liveSignal } from '../../../utils/storage/live.ts';

/** The imports that stand, the newest first; null while they are being read. */
export function followEarlier(db: NotebookDatabase): ReadonlySignal<readonly EarlierImport[] | null> {
  const rows = liveSignal(() => () => listImports(db));
  return computed(
    () =>
      rows.value?.map(({ id, name, at, authors, counts }) => ({
        id,
        name,
        when: at,
        authors: authors.map((each) => each.name).filter((each) => each !== ''),
        records: counts.new + counts.changed + counts.conflict,
      })) ?? null,
  );
}
