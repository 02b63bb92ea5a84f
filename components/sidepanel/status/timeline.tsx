import { useMemo } from 'preact/hooks';
import type { State } from '../../../utils/core/notebook/model.ts';
import type { Target } from '../../../utils/core/resolution/model.ts';
import { formatNumber } from '../../shared/format/figures.ts';
import { formatLevel } from '../../shared/format/target.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { STATE_CLASS } from '../../shared/state-mark.tsx';
import { periodKey, placeOf } from './model/periods.ts';
import { type Entry, earlierIn } from './model/series.ts';
import { territoryName } from './model/territories.ts';
import { type Dot, layoutTimeline } from './model/timeline.ts';
import type { StatusTools } from './model/views.ts';
import { TimelineTable } from './timeline-table.tsx';
import { textWidth, useWidth } from './use-width.ts';

interface Props {
  readonly target: Target;
  /** Oldest first. */
  readonly series: readonly Entry[];
  readonly tools: StatusTools;
}

const FONT = 11.5;

/** A target's level and its reported values over the years, drawn; and the same as a table for who cannot see it. */
export function Timeline({ target, series, tools }: Props) {
  const { t, language } = useWords();
  const { ref, width } = useWidth<HTMLDivElement>(300);
  const stateOf = (entry: Entry): State =>
    tools.assess(target, entry, entry.period, entry.territory, earlierIn(series, entry.period)).state;
  const elsewhere = series.filter(({ comparable }) => !comparable);
  const layout = useMemo(
    () =>
      layoutTimeline(
        {
          years: target.period,
          level: {
            value: target.value,
            upper: target.upper ?? null,
            label: t('timeline.level', { value: formatLevel(target, t, language) }),
          },
          points: series.map((entry) => ({
            key: `${periodKey(entry.period)} ${entry.status}`,
            place: placeOf(entry.period),
            span: entry.period.kind === 'span' ? entry.period : null,
            value: entry.value,
            figure: formatNumber(entry.value, language) + (entry.comparable ? '' : '*'),
            comparable: entry.comparable,
            state: stateOf(entry),
          })),
        },
        width,
        (text) => textWidth(text, FONT),
      ),
    [target, series, width, language, t, tools],
  );
  const { level } = layout;
  const hidden = layout.dots.some(({ label }) => label === null);
  const table = <TimelineTable target={target} series={series} tools={tools} stateOf={stateOf} />;
  return (
    <figure class="timeline">
      <div ref={ref}>
        <svg viewBox={`0 0 ${layout.width} ${layout.height}`} width="100%" aria-hidden="true">
          <line class="axis" x1={layout.left} x2={layout.right} y1={layout.base} y2={layout.base} />
          {layout.ticks.map(({ x, year }) => (
            <g key={year}>
              <line class="axis" x1={x} x2={x} y1={layout.base} y2={layout.base + 4} />
              <text class="tick" x={x} y={layout.height - 4}>
                {year}
              </text>
            </g>
          ))}
          {level.upperY !== null && (
            <rect
              class="band"
              x={layout.left}
              y={level.upperY}
              width={layout.right - layout.left}
              height={level.y - level.upperY}
            />
          )}
          {[level.y, ...(level.upperY === null ? [] : [level.upperY])].map((y) => (
            <line key={y} class="level" x1={layout.left} x2={layout.right} y1={y} y2={y} />
          ))}
          <text class="level-name" x={level.label.x} y={level.label.y}>
            {t('timeline.level', { value: formatLevel(target, t, language) })}
          </text>
          {layout.paths.map((path) => (
            <path key={path} class="run" d={path} />
          ))}
          {layout.dots.map((dot) => (
            <Mark key={dot.key} dot={dot} />
          ))}
        </svg>
      </div>
      {elsewhere.length > 0 && (
        <figcaption class="small muted">
          {'* '}
          {[
            ...new Set(
              elsewhere.map(({ territory }) => territoryName(territory, tools.territories, t, language)),
            ),
          ].join(', ')}
          {t('timeline.elsewhere')}
        </figcaption>
      )}
      {hidden ? (
        <details class="small">
          <summary>{t('timeline.table')}</summary>
          {table}
        </details>
      ) : (
        <div class="sr-only">{table}</div>
      )}
    </figure>
  );
}

function Mark({ dot }: { readonly dot: Dot }) {
  const kind = `${STATE_CLASS[dot.state]} ${dot.comparable ? '' : 'elsewhere'}`;
  return (
    <g class={kind}>
      {dot.span ? (
        <line class="whole" x1={dot.x1} x2={dot.x2} y1={dot.y} y2={dot.y} />
      ) : (
        <circle cx={dot.x} cy={dot.y} r={dot.comparable ? 4 : 3.75} />
      )}
      {dot.label && (
        <text class="figure" x={dot.label.x} y={dot.label.y}>
          {dot.figure}
        </text>
      )}
    </g>
  );
}
