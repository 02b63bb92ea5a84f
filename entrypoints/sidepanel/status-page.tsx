import { useCallback, useMemo } from 'preact/hooks';
import { useWords } from '../../components/shared/i18n/words.tsx';
import type { News } from '../../components/shared/news.ts';
import { citeProvision, provisionOf } from '../../components/sidepanel/model/cite.ts';
import type { View } from '../../components/sidepanel/model/navigation.ts';
import { namedYear } from '../../components/sidepanel/status/model/periods.ts';
import type { EvidenceChoice } from '../../components/sidepanel/status/model/views.ts';
import { StatusForm } from '../../components/sidepanel/status/status-form.tsx';
import { ViewHead } from '../../components/sidepanel/view-stack.tsx';
import { deleteRecord, resolveConflict, restoreRecord } from '../../utils/core/notebook/edits.ts';
import type { Period, RecordState } from '../../utils/core/notebook/model.ts';
import { statusId } from '../../utils/core/notebook/record-id.ts';
import { record } from '../../utils/storage/around.ts';
import { dropDraft, keepDraft, readDraft } from '../../utils/storage/drafts.ts';
import { useLive } from '../../utils/storage/live.ts';
import { statusesOn } from '../../utils/storage/statuses.ts';
import { evidenceChoice, findEvidence } from './evidence-choices.ts';
import { ProfileAsk } from './profile-ask.tsx';
import { useClosed } from './review-marks.tsx';
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
  const isClosed = useClosed(db, resolution.id);
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
        {!gone && provision && statuses && begun && authors.me.value && (
          <>
            <ProfileAsk session={session} />
            <StatusForm
              key={id}
              provision={provision}
              tools={desk.tools}
              years={resolution.period}
              statuses={statuses}
              view={kept}
              evidenceOf={(own) => own.evidence.map((each) => evidenceChoice(each, near))}
              usual={{
                period: begun.period ?? desk.grid.period.peek(),
                territory: desk.grid.territory.peek(),
                source: begun.source,
                evidence: begun.evidence,
              }}
              draft={begun.draft}
              people={authors.people.value}
              findEvidence={find}
              onSave={async (patch, before) => {
                const answer = await saveStatus(desk, { ...near, id: before?.state.id ?? id }, patch, before);
                const { period, territory } = answer.ok && before === null ? answer.view.state.fields : {};
                // The next form and the grid begin where this one was.
                if (period && territory) {
                  desk.grid.period.value = period;
                  desk.grid.territory.value = territory;
                }
                return answer;
              }}
              onDraft={(json) =>
                void (json === null
                  ? dropDraft(db, draftKey)
                  : keepDraft(db, draftKey, { text: json, knowing: [] }))
              }
              onOpenNote={(note) => nav.open({ kind: 'note', id: note, action: null })}
              onResolve={(state, field, value) =>
                void session.deeds.keep(resolveConflict(state, field, value))
              }
              onRevived={(keep) => {
                if (!kept) return;
                if (keep) void session.deeds.keep(restoreRecord(kept.state));
                else void session.deeds.tell(deleteRecord(kept.state), 'deleted').then(() => nav.close(id));
              }}
              isClosed={isClosed}
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

interface Beginnings {
  readonly draft: string | null;
  readonly evidence: readonly EvidenceChoice[];
  /** The year that the evidence names, where it names one of the plan. */
  readonly period: Period | null;
  /** The page of the evidence, where that is not the resolution itself. */
  readonly source: string;
}

/** What a form begins with: the draft that an earlier visit left, and the annotation that it was opened from. */
async function beginnings(
  { db, resolution }: StatusDesk,
  { id, eId, evidence }: Props['view'],
  draftKey: string,
): Promise<Beginnings> {
  if (evidence === null)
    return { draft: (await readDraft(db, draftKey))?.text ?? null, evidence: [], period: null, source: '' };
  const note = id === null ? ((await record(db, evidence)) as RecordState<'annotation'> | null) : null;
  const target = note?.fields.target;
  const year = namedYear(target?.quote.exact ?? '', resolution.period);
  return {
    draft: null,
    evidence: note ? [evidenceChoice(note, { resolution: resolution.id, eId })] : [],
    period: year === null ? null : { kind: 'year', year },
    source: target?.type === 'page' ? target.page.url : '',
  };
}
