import { useCallback, useMemo } from 'preact/hooks';
import { useWords } from '../../components/shared/i18n/words.tsx';
import type { News } from '../../components/shared/news.ts';
import { citeProvision, provisionOf } from '../../components/sidepanel/model/cite.ts';
import type { View } from '../../components/sidepanel/model/navigation.ts';
import type { EvidenceChoice } from '../../components/sidepanel/status/model/views.ts';
import { StatusForm } from '../../components/sidepanel/status/status-form.tsx';
import { ViewHead } from '../../components/sidepanel/view-stack.tsx';
import { deleteRecord, resolveConflict, restoreRecord } from '../../utils/core/notebook/edits.ts';
import type { RecordState } from '../../utils/core/notebook/model.ts';
import { statusId } from '../../utils/core/notebook/record-id.ts';
import { record } from '../../utils/storage/around.ts';
import { dropDraft, keepDraft, readDraft } from '../../utils/storage/drafts.ts';
import { statusesOn } from '../../utils/storage/statuses.ts';
import { evidenceChoice, findEvidence } from './evidence-choices.ts';
import { useLive } from './live.ts';
import { ProfileAsk } from './profile-ask.tsx';
import type { Session } from './session.ts';
import { saveStatus } from './status-deeds.ts';
import type { StatusDesk } from './status-state.ts';

interface Props {
  readonly session: Session;
  readonly desk: StatusDesk;
  readonly view: Extract<View, { kind: 'status' }>;
  readonly backTo: string;
}

/** A status note in its form: a new one, or one that is there, read live and kept as it is typed. */
export function StatusPage({ session, desk, view, backTo }: Props) {
  const { t } = useWords();
  const { db, resolution } = desk;
  const { nav, authors } = session;
  const { eId } = view;
  const id = useMemo(() => view.id ?? statusId(crypto.randomUUID()), [view.id, eId]);
  const near = { resolution: resolution.id, eId };
  const draftKey = `form ${view.id ?? `status new ${resolution.id}|${eId}`}`;
  const statuses = useLive(() => statusesOn(db, resolution.id, eId), [resolution.id, eId]);
  const begun = useLive(() => beginnings(desk, view, draftKey), [id]);
  const find = useCallback((query: string) => findEvidence(db, near, query), [resolution.id, eId]);
  const provision = provisionOf(resolution, eId);
  const kept = statuses?.find(({ state }) => state.id === id) ?? null;
  const cite = citeProvision(resolution, eId, t);
  const gone = view.id !== null && statuses !== null && kept === null;
  return (
    <>
      <ViewHead
        title={t(view.id === null ? 'status.add' : 'status.editTitle')}
        back={backTo}
        onBack={nav.back}
        aside={cite !== backTo && <span class="small muted">{cite}</span>}
      />
      <div class="panel-body view-body">
        {gone && <p class="muted">{t('status.gone')}</p>}
        {!gone && provision && statuses && begun && (
          <>
            <ProfileAsk session={session} />
            <StatusForm
              key={id}
              provision={provision}
              tools={desk.tools}
              years={resolution.period}
              statuses={statuses}
              view={kept}
              evidence={kept ? kept.evidence.map((each) => evidenceChoice(each, near)) : begun.evidence}
              draft={begun.draft}
              people={authors.people.value}
              findEvidence={find}
              onSave={(patch, before) => saveStatus(desk, { ...near, id }, patch, before)}
              onDraft={(json) =>
                void (json === null
                  ? dropDraft(db, draftKey)
                  : keepDraft(db, draftKey, { text: json, knowing: [] }))
              }
              onOpenNote={(note) => nav.open({ kind: 'note', id: note, action: null })}
              onOpenStatus={(other) => nav.step({ kind: 'status', id: other, eId, evidence: null })}
              onResolve={(state, field, value) =>
                void session.deeds.keep(resolveConflict(state, field, value))
              }
              onRevived={(keep) => {
                if (!kept) return;
                if (keep) void session.deeds.keep(restoreRecord(kept.state));
                else void session.deeds.tell(deleteRecord(kept.state), 'deleted').then(() => nav.close(id));
              }}
              onDone={nav.back}
              onNews={(news) => tell(session, news)}
            />
          </>
        )}
      </div>
    </>
  );
}

/** Tells what was done, as the panel's toast. */
export function tell({ deeds }: Pick<Session, 'deeds'>, { text, undo }: News): void {
  deeds.done.value = { id: crypto.randomUUID(), text: { said: text }, undo };
}

/** What a form begins with: the draft that an earlier visit left, and the annotation that it was opened from. */
async function beginnings(
  { db, resolution }: StatusDesk,
  { id, eId, evidence }: Props['view'],
  draftKey: string,
): Promise<{ readonly draft: string | null; readonly evidence: readonly EvidenceChoice[] }> {
  const draft = evidence === null ? ((await readDraft(db, draftKey))?.text ?? null) : null;
  const note = evidence === null || id !== null ? null : await record(db, evidence);
  return {
    draft,
    evidence: note
      ? [evidenceChoice(note as RecordState<'annotation'>, { resolution: resolution.id, eId })]
      : [],
  };
}
