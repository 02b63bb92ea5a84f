import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { STATES, type State } from '../../../utils/core/notebook/model.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { StateChip } from '../../shared/state-chip.tsx';
import { STATE_CLASS, StateMark } from '../../shared/state-mark.tsx';
import type { Typed } from './model/form.ts';

interface Props {
  readonly judgement: Typed['judgement'];
  /** As the values have it; null where the provision has no targets and a person says it. */
  readonly computed: State | null;
  /** The judgement stands over what was computed and has no reason yet. */
  readonly lacking: boolean;
  readonly onChange: (judgement: Typed['judgement']) => void;
}

/** The state of the note: as computed, or as a person judges it, who then says why. */
export function JudgementField({ judgement, computed, lacking, onChange }: Props) {
  const { t } = useWords();
  const id = useId();
  const [open, setOpen] = useState(judgement !== null || computed === null);
  const box = useRef<HTMLDivElement>(null);
  /** The button that was pressed is gone: the keyboard goes on in what came in its place. */
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) box.current?.querySelector<HTMLElement>('input, button')?.focus();
    moved.current = false;
  }, [open]);
  const turn = (to: boolean): void => {
    moved.current = true;
    setOpen(to);
  };
  const chosen = judgement?.state ?? null;
  if (computed !== null && !open) {
    return (
      <div class="wide judged" ref={box}>
        <span class="small muted">{t('judgement.computed')}</span>
        <StateChip state={computed} />
        <button type="button" class="btn quiet" aria-expanded="false" onClick={() => turn(true)}>
          {t('judgement.other')}
        </button>
      </div>
    );
  }
  const needed = computed !== null && computed !== chosen;
  return (
    <div class="wide judging" ref={box}>
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
          <span class="name">{t(needed ? 'judgement.reason' : 'judgement.reasonOptional')}</span>
          <input
            class="input"
            type="text"
            value={judgement.reason}
            aria-required={needed}
            aria-invalid={lacking}
            aria-describedby={lacking ? `${id}-lacks` : undefined}
            onInput={(event) => onChange({ state: judgement.state, reason: event.currentTarget.value })}
          />
        </label>
      )}
      {lacking && (
        <p class="wrong" id={`${id}-lacks`}>
          {t(computed === 'not assessed' ? 'judgement.lacksFigures' : 'judgement.lacks')}
        </p>
      )}
      {computed !== null && (
        <button
          type="button"
          class="link small"
          onClick={() => {
            turn(false);
            onChange(null);
          }}
        >
          {t('judgement.asComputed', { value: t(`state.${computed}`) })}
        </button>
      )}
    </div>
  );
}
