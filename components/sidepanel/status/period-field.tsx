import { useId } from 'preact/hooks';
import type { Period } from '../../../utils/core/notebook/model.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { asKind, isDay, PERIOD_KINDS, yearOf } from './model/periods.ts';

interface Props {
  readonly period: Period;
  /** The plan's years. */
  readonly years: { readonly from: number; readonly to: number };
  /** ISO day. */
  readonly today: string;
  readonly onChange: (period: Period) => void;
}

/** For when a figure holds: a year, a quarter, up to a day, or the plan as a whole. */
export function PeriodField({ period, years, today, onChange }: Props) {
  const { t } = useWords();
  const name = useId();
  const last = Math.max(years.to, Number(today.slice(0, 4)), yearOf(period));
  const first = Math.min(years.from, yearOf(period));
  const choices = Array.from({ length: last - first + 1 }, (_, index) => last - index);
  const year = yearOf(period);
  return (
    <fieldset class="fieldset period-field">
      <legend>{t('period.label')}</legend>
      <div class="seg">
        {PERIOD_KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name={name}
              checked={period.kind === kind}
              onChange={() => onChange(asKind(period, kind, years, today))}
            />
            {t(`period.kind.${kind}`, years)}
          </label>
        ))}
      </div>
      {period.kind === 'quarter' && (
        <div class="pair-fields">
          <select
            class="input"
            aria-label={t('period.kind.quarter')}
            value={period.quarter}
            onChange={(event) =>
              onChange({ ...period, quarter: Number(event.currentTarget.value) as 1 | 2 | 3 | 4 })
            }
          >
            {([1, 2, 3, 4] as const).map((quarter) => (
              <option key={quarter} value={quarter}>
                {t('period.quarterOnly', { number: ['I', 'II', 'III', 'IV'][quarter - 1] ?? '' })}
              </option>
            ))}
          </select>
          <YearChoice years={choices} year={year} onYear={(next) => onChange({ ...period, year: next })} />
        </div>
      )}
      {period.kind === 'year' && (
        <YearChoice years={choices} year={year} onYear={(next) => onChange({ ...period, year: next })} />
      )}
      {period.kind === 'date' && (
        <input
          class="input"
          type="date"
          aria-label={t('period.kind.date')}
          value={period.date}
          onChange={(event) => {
            const date = event.currentTarget.value;
            if (isDay(date)) onChange({ kind: 'date', date });
          }}
        />
      )}
    </fieldset>
  );
}

interface YearProps {
  readonly years: readonly number[];
  readonly year: number;
  readonly onYear: (year: number) => void;
}

function YearChoice({ years, year, onYear }: YearProps) {
  const { t } = useWords();
  return (
    <select
      class="input"
      aria-label={t('period.kind.year')}
      value={year}
      onChange={(event) => onYear(Number(event.currentTarget.value))}
    >
      {years.map((each) => (
        <option key={each} value={each}>
          {t('period.year', { value: each })}
        </option>
      ))}
    </select>
  );
}
