import { ConflictsView } from '../../../components/dashboard/review/conflicts-view.tsx';
import { ConflictBox, RevivedBox } from '../../../components/sidepanel/conflict/conflict-box.tsx';
import { Steps } from '../../../components/sidepanel/history/steps.tsx';
import { conflictsOf } from '../../../components/sidepanel/model/conflicts.ts';
import { stepsOf } from '../../../components/sidepanel/model/history.ts';
import type { RecordId } from '../../../utils/core/notebook/change.ts';
import { deleteRecord, resolveConflict, restoreRecord } from '../../../utils/core/notebook/edits.ts';
import { historyOf } from '../../../utils/storage/history.ts';
import { useLive } from '../../../utils/storage/live.ts';
import { useAllFieldWords } from '../import/field-words.tsx';
import { rowWords } from '../import/row-words.ts';
import { authors, db } from '../session.ts';
import { around } from './around.ts';
import { tell } from './deeds.ts';
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

/** What a record went through; the value that was not kept stays here. */
function RecordHistory({ id }: { readonly id: RecordId }) {
  const fields = useAllFieldWords();
  const changes = useLive(() => historyOf(db, id), [id]);
  if (changes === null) return null;
  return (
    <Steps
      steps={stepsOf(id, changes, new Map())}
      people={authors.people.value}
      fieldName={({ record, field }) => fields.name(record, field)}
      show={({ record, field }, value) => fields.show(record, field, value)}
      onRestore={null}
    />
  );
}
