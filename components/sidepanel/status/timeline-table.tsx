import type { State } from '../../../utils/core/notebook/model.ts';
import type { Target } from '../../../utils/core/resolution/model.ts';
import { formatNumber } from '../../shared/format/figures.ts';
import { formatLevel } from '../../shared/format/target.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { formatWhen, periodKey } from './model/periods.ts';
import { unitName } from './model/reasons.ts';
import type { Entry } from './model/series.ts';
import { territoryName } from './model/territories.ts';
import type { StatusTools } from './model/views.ts';

interface Props {
  readonly target: Target;
  readonly series: readonly Entry[];
  readonly tools: StatusTools;
  readonly stateOf: (entry: Entry) => State;
}

/** What a timeline draws, as a table. */
export function TimelineTable({ target, series, tools, stateOf }: Props) {
  const { t, language } = useWords();
  return (
    <table class="timeline-table">
      <caption>
        {t('timeline.caption', { name: target.measure, value: formatLevel(target, t, language) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('period.label')}</th>
          <th scope="col">{t('timeline.value')}</th>
          <th scope="col">{t('territory.label')}</th>
          <th scope="col">{t('status.title')}</th>
        </tr>
      </thead>
      <tbody>
        {series.map((entry) => (
          <tr key={`${periodKey(entry.period)} ${entry.status}`}>
            <th scope="row">{formatWhen(entry.period, t)}</th>
            <td>
              {formatNumber(entry.value, language)} {unitName(entry.unit, t)}
            </td>
            <td>{territoryName(entry.territory, tools.territories, t, language)}</td>
            <td>{t(`state.${stateOf(entry)}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
