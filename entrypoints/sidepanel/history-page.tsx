import { shorten } from '../../components/shared/format/wording.ts';
import { useWords } from '../../components/shared/i18n/words.tsx';
import { HistoryView } from '../../components/sidepanel/history/history-view.tsx';
import { type Standing, stepsOf } from '../../components/sidepanel/model/history.ts';
import type { View } from '../../components/sidepanel/model/navigation.ts';
import { useFieldWords } from '../../components/sidepanel/note/field-words.tsx';
import { showStatusField } from '../../components/sidepanel/status/show-field.ts';
import type { Json, RecordId } from '../../utils/core/notebook/change.ts';
import { restoreRecord } from '../../utils/core/notebook/edits.ts';
import type { RecordState } from '../../utils/core/notebook/model.ts';
import { annotationOf, parseRecordId } from '../../utils/core/notebook/record-id.ts';
import { headsIn } from '../../utils/core/notebook/state.ts';
import { provinceFile, provinceOf } from '../../utils/platform/departments.ts';
import { record } from '../../utils/storage/around.ts';
import type { NotebookDatabase } from '../../utils/storage/database.ts';
import { historyOf } from '../../utils/storage/history.ts';
import { useLive } from '../../utils/storage/live.ts';
import type { Session } from './session.ts';

interface Props {
  readonly session: Session;
  readonly view: Extract<View, { kind: 'history' }>;
  readonly backTo: string;
}

/** The life of one record, read from the log. */
export function HistoryPage({ session, view, backTo }: Props) {
  const { t, language } = useWords();
  const words = useFieldWords();
  const { db, deeds, nav } = session;
  const { id } = view;
  const past = useLive(() => readPast(db, id), [id]);
  const about = (past?.records.get(id) as RecordState<'status'> | undefined)?.fields.about;
  const provision = about && session.around.value.resolutions.get(about.resolution);
  const told = {
    t,
    language,
    territories: about ? provinceFile(provinceOf(about.resolution)).territories : [],
  };
  const show = (field: string, value: Json) =>
    showStatusField(field, value, told) ?? words.show(field, value);
  /** "nhãn “ngân sách”", "số liệu GRDP bình quân đầu người": a record of its own, told by what it is. */
  const part = (of: string): string | null => {
    const parsed = parseRecordId(of);
    if (!parsed || of === id) return null;
    const [, last = ''] = parsed.parts;
    if (parsed.kind === 'tag') return t('history.tag', { name: last });
    if (parsed.kind === 'value') {
      const targets = provision?.provisions.flatMap((each) => each.targets ?? []) ?? [];
      return t('history.value', { name: targets.find((target) => target.id === last)?.measure ?? '' }).trim();
    }
    const note = past?.records.get(annotationOf(of) ?? '') as RecordState<'annotation'> | undefined;
    const quote = note?.fields.target?.quote.exact || note?.fields.text;
    return quote ? t('history.evidence', { name: shorten(quote, 60) }) : t('field.evidence');
  };
  return (
    <HistoryView
      steps={past && stepsOf(id, past.changes, standing(past.records))}
      people={session.authors.people.value}
      backTo={backTo}
      fieldName={(step) => part(step.record) ?? words.name(step.field)}
      show={({ field, what, made }, value) => {
        if (field === 'attached') return t(value === true ? 'history.on' : 'history.off');
        const { period, territory = null } = made;
        if (what !== 'created' || period === undefined) return show(field, value);
        return [show('period', period), show('territory', territory), made.text].filter(Boolean).join(' · ');
      }}
      onBack={nav.back}
      onRestore={({ record: of, field, to }) => {
        const state = past?.records.get(of);
        if (state)
          void deeds.tell(
            [
              ...(of !== id && state.deleted ? restoreRecord(state) : []),
              { record: of, field, value: to, knowing: headsIn(state, field) },
            ],
            { said: t('history.taken') },
          );
      }}
      onErase={async () => {
        const erased = await deeds.erase(id);
        if (erased) nav.close(id);
        return erased;
      }}
    />
  );
}

/** The changes of a record and its children, with how each of them stands, and the notes that are its evidence. */
async function readPast(db: NotebookDatabase, id: RecordId) {
  const changes = await historyOf(db, id, true);
  const ids = new Set([
    id,
    ...changes.flatMap((change) => [change.record, annotationOf(change.record) ?? id]),
  ]);
  const found = await Promise.all([...ids].map((each) => record(db, each)));
  return { changes, records: new Map(found.flatMap((state) => (state ? [[state.id, state] as const] : []))) };
}

const standing = (records: ReadonlyMap<RecordId, RecordState>): Standing =>
  new Map([...records].map(([id, { fields }]) => [id, fields as unknown as Readonly<Record<string, Json>>]));
