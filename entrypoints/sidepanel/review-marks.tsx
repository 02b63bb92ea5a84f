import { Verdicts } from '../../components/shared/verdicts.tsx';
import type { RecordId } from '../../utils/core/notebook/change.ts';
import type { Period } from '../../utils/core/notebook/model.ts';
import { contains } from '../../utils/core/notebook/period.ts';
import { closedPeriods } from '../../utils/storage/closings.ts';
import type { NotebookDatabase } from '../../utils/storage/database.ts';
import { useLive } from '../../utils/storage/live.ts';
import { verdictsOf } from '../../utils/storage/reviews.ts';
import type { Session } from './session.ts';

interface Props {
  readonly session: Pick<Session, 'db' | 'authors'>;
  readonly id: RecordId;
}

/** What reviewers say of a status note, read live. */
export function StatusMarks({ session: { db, authors }, id }: Props) {
  const verdicts = useLive(() => verdictsOf(db, id), [id]);
  return verdicts && <Verdicts verdicts={verdicts} people={authors.people.value} />;
}

/** Tells whether a period of a resolution is closed, or lies in one that is. */
export function useClosed(db: NotebookDatabase, resolution: string): (period: Period) => boolean {
  const closed = useLive(() => closedPeriods(db, resolution), [resolution]);
  return (period) => closed?.some((each) => contains(each, period)) ?? false;
}
