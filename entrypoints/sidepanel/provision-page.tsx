import { useEffect } from 'preact/hooks';
import { useWords } from '../../components/shared/i18n/words.tsx';
import type { View } from '../../components/sidepanel/model/navigation.ts';
import { ProvisionView } from '../../components/sidepanel/provision/provision-view.tsx';
import { provisionSubject } from '../../utils/core/notebook/record-id.ts';
import type { Resolution } from '../../utils/core/resolution/model.ts';
import { revealInPage } from '../../utils/platform/page-commands.ts';
import { countNotes, pageOfNotes } from '../../utils/storage/annotations.ts';
import { evidenceFor } from '../../utils/storage/around.ts';
import { useLive } from '../../utils/storage/live.ts';
import { copyProvision } from './copying.ts';
import { noteProvision } from './new-note.ts';
import { entriesOf, type NotesState } from './notes-state.ts';
import type { Session } from './session.ts';
import { ProvisionStatePart, ProvisionStatusPart } from './status-parts.tsx';
import type { StatusDesk } from './status-state.ts';

interface Props {
  readonly session: Session;
  readonly notes: NotesState;
  readonly resolution: Resolution;
  readonly view: Extract<View, { kind: 'provision' }>;
  readonly backTo: string;
  readonly desk: StatusDesk | null;
}

/** How many notes stand under a provision; all of them are in the list. */
const SHOWN = 20;

/** One provision, with what is kept of it. */
export function ProvisionPage({ session, notes, resolution, view, backTo, desk }: Props) {
  const { t } = useWords();
  const { db, nav, panel } = session;
  const { eId } = view;
  const filter = { resolution: resolution.id, provision: eId };
  const total = useLive(() => countNotes(db, filter), [resolution.id, eId]);
  const shown = useLive(
    async () => entriesOf(db, await pageOfNotes(db, filter, 'newest', 0, SHOWN)),
    [resolution.id, eId],
  );
  const evidence = useLive(async () => {
    const views = await evidenceFor(db, provisionSubject(resolution.id, eId));
    return entriesOf(
      db,
      views.map(({ annotation }) => annotation),
    );
  }, [resolution.id, eId]);
  const here = new Set(shown?.map(({ record }) => record.id));
  const standing = panel.standing.value;
  const report =
    'report' in standing && standing.report.resolution === resolution.id ? standing.report : null;
  const inPage = report?.provisions.some((each) => each.eId === eId && each.outcome !== 'missing') ?? false;
  const tab = panel.tab.value;
  useEffect(() => {
    if (view.action === 'note') void noteProvision(session, resolution, eId);
  }, [view]);
  return (
    <ProvisionView
      resolution={resolution}
      eId={eId}
      around={session.around.value}
      backTo={backTo}
      notes={shown}
      total={total ?? 0}
      evidence={evidence?.filter(({ record }) => !here.has(record.id)) ?? []}
      state={desk && <ProvisionStatePart desk={desk} eId={eId} />}
      status={desk && <ProvisionStatusPart session={session} desk={desk} eId={eId} />}
      actions={
        <button
          type="button"
          class="btn primary"
          onClick={() => nav.open({ kind: 'status', id: null, eId, evidence: null })}
        >
          {t('status.add')}
        </button>
      }
      onBack={nav.back}
      onStep={(next) => nav.step({ kind: 'provision', eId: next, action: null })}
      onReveal={report && inPage && tab ? () => void revealInPage(tab.id, report.frameId, eId) : null}
      onNote={() => void noteProvision(session, resolution, eId)}
      onAllNotes={() => {
        notes.filter.value = { provision: eId };
        nav.tab('notes');
      }}
      onCopy={() => copyProvision(resolution, eId)}
      onOpenNote={(id) => nav.open({ kind: 'note', id, action: null })}
      onStatusNote={({ id, eId: of }) => nav.open({ kind: 'status', id, eId: of, evidence: null })}
    />
  );
}
