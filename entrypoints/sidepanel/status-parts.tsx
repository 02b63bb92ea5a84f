import { useWords } from '../../components/shared/i18n/words.tsx';
import { personName } from '../../components/shared/people.tsx';
import { provisionOf } from '../../components/sidepanel/model/cite.ts';
import { Replies } from '../../components/sidepanel/note/replies.tsx';
import { ProvisionResponsibilities } from '../../components/sidepanel/responsibility/provision-responsibilities.tsx';
import type { StatusView } from '../../components/sidepanel/status/model/views.ts';
import { ProvisionState } from '../../components/sidepanel/status/provision-state.tsx';
import { ProvisionStatus } from '../../components/sidepanel/status/provision-status.tsx';
import {
  changeField,
  createReply,
  deleteRecord,
  resolveConflict,
  restoreRecord,
} from '../../utils/core/notebook/edits.ts';
import { proposeDepartments } from '../../utils/core/notebook/proposals.ts';
import { replyId } from '../../utils/core/notebook/record-id.ts';
import { repliesTo } from '../../utils/storage/around.ts';
import { useLive } from '../../utils/storage/live.ts';
import { statusesOn } from '../../utils/storage/statuses.ts';
import { addDepartment, saveRoles } from './duty-deeds.ts';
import { StatusMarks, useClosed } from './review-marks.tsx';
import type { Session } from './session.ts';
import { tell } from './status-page.tsx';
import type { StatusDesk } from './status-state.ts';

interface Props {
  readonly session: Session;
  readonly desk: StatusDesk;
  readonly eId: string;
}

const useStatuses = ({ db, resolution }: StatusDesk, eId: string) =>
  useLive(() => statusesOn(db, resolution.id, eId), [resolution.id, eId]);

/** The newest state of a provision, for the head of its view. */
export function ProvisionStatePart({ desk, eId }: Omit<Props, 'session'>) {
  const statuses = useStatuses(desk, eId);
  const provision = provisionOf(desk.resolution, eId);
  return statuses && provision ? (
    <ProvisionState provision={provision} statuses={statuses} tools={desk.tools} />
  ) : null;
}

/** Targets and timelines, who answers for it, and the status notes of a provision. */
export function ProvisionStatusPart({ session, desk, eId }: Props) {
  const { t } = useWords();
  const { nav, authors, deeds } = session;
  const statuses = useStatuses(desk, eId);
  const isClosed = useClosed(desk.db, desk.resolution.id);
  const provision = provisionOf(desk.resolution, eId);
  if (!provision) return null;
  return (
    <ProvisionStatus
      provision={provision}
      statuses={statuses}
      tools={desk.tools}
      between={<ProvisionDutiesPart session={session} desk={desk} eId={eId} />}
      authorOf={(by) => personName(authors.people.value(by), t)}
      onAdd={() => nav.open({ kind: 'status', id: null, eId, evidence: null })}
      onEdit={(id) => nav.open({ kind: 'status', id, eId, evidence: null })}
      onOpenNote={(id) => nav.open({ kind: 'note', id, action: null })}
      actionsOf={({ state }) => (
        <>
          <button type="button" class="btn quiet" onClick={() => nav.open({ kind: 'history', id: state.id })}>
            {t('status.history')}
          </button>
          <button
            type="button"
            class="btn quiet"
            onClick={() => void deeds.tell(deleteRecord(state), 'deleted').then(() => nav.close(state.id))}
          >
            {t('status.delete')}
          </button>
        </>
      )}
      isClosed={isClosed}
      marksOf={({ state }) => <StatusMarks session={session} id={state.id} />}
      repliesOf={(view) => <StatusReplies session={session} desk={desk} view={view} />}
    />
  );
}

interface RepliesProps extends Omit<Props, 'eId'> {
  readonly view: StatusView;
}

/** What was answered to a status note, opened where somebody asks for it. */
function StatusReplies({ session, desk, view: { state } }: RepliesProps) {
  const { t } = useWords();
  const { deeds } = session;
  const replies = useLive(() => repliesTo(desk.db, state.id), [state.id]);
  if (replies === null) return null;
  return (
    <details class="entry-replies">
      <summary class="small muted">
        {replies.length > 0 ? t('reply.count', { count: replies.length }) : t('reply.label')}
      </summary>
      <Replies
        replies={replies}
        around={session.around.value}
        onReply={async (text) => {
          const id = replyId(crypto.randomUUID());
          const fields = { to: state.id, text, private: state.fields.private === true };
          return (await deeds.keep(createReply(id, fields), { making: id })).ok;
        }}
        onEdit={async (reply, text) => (await deeds.keep(changeField(reply, 'text', text))).ok}
        onDelete={(reply) => void deeds.tell(deleteRecord(reply), 'replyDeleted')}
        onResolve={(reply, field, value) => void deeds.keep(resolveConflict(reply, field, value))}
        onRestore={(reply) => void deeds.keep(restoreRecord(reply))}
      />
    </details>
  );
}

/** Who answers for a provision, and who is proposed for it. */
function ProvisionDutiesPart({ session, desk, eId }: Props) {
  const departments = desk.departments.value;
  const given = desk.duties.value?.get(eId) ?? [];
  const declined = desk.declined.value.get(eId);
  const provision = provisionOf(desk.resolution, eId);
  if (!provision || desk.duties.value === null) return null;
  // Once anybody is named, a person has decided: proposals would only be in the way.
  const proposals =
    given.length > 0
      ? []
      : proposeDepartments(provision, desk.resolution, departments, desk.province.subjects).filter(
          ({ department }) => !declined?.has(department),
        );
  return (
    <ProvisionResponsibilities
      key={eId}
      departments={departments}
      given={given}
      proposals={proposals}
      onAdd={(name) => addDepartment(desk, name)}
      onRole={(department, role) => saveRoles(desk, desk.resolution.id, [{ eId, department, role }])}
      onNews={(news) => tell(session, news)}
    />
  );
}
