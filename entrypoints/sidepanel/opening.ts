import type { Translate } from '../../components/shared/i18n/key.ts';
import { citeProvision } from '../../components/sidepanel/model/cite.ts';
import type { Nav, View } from '../../components/sidepanel/model/navigation.ts';
import type { Hit } from '../../components/sidepanel/search/search-model.ts';
import type { RecordId } from '../../utils/core/notebook/change.ts';
import type { RecordState, ReplyFields, StatusFields } from '../../utils/core/notebook/model.ts';
import type { Resolution } from '../../utils/core/resolution/model.ts';
import { record } from '../../utils/storage/around.ts';
import type { NotebookDatabase } from '../../utils/storage/database.ts';
import type { Session } from './session.ts';

export const noteView = (id: RecordId): View => ({ kind: 'note', id, action: null });
export const provisionView = (eId: string): View => ({ kind: 'provision', eId, action: null });
export const statusView = (id: RecordId | null, eId: string): View => ({
  kind: 'status',
  id,
  eId,
  evidence: null,
});

/** Where a record is read and edited; sets and profiles by their history, replies with what they answer. */
async function viewOf(db: NotebookDatabase, { id, kind, fields }: RecordState): Promise<View> {
  switch (kind) {
    case 'annotation':
      return noteView(id);
    case 'status':
      return statusView(id, (fields as Partial<StatusFields>).about?.provision ?? '');
    case 'reply': {
      const answered = await record(db, (fields as Partial<ReplyFields>).to ?? '');
      return answered && answered.kind !== 'reply' ? viewOf(db, answered) : { kind: 'history', id };
    }
    default:
      return { kind: 'history', id };
  }
}

/** Opens a record, wherever it is read. */
export const openRecord = async ({ db, nav }: Session, found: RecordState): Promise<void> =>
  nav.open(await viewOf(db, found));

/** Opens what a search found. */
export function openHit(session: Session, hit: Hit): void {
  if (hit.group === 'provision') session.nav.open(provisionView(hit.provision.eId));
  else void openRecord(session, hit.record);
}

/** What lies beneath a view, by name: where its ‹ leads. */
export function nameBelow(
  { stack, tab }: Nav,
  view: View,
  resolution: Resolution | null,
  t: Translate,
): string {
  const below = stack[stack.indexOf(view) - 1];
  switch (below?.kind) {
    case undefined:
      return t(`tabs.${tab}`);
    case 'provision':
      return resolution ? citeProvision(resolution, below.eId, t) : t('tabs.outline');
    case 'note':
      return t('motivation.commenting');
    case 'history':
      return t('history.title');
    default:
      return t('tabs.status');
  }
}
