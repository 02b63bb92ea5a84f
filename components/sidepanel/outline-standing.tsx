import type { State } from '../../utils/core/notebook/model.ts';
import { useWords } from '../shared/i18n/words.tsx';
import { STATE_CLASS, StateMark } from '../shared/state-mark.tsx';
import { countStates } from './status/model/overview.ts';

interface Props {
  /** Of each indicator; null where nothing was noted. */
  readonly states: readonly (State | null)[];
  /** Goes to the status tab. */
  readonly onOpen: () => void;
}

/** How many indicators stand where, in one bar and in words; nothing as long as nothing was noted. */
export function OutlineStanding({ states, onOpen }: Props) {
  const { t } = useWords();
  if (states.every((state) => state === null)) return null;
  const { states: counts } = countStates(states.map((state) => ({ state, overdue: false })));
  return (
    <button type="button" class="box standing" onClick={onOpen}>
      <span class="sr-only">{t('tabs.status')}: </span>
      <span class="state-bar" aria-hidden="true">
        {counts.map(({ state, count }) => (
          <i key={state} class={state === 'none' ? 'none' : STATE_CLASS[state]} style={{ flexGrow: count }} />
        ))}
      </span>
      <span class="standing-words">
        {counts.map(({ state, count }) => (
          <span key={state} class={`state-chip ${STATE_CLASS[state]}`}>
            <StateMark state={state} />
            {count} {t(`state.${state}`).toLocaleLowerCase('vi')}
          </span>
        ))}
      </span>
    </button>
  );
}
