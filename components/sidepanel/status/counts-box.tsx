import type { State } from '../../../utils/core/notebook/model.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { STATE_CLASS, StateMark } from '../../shared/state-mark.tsx';
import type { Counts } from './model/overview.ts';

interface Props {
  readonly title: string;
  readonly counts: Counts;
  /** The state the list is narrowed to. */
  readonly chosen: State | 'none' | 'overdue' | null;
  readonly onChoose: (state: State | 'none' | 'overdue' | null) => void;
}

/**
 * How many stand where: one bar, and the same in words, each a press away from the list of just these. Overdue is no
 * state beside the others: it has a line of its own.
 */
export function CountsBox({ title, counts, chosen, onChoose }: Props) {
  const { t } = useWords();
  return (
    <section class="box counts" aria-label={title}>
      <h2>
        {title} <span class="muted">{counts.total}</span>
      </h2>
      <div class="state-bar" aria-hidden="true">
        {counts.states.map(({ state, count }) => (
          <i key={state} class={state === 'none' ? 'none' : STATE_CLASS[state]} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul class="count-list">
        {counts.states.map(({ state, count }) => (
          <li key={state}>
            <button
              type="button"
              class={`state-chip ${STATE_CLASS[state]}`}
              aria-pressed={chosen === state}
              onClick={() => onChoose(chosen === state ? null : state)}
            >
              <StateMark state={state} />
              {count} {t(`state.${state}`).toLowerCase()}
            </button>
          </li>
        ))}
      </ul>
      {counts.overdue > 0 && (
        <p class="overdue-line">
          <button
            type="button"
            class={`state-chip ${STATE_CLASS.overdue}`}
            aria-pressed={chosen === 'overdue'}
            onClick={() => onChoose(chosen === 'overdue' ? null : 'overdue')}
          >
            <StateMark state="overdue" />
            {t('overview.overdue', { count: counts.overdue })}
          </button>
        </p>
      )}
    </section>
  );
}
