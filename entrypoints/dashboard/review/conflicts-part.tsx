import { ConflictsView } from '../../../components/dashboard/review/conflicts-view.tsx';
import { ConflictBox, RevivedBox } from '../../../components/sidepanel/conflict/conflict-box.tsx';
import { conflictsOf } from '../../../components/sidepanel/model/conflicts.ts';
import type { RecordId } from '../../../utils/core/notebook/change.ts';
import { deleteRecord, resolveConflict, restoreRecord } from '../../../utils/core/notebook/edits.ts';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import { subjectOf } from '../../../utils/core/notebook/record-id.ts';
import { recordsWithIds } from '../../../utils/storage/around.ts';
import { useLive } from '../../../utils/storage/live.ts';
import { useAllFieldWords } from '../import/field-words.tsx';
import { rowWords } from '../import/row-words.ts';
import { authors, db } from '../session.ts';
import { contestedCite } from './about.ts';
import { around } from './around.ts';
import { tell } from './deeds.ts';
import { RecordHistory } from './record-history.tsx';
import { contested } from './state.ts';

/** What two people wrote without knowing of each other, side by side. */
export function ConflictsPart() {
  const fields = useAllFieldWords();
  const people = authors.people.value;
  const statuses = useStatuses(contested.value);
  const records = contested.value?.map((record) => ({
    id: record.id,
    kind: rowWords({ id: record.id, before: null, after: record }, around.value).kind,
    cite: contestedCite(record, statuses.get(statusOf(record)) ?? null, around.value),
    choices: choicesOf(record),
    sides: (
      <>
        {record.revived && (
          <RevivedBox
            onKeep={() => void tell(restoreRecord(record), 'reviewing.done.kept')}
            onDelete={() => void tell(deleteRecord(record), 'reviewing.done.deleted')}
          />
        )}
        {conflictsOf(record).map(({ field, heads }) => (
          <ConflictBox
            key={field}
            what={fields.name(record.id, field)}
            heads={heads}
            people={people}
            show={(value) => fields.show(record.id, field, value)}
            onKeep={(value) => void tell(resolveConflict(record, field, value), 'reviewing.done.settled')}
            onRewrite={null}
          />
        ))}
      </>
    ),
  }));
  return <ConflictsView records={records ?? null} historyOf={(id) => <RecordHistory key={id} id={id} />} />;
}

/** The id of the status note that a record is, or that a figure belongs to; '' for other records. */
const statusOf = ({ id, kind }: RecordState): RecordId =>
  kind === 'status' ? id : kind === 'value' ? (subjectOf(id) ?? '') : '';

/** The status notes that contested records are, or are figures of, by id. */
function useStatuses(records: readonly RecordState[] | null): ReadonlyMap<RecordId, RecordState<'status'>> {
  const ids = [...new Set((records ?? []).map(statusOf))].filter(Boolean);
  const found = useLive(() => recordsWithIds(db, ids), [ids.join()]);
  const statuses = (found ?? []).filter((each): each is RecordState<'status'> => each.kind === 'status');
  return new Map(statuses.map((each) => [each.id, each]));
}

/** What is to be chosen in a record: its fields, each with the values that stand. */
const choicesOf = (record: RecordState): string =>
  [
    record.revived ? 'revived' : '',
    ...conflictsOf(record).map(({ field, heads }) => `${field} ${heads.map(({ id }) => id).join(' ')}`),
  ].join('|');
