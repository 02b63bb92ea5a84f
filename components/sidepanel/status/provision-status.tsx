import type { ComponentChildren } from 'preact';
import type { RecordId } from '../../../utils/core/notebook/change.ts';
import type { Period } from '../../../utils/core/notebook/model.ts';
import type { Provision } from '../../../utils/core/resolution/model.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { newestFirst } from './model/series.ts';
import type { StatusTools, StatusView } from './model/views.ts';
import { StatusEntry } from './status-entry.tsx';
import { TargetProgress } from './target-progress.tsx';

export interface ProvisionStatusProps {
  readonly provision: Provision;
  /** null while they are being read. */
  readonly statuses: readonly StatusView[] | null;
  readonly tools: StatusTools;
  readonly authorOf: (by: string) => string;
  readonly onAdd: () => void;
  readonly onEdit: (id: RecordId) => void;
  readonly onOpenNote: (id: RecordId) => void;
  /** Between how far it has come and who said so: who answers for it. */
  readonly between?: ComponentChildren;
  /** Shared parts of every record: history, delete with undo; and its replies. */
  readonly actionsOf?: (view: StatusView) => ComponentChildren;
  readonly repliesOf?: (view: StatusView) => ComponentChildren;
  /** What reviewers say of it. */
  readonly marksOf?: (view: StatusView) => ComponentChildren;
  /** Whether a period is closed, or lies in one that is. */
  readonly isClosed?: (period: Period) => boolean;
}

/** How far a provision has come: each target against its level, and all that was noted, newest first. */
export function ProvisionStatus(props: ProvisionStatusProps) {
  const { t } = useWords();
  const { provision, statuses, tools } = props;
  if (statuses === null) return null;
  const listed = newestFirst(statuses);
  const isClosed = ({ state: { fields } }: StatusView): boolean =>
    (fields.period && props.isClosed?.(fields.period)) ?? false;
  return (
    <>
      {(provision.targets?.length ?? 0) > 0 && (
        <section class="provision-status">
          <h2>{t('target.label')}</h2>
          <ul class="box target-list">
            {provision.targets?.map((target) => (
              <TargetProgress key={target.id} target={target} statuses={listed} tools={tools} />
            ))}
          </ul>
        </section>
      )}
      {props.between}
      <section class="status-list">
        <div class="section-head">
          <h2>
            {t('status.title')} {listed.length > 0 && <span class="muted">{listed.length}</span>}
          </h2>
          <button type="button" class="btn quiet" aria-label={t('status.add')} onClick={props.onAdd}>
            {t('status.more')}
          </button>
        </div>
        {listed.length === 0 ? (
          <p class="small muted">{t(provision.targets ? 'status.emptyIndicator' : 'status.emptyTask')}</p>
        ) : (
          <ol class="entries">
            {listed.map((view) => (
              <li key={view.state.id} class="entry-item">
                <StatusEntry
                  view={view}
                  provision={provision}
                  tools={tools}
                  all={listed}
                  author={props.authorOf(view.state.created.by)}
                  onEdit={() => props.onEdit(view.state.id)}
                  onOpenNote={props.onOpenNote}
                  actions={props.actionsOf?.(view)}
                  replies={props.repliesOf?.(view)}
                  marks={props.marksOf?.(view)}
                  closed={isClosed(view)}
                />
              </li>
            ))}
          </ol>
        )}
      </section>
    </>
  );
}
