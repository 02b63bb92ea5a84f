import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Assessment } from '../../../utils/core/notebook/target-state.ts';
import type { Target } from '../../../utils/core/resolution/model.ts';
import { formatNumber, NARROW } from '../../shared/format/figures.ts';
import { formatReporting } from '../../shared/format/reporting.ts';
import { formatLevel, speakLevel } from '../../shared/format/target.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { StateChip } from '../../shared/state-chip.tsx';
import { FigureInput, FigureProblem } from './figure-input.tsx';
import type { FigureReading } from './model/figure.ts';
import { reasonOf, type Told, unitName } from './model/reasons.ts';
import type { KeepError, LatestValue, Reported } from './model/views.ts';

interface Props {
  readonly id: string;
  readonly row: number;
  readonly target: Target;
  /** Number of the indicator, on its first row. */
  readonly number: string | null;
  readonly previous: LatestValue | null;
  /** What somebody else reported for this period, by the name of the person. */
  readonly theirs: (Reported & { readonly name: string }) | null;
  readonly typed: string;
  readonly reading: FigureReading;
  readonly assessment: Assessment;
  readonly told: Told;
  readonly failed: KeepError | null;
  readonly onType: (typed: string) => void;
  readonly onKeep: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly children?: ComponentChildren;
}

/** One target of the grid: what is measured, its level, the figure before, the figure now, and what that makes. */
export function GridRow(props: Props) {
  const { t, language } = useWords();
  const { id, target, previous, theirs, typed, reading, assessment, failed } = props;
  /** While a figure is being typed it is not yet wrong. */
  const [typing, setTyping] = useState(false);
  /** The button goes with what was wrong: the keyboard goes on in the field. */
  const toField = (): void => document.getElementById(id)?.focus();
  const take = (text: string): void => {
    toField();
    props.onType(text);
  };
  const reason = reasonOf(assessment, target, props.told, t, language);
  return (
    <li class={`grid-row ${props.number === null ? 'further' : ''}`}>
      <span class="grid-number">
        {props.number !== null && (
          <>
            <span aria-hidden="true">{props.number}</span>
            <span class="sr-only">
              {t('differences.place', { kind: t('kind.indicator'), number: props.number })}
            </span>
          </>
        )}
      </span>
      <label for={id} class="grid-measure" lang="vi">
        {target.measure}
      </label>
      <span class="grid-level" id={`${id}-level`}>
        <span aria-hidden="true">{formatLevel(target, t, language)}</span>
        <span class="sr-only">{speakLevel(target, t, language)}</span>
      </span>
      <span class="grid-previous small muted" id={`${id}-previous`}>
        {previous && (
          <>
            <span class="sr-only">{t('grid.previous')} </span>
            {formatNumber(previous.value, language)}
            {previous.territory.kind !== 'as adopted' && '*'} ({formatReporting(previous.period, t)})
          </>
        )}
      </span>
      <span class="grid-input">
        <FigureInput
          id={id}
          row={props.row}
          target={target}
          typed={typed}
          reading={reading}
          describedBy={`${id}-level ${id}-previous ${id}-state`}
          hushed={typing}
          onType={(text) => {
            setTyping(true);
            props.onType(text);
          }}
          onBlur={() => {
            setTyping(false);
            props.onKeep();
          }}
          onKeyDown={props.onKeyDown}
          onPaste={props.onPaste}
        />
      </span>
      <span class="grid-state" id={`${id}-state`}>
        {theirs && (
          <span class="small muted grid-theirs">
            {t('grid.theirs', {
              name: theirs.name,
              value: `${formatNumber(theirs.value, language)}${NARROW}${unitName(theirs.unit, t)}`,
            })}
          </span>
        )}
        {reading.ok && reading.value !== null && (
          <>
            <StateChip state={assessment.state} />
            {reason && <span class="small muted">{reason}</span>}
          </>
        )}
        {!typing && <FigureProblem id={id} target={target} typed={typed} reading={reading} onTake={take} />}
        {failed && (
          <span class="figure-wrong" role="alert">
            <span class="wrong">{t(`kept.${failed}`)}</span>{' '}
            <button
              type="button"
              class="link small"
              onClick={() => {
                toField();
                props.onKeep();
              }}
            >
              {t('kept.retry')}
            </button>
          </span>
        )}
      </span>
      {props.children}
    </li>
  );
}
