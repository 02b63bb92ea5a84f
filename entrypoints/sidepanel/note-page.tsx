import { useRef } from 'preact/hooks';
import { useWords } from '../../components/shared/i18n/words.tsx';
import type { View } from '../../components/sidepanel/model/navigation.ts';
import { NoteView } from '../../components/sidepanel/note/note-view.tsx';
import { ViewHead } from '../../components/sidepanel/view-stack.tsx';
import { tagNames } from '../../utils/storage/around.ts';
import { useLive } from '../../utils/storage/live.ts';
import { useCandidates } from './candidates.ts';
import { noteDeedsOf } from './note-deeds.ts';
import { noteDetail } from './note-state.ts';
import { ProfileAsk } from './profile-ask.tsx';
import type { Session } from './session.ts';

interface Props {
  readonly session: Session;
  readonly view: Extract<View, { kind: 'note' }>;
  readonly backTo: string;
}

/** One note, read live and written through the deeds. */
export function NotePage({ session, view, backTo }: Props) {
  const { t } = useWords();
  const { db, nav } = session;
  const detail = useLive(() => noteDetail(db, view.id), [view.id]);
  const tags = useLive(() => tagNames(db), []);
  const around = session.around.value;
  const { candidates, likely } = useCandidates(session, detail?.record ?? null);
  const seen = useRef(false);
  if (detail) seen.current = true;
  if (!detail) {
    return (
      <>
        <ViewHead title={t('motivation.commenting')} back={backTo} onBack={nav.back} />
        <div class="panel-body view-body">{seen.current && <p class="muted">{t('note.gone')}</p>}</div>
      </>
    );
  }
  return (
    <NoteView
      detail={detail}
      around={around}
      action={view.action}
      asked={view}
      backTo={backTo}
      allTags={tags ?? []}
      candidates={candidates}
      likely={likely}
      profile={<ProfileAsk session={session} />}
      deeds={noteDeedsOf(session, detail)}
      onBack={nav.back}
    />
  );
}
