import { useId, useState } from 'preact/hooks';
import { STATES, type State } from '../../../utils/core/notebook/model.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { StateChip } from '../../shared/state-chip.tsx';
import { STATE_CLASS, StateMark } from '../../shared/state-mark.tsx';
import type { Typed } from './model/form.ts';

interface Props {
  readonly judgement: Typed['judgement'];
  /** As the values have it; null where the provision has no targets and a person says it. */
  readonly computed: State | null;
  readonly onChange: (judgement: Typed['judgement']) => void;
}

/** The state of the note: as computed, or as a person judges it, who then says why. */
export function JudgementField({ judgement, computed, onChange }: Props) {
  const { t } = useWords();
  const id = useId();
  const [open, setOpen] = useState(judgement !== null || computed === null);
  const chosen = judgement?.state ?? null;
  if (computed !== null && !open) {
    return (
      <div class="wide judged">
        <span class="small muted">{t('judgement.computed')}</span>
        <StateChip state={computed} />
        <button type="button" class="btn quiet" aria-expanded="false" onClick={() => setOpen(true)}>
          {t('judgement.other')}
        </button>
      </div>
    );
  }
  const lacks = computed !== null && judgement !== null && judgement.reason.trim() === '';
  return (
    <div class="wide judging">
      <fieldset class="fieldset">
        <legend>{t(computed === null ? 'judgement.label' : 'judgement.over')}</legend>
        <div class="state-choices">
          {STATES.map((state) => (
            <label key={state} class={STATE_CLASS[state]}>
              <input
                type="radio"
                name={`${id}-state`}
                checked={chosen === state}
                onChange={() => onChange({ state, reason: judgement?.reason ?? '' })}
              />
              <span class="state-chip">
                <StateMark state={state} />
                {t(`state.${state}`)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {judgement !== null && (
        <label class="field">
          <span class="name">
            {t(computed === null ? 'judgement.reasonOptional' : 'judgement.reason')}
          </span>
          <input
            class="input"
            type="text"
            value={judgement.reason}
            aria-required={computed !== null}
            aria-invalid={lacks}
            aria-describedby={lacks ? `${id}-lacks` : undefined}
            onInput={(event) => onChange({ state: judgement.state, reason: event.currentTarget.value })}
          />
        </label>
      )}
      {lacks && (
        <p class="wrong" id={`${id}-lacks`}>
          {t('judgement.lacks')}
        </p>
      )}
      {computed !== null && (
        <button
          type="button"
          class="link small"
          onClick={() => {
            setOpen(false);
            onChange(null);
          }}
        >
          {t('judgement.asComputed', { value: t(`state.${computed}`) })}
        </button>
      )}
    </div>
  );
}
