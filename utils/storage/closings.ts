import type { Report } from '../core/notebook/closing.ts';
import type { Period, RecordState } from '../core/notebook/model.ts';
import { comparePeriods } from '../core/notebook/period.ts';
import { parseRecordId } from '../core/notebook/record-id.ts';
import { isPrivate } from '../core/notebook/state.ts';
import type { NotebookDatabase } from './database.ts';
import { allOf, having, inList } from './lists.ts';
import { recordsOf } from './pages.ts';
import { reading } from './shelf.ts';

/** The closings of a resolution's periods, those too that were opened again, by id. */
export const closingsIn = (db: NotebookDatabase, resolution: string): Promise<RecordState<'closing'>[]> =>
  reading(db, async (shelf) => {
    // A notebook holds a handful of them.
    const all = recordsOf<'closing'>(await inList(shelf, allOf('closing')).toArray());
    return all.filter(({ id }) => parseRecordId(id)?.parts[0] === resolution);
  });

/** The periods of a resolution that are closed now, the newest first. */
export async function closedPeriods(db: NotebookDatabase, resolution: string): Promise<Period[]> {
  const closings = await closingsIn(db, resolution);
  const periods = closings.flatMap(({ fields }) => (fields.snapshot ? [fields.snapshot.period] : []));
  return periods.sort((a, b) => comparePeriods(b, a));
}

/** What status notes report in a resolution, as it stands now; private ones are nobody else's and are left out. */
export const reportsIn = (db: NotebookDatabase, resolution: string): Promise<Report[]> =>
  reading(db, async (shelf) => {
    const rows = await inList(shelf, having('status', 'resolution', resolution)).toArray();
    return rows.flatMap(({ id, record, status }): Report[] => {
      const { about, period } = (record as RecordState<'status'>).fields;
      if (!about || !period || !status || isPrivate(record)) return [];
      return [{ provision: about.provision, status: id, period, state: status.state, values: status.values }];
    });
  });
