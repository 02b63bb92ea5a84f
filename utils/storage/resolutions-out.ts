import type { Filter } from '../core/notebook/filter.ts';
import type { NotebookDatabase } from './database.ts';
import { countRecords, type ExportOptions } from './export.ts';
import { reading } from './shelf.ts';

/** The ids of the resolutions that the records going out speak of, sorted: a file carries their texts. */
export async function resolutionsOut(
  db: NotebookDatabase,
  scope: Filter,
  options: ExportOptions,
): Promise<string[]> {
  const all = await reading(db, async ({ provisions }) => provisions.orderBy('resolution').uniqueKeys());
  const found: string[] = [];
  for (const resolution of all as string[]) {
    if (scope.resolution !== undefined && scope.resolution !== resolution) continue;
    // With one alone there is nothing to tell apart, and counting everything twice is spared.
    if (all.length === 1) return [resolution];
    const {
      profile: _,
      department: __,
      ...counts
    } = await countRecords(db, { ...scope, resolution }, options);
    if (Object.values(counts).some((count) => count > 0)) found.push(resolution);
  }
  return found.sort();
}
