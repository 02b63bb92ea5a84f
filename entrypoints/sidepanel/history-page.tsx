import { useWords } from '../../components/shared/i18n/words.tsx';
import { HistoryView } from '../../components/sidepanel/history/history-view.tsx';
import { stepsOf } from '../../components/sidepanel/model/history.ts';
import type { View } from '../../components/sidepanel/model/navigation.ts';
import { useFieldWords } from '../../components/sidepanel/note/field-words.tsx';
import type { Json } from '../../utils/core/notebook/change.ts';
import { parseRecordId } from '../../utils/core/notebook/record-id.ts';
import { headsIn } from '../../utils/core/notebook/state.ts';
import { record } from '../../utils/storage/around.ts';
import { historyOf } from '../../utils/storage/history.ts';
import { useLive } from './live.ts';
import type { Session } from './session.ts';

interface Props {
  readonly session: Session;
  readonly view: Extract<View, { kind: 'history' }>;
  readonly backTo: string;
}

/** The life of one record, read from the log. */
export function HistoryPage({ session, view, backTo }: Props) {
  const { t } = useWords();
  const words = useFieldWords();
  const { db, deeds, nav } = session;
  const { id } = view;
  const past = useLive(
    async () => ({ state: await record(db, id), changes: await historyOf(db, id, true) }),
    [id],
  );
  const now = (past?.state?.fields ?? {}) as Readonly<Record<string, Json | undefined>>;
  /** "nhãn “ngân sách”": a record of its own, told by what it is. */
  const part = (of: string): string | null => {
    const parsed = parseRecordId(of);
    if (parsed?.kind === 'tag') return t('history.tag', { name: parsed.parts[1] ?? '' });
    return parsed && parsed.kind !== 'annotation' && parsed.kind !== 'status' ? t('field.evidence') : null;
  };
  return (
    <HistoryView
      steps={past && stepsOf(id, past.changes, now)}
      people={session.authors.people.value}
      backTo={backTo}
      fieldName={(step) => part(step.record) ?? words.name(step.field)}
      show={(step, value) =>
        part(step.record) === null
          ? words.show(step.field, value)
          : t(value === true ? 'history.on' : 'history.off')
      }
      onBack={nav.back}
      onRestore={({ field, to }) => {
        const state = past?.state;
        if (state)
          void deeds.tell([{ record: id, field, value: to, knowing: headsIn(state, field) }], {
            said: t('history.taken'),
          });
      }}
      onErase={async () => {
        const erased = await deeds.erase(id);
        if (erased) nav.close(id);
        return erased;
      }}
    />
  );
}
