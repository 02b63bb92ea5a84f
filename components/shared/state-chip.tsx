import { useWords } from './i18n/words.tsx';
import { type Shown, STATE_CLASS, StateMark } from './state-mark.tsx';

interface Props {
  readonly state: Shown;
  /** Beside the state: the plan's time is over and it is not reached. */
  readonly overdue?: boolean;
}

/** A state as shape and words; colour comes third. */
export function StateChip({ state, overdue = false }: Props) {
  const { t } = useWords();
  return (
    <span class="state-chips">
      <span class={`state-chip ${STATE_CLASS[state]}`}>
        <StateMark state={state} />
        {t(`state.${state}`)}
      </span>
      {overdue && (
        <span class="state-chip overdue">
          <StateMark state="overdue" />
          {t('state.overdue')}
        </span>
      )}
    </span>
  );
}
