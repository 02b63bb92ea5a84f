import { Steps } from '../../../components/sidepanel/history/steps.tsx';
import { stepsOf } from '../../../components/sidepanel/model/history.ts';
import type { RecordId } from '../../../utils/core/notebook/change.ts';
import { parseRecordId } from '../../../utils/core/notebook/record-id.ts';
import { historyOf } from '../../../utils/storage/history.ts';
import { useLive } from '../../../utils/storage/live.ts';
import { useAllFieldWords } from '../import/field-words.tsx';
import { rowWords } from '../import/row-words.ts';
import { authors, db } from '../session.ts';
import { around } from './around.ts';

/** What a record went through, with its values and marks; a value that was not kept stays here. */
export function RecordHistory({ id }: { readonly id: RecordId }) {
  const fields = useAllFieldWords();
  const changes = useLive(() => historyOf(db, id, true), [id]);
  if (changes === null) return null;
  const nameOf = (record: RecordId, field: string): string => {
    if (parseRecordId(record)?.kind !== 'value') return fields.name(record, field);
    const { cite } = rowWords({ id: record, before: null, after: null }, around.value);
    return around.value.t('history.value', { name: cite });
  };
  return (
    <Steps
      steps={stepsOf(id, changes, new Map())}
      people={authors.people.value}
      fieldName={({ record, field }) => nameOf(record, field)}
      show={({ record, field }, value) => fields.show(record, field, value)}
      onRestore={null}
    />
  );
}
