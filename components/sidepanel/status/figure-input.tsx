import type { Target } from '../../../utils/core/resolution/model.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { type FigureReading, writeFigure } from './model/figure.ts';
import { unitName } from './model/reasons.ts';

interface Props {
  readonly id: string;
  readonly target: Target;
  readonly typed: string;
  readonly reading: FigureReading;
  /** Ids of what tells more about the field. */
  readonly describedBy?: string | undefined;
  /** Says nothing of what is wrong yet. */
  readonly hushed?: boolean;
  readonly row?: number;
  readonly onType: (typed: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly onPaste?: (event: ClipboardEvent) => void;
  readonly onBlur?: () => void;
}

/** A field for one figure, its unit beside it; what cannot be read stays and is told. */
export function FigureInput(props: Props) {
  const { t } = useWords();
  const { id, target, typed, reading } = props;
  const wrong = !reading.ok && !props.hushed;
  const described = [`${id}-unit`, !wrong ? '' : `${id}-wrong`, props.describedBy ?? '']
    .filter(Boolean)
    .join(' ');
  return (
    <span class="with-unit">
      <input
        id={id}
        class="input num"
        type="text"
        inputMode="decimal"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        data-row={props.row}
        data-target={target.id}
        aria-invalid={wrong}
        aria-describedby={described}
        onInput={(event) => props.onType(event.currentTarget.value)}
        onKeyDown={props.onKeyDown}
        onPaste={props.onPaste}
        onBlur={props.onBlur}
      />
      <span class="unit" id={`${id}-unit`}>
        {unitName(target.unit, t)}
      </span>
    </span>
  );
}

const WRONG = {
  unit: 'figure.unit',
  separator: 'figure.separator',
  amount: 'figure.amount',
  'not a number': 'figure.none',
} as const;

interface ProblemProps {
  readonly id: string;
  readonly target: Target;
  readonly typed: string;
  readonly reading: FigureReading;
  readonly onTake: (typed: string) => void;
}

/** What is wrong with a figure, and what was probably meant, to be taken by a press. */
export function FigureProblem({ id, target, typed, reading, onTake }: ProblemProps) {
  const { t, language } = useWords();
  if (reading.ok) return null;
  const { problem, suggestion, typedUnit } = reading;
  const meant = suggestion === null ? null : writeFigure(suggestion, language);
  return (
    <span class="figure-wrong" id={`${id}-wrong`} role="alert">
      <span class="wrong">
        {t(WRONG[problem], {
          value: problem === 'unit' ? typedUnit : typed.trim(),
          name: unitName(target.unit, t),
        })}
      </span>
      {meant !== null && (
        <button type="button" class="link small" onClick={() => onTake(meant)}>
          {t('figure.take', { value: meant })}
        </button>
      )}
    </span>
  );
}
