import { ConflictsView } from '../../../components/dashboard/review/conflicts-view.tsx';
import { ConflictBox, RevivedBox } from '../../../components/sidepanel/conflict/conflict-box.tsx';
import { conflictsOf } from '../../../components/sidepanel/model/conflicts.ts';
import { deleteRecord, resolveConflict, restoreRecord } from '../../../utils/core/notebook/edits.ts';
import { useAllFieldWords } from '../import/field-words.tsx';
import { rowWords } from '../import/row-words.ts';
import { authors } from '../session.ts';
import { around } from './around.ts';
import { tell } from './deeds.ts';
import { RecordHistory } from './record-history.tsx';
import { contested } from './state.ts';

/** What two people wrote without knowing of each other, side by side. */
export function ConflictsPart() {
  const fields = useAllFieldWords();
  const people = authors.people.value;
  const records = contested.value?.map((record) => ({
    id: record.id,
    ...rowWords({ id: record.id, before: null, after: record }, around.value),
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
