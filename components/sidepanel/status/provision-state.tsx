import type { Provision } from '../../../utils/core/resolution/model.ts';
import { formatDate } from '../../shared/format/figures.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { StateChip } from '../../shared/state-chip.tsx';
import { newestFirst, speaking } from './model/series.ts';
import type { StatusTools, StatusView } from './model/views.ts';

interface Props {
  readonly provision: Provision;
  readonly statuses: readonly StatusView[];
  readonly tools: StatusTools;
}

/** The newest state of a provision with its day, for the head of a view. */
export function ProvisionState({ provision, statuses, tools }: Props) {
  const { t } = useWords();
  const listed = newestFirst(statuses);
  const latest = speaking(listed);
  const state = latest ? tools.stateOf(latest, provision, listed) : null;
  return (
    <p class="head-state">
      <StateChip state={state ?? 'none'} overdue={tools.isOverdue(provision, state)} />
      {latest && (
        <span class="small muted">
          {' · '}
          {t('status.updated', { value: formatDate(latest.state.updated.wall.slice(0, 10)) })}
        </span>
      )}
    </p>
  );
}
