import { useMemo } from 'preact/hooks';
import type { Target } from '../../../utils/core/resolution/model.ts';
import { formatNumber, NO_BREAK } from '../../shared/format/figures.ts';
import { formatReporting } from '../../shared/format/reporting.ts';
import { formatLevel, formatPeriod, speakLevel } from '../../shared/format/target.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { StateChip } from '../../shared/state-chip.tsx';
import { reasonOf } from './model/reasons.ts';
import { earlierIn, meanOf, newestOf, seriesOf } from './model/series.ts';
import type { StatusTools, StatusView } from './model/views.ts';
import { Timeline } from './timeline.tsx';

interface Props {
  readonly target: Target;
  readonly statuses: readonly StatusView[];
  readonly tools: StatusTools;
}

/** One target: its level, how far the newest value is from it, and the years drawn. */
export function TargetProgress({ target, statuses, tools }: Props) {
  const { t, language } = useWords();
  const series = useMemo(() => seriesOf(target, statuses), [target, statuses]);
  const newest = newestOf(series, target);
  const mean = meanOf(series, target);
  const assessment =
    newest && tools.assess(target, newest, newest.period, newest.territory, earlierIn(series, newest.period));
  return (
    <li class="target-progress">
      <div class="target-line">
        <span>
          {target.within && <span class="muted">{t('target.within')}: </span>}
          <span lang="vi">{target.measure}</span>{' '}
          <span class="muted period">
            ·{NO_BREAK}
            {formatPeriod(target, t)}
          </span>
        </span>
        <b aria-hidden="true">{formatLevel(target, t, language)}</b>
        <span class="sr-only">{speakLevel(target, t, language)}</span>
        <span class="target-standing small muted">
          <StateChip state={assessment?.state ?? 'none'} />{' '}
          {newest && assessment
            ? [
                t('status.latest', {
                  value: formatNumber(newest.value, language),
                  from: formatReporting(newest.period, t),
                }),
                reasonOf(assessment, target, { period: newest.period, today: tools.today }, t, language),
                mean && t('status.mean', { count: mean.years, value: formatNumber(mean.mean, language) }),
              ]
                .filter(Boolean)
                .join(' · ')
            : null}
        </span>
      </div>
      {series.length > 0 && <Timeline target={target} series={series} tools={tools} />}
    </li>
  );
}
