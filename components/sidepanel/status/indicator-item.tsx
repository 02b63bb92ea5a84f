import { formatNumber } from '../../shared/format/figures.ts';
import { formatReporting } from '../../shared/format/reporting.ts';
import { formatLevel, speakLevel } from '../../shared/format/target.ts';
import { shorten } from '../../shared/format/wording.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { StateChip } from '../../shared/state-chip.tsx';
import type { StatusRow } from './model/overview.ts';

interface Props {
  readonly row: StatusRow;
  readonly onOpen: (eId: string) => void;
}

/** A provision in the list: state, each target's newest value against its level, who leads. */
export function IndicatorItem({ row, onOpen }: Props) {
  const { t, language } = useWords();
  const { provision, targets, leads } = row;
  return (
    <li>
      <button type="button" class="status-item" onClick={() => onOpen(provision.eId)}>
        <span class="item-head">
          <span class={`small number ${row.kind}`}>
            {t('differences.place', { kind: t(`kind.${row.kind}`), number: provision.number })}
          </span>
          <StateChip state={row.state ?? 'none'} overdue={row.overdue} />
        </span>
        {targets.length === 0 && <span lang="vi">{shorten(row.wording, 140)}</span>}
        {targets.map(({ target, latest }) => (
          <span key={target.id} class="item-target">
            <span lang="vi">{target.measure}</span>
            <span class="figures">
              {latest ? (
                <>
                  <b>{formatNumber(latest.value, language)}</b>
                  {latest.territory.kind !== 'as adopted' && '*'}{' '}
                  <span class="small muted">({formatReporting(latest.period, t)})</span>
                </>
              ) : (
                <span class="small muted">{t('status.noValueShort')}</span>
              )}
              <span class="small muted level" aria-hidden="true">
                {formatLevel(target, t, language)}
              </span>
              <span class="sr-only">, {speakLevel(target, t, language)}</span>
            </span>
          </span>
        ))}
        {leads.length > 0 && (
          <span class="small muted" lang="vi">
            {leads
              .map(({ name, now }) => (now ? `${name} (${t('duty.now', { name: now })})` : name))
              .join(', ')}
          </span>
        )}
      </button>
    </li>
  );
}
