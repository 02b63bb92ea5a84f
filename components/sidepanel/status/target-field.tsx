import { useId, useState } from 'preact/hooks';
import type { Assessment } from '../../../utils/core/notebook/target-state.ts';
import type { Target } from '../../../utils/core/resolution/model.ts';
import { formatLevel, speakLevel } from '../../shared/format/target.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { StateChip } from '../../shared/state-chip.tsx';
import { FigureInput, FigureProblem } from './figure-input.tsx';
import { readValue } from './model/form.ts';
import { reasonOf, type Told } from './model/reasons.ts';

interface Props {
  readonly target: Target;
  readonly typed: string;
  readonly assessment: Assessment;
  readonly told: Told;
  readonly onType: (typed: string) => void;
}

/** One target in the form: its level, the field for its value, and what that makes of it, at once and in words. */
export function TargetField({ target, typed, assessment, told, onType }: Props) {
  const { t, language } = useWords();
  const id = useId();
  /** While a figure is being typed it is not yet wrong. */
  const [typing, setTyping] = useState(false);
  const reading = readValue(typed, target, t, language);
  const take = (text: string): void => {
    // The button goes with what was wrong: the keyboard goes on in the field.
    document.getElementById(id)?.focus();
    onType(text);
  };
  const reason = reasonOf(assessment, target, told, t, language);
  return (
    <div class="target-field">
      <label for={id} class="measure">
        <span lang="vi">{target.measure}</span> <b aria-hidden="true">{formatLevel(target, t, language)}</b>
        <span class="sr-only">{speakLevel(target, t, language)}</span>
      </label>
      <FigureInput
        id={id}
        target={target}
        typed={typed}
        reading={reading}
        describedBy={`${id}-state`}
        hushed={typing}
        onType={(text) => {
          setTyping(true);
          onType(text);
        }}
        onBlur={() => setTyping(false)}
      />
      <span class="verdict" id={`${id}-state`} aria-live="polite">
        {reading.ok && reading.value !== null && (
          <>
            <StateChip state={assessment.state} /> {reason && <span class="small muted">{reason}</span>}
          </>
        )}
      </span>
      {!typing && <FigureProblem id={id} target={target} typed={typed} reading={reading} onTake={take} />}
    </div>
  );
}
