import { useEffect, useRef } from 'preact/hooks';
import { NARROW } from '../../shared/format/figures.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import type { PastePlan } from './model/grid.ts';
import { unitName } from './model/reasons.ts';
import type { GridTarget } from './use-grid.ts';

interface Props {
  readonly plan: PastePlan;
  readonly rows: readonly GridTarget[];
  /** What stands in a row now; '' where nothing. */
  readonly textOf: (targetId: string) => string;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

/** What a pasted column would put where, before it is put there. */
export function PastePreview({ plan, rows, textOf, onApply, onCancel }: Props) {
  const { t } = useWords();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    button.current?.focus();
    button.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const wrong = plan.cells.filter(({ reading }) => !reading.ok).length;
  return (
    <section
      class="paste-preview"
      aria-label={t('grid.paste')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <h2>{t('grid.pasted', { count: plan.cells.length })}</h2>
      <ol>
        {plan.cells.map(({ targetId, typed, reading }) => {
          const row = rows.find(({ target }) => target.id === targetId);
          const before = textOf(targetId);
          return (
            <li key={targetId}>
              <span lang="vi">
                ({row?.provision.number}) {row?.target.measure}
              </span>
              <b class={reading.ok ? '' : 'wrong'}>
                {typed}
                {reading.ok && row && `${NARROW}${unitName(row.target.unit, t)}`}
              </b>
              {!reading.ok && <span class="small wrong">{t('grid.unread')}</span>}
              {reading.ok && before !== '' && before !== typed && (
                <span class="small muted">{t('grid.replaces', { value: before })}</span>
              )}
            </li>
          );
        })}
      </ol>
      {wrong > 0 && <p class="small wrong">{t('grid.pastedWrong', { count: wrong })}</p>}
      {plan.beyond > 0 && <p class="small muted">{t('grid.beyond', { count: plan.beyond })}</p>}
      <div class="line">
        <button ref={button} type="button" class="btn primary" onClick={onApply}>
          {t('grid.apply', { count: plan.cells.length })}
        </button>
        <button type="button" class="btn quiet" onClick={onCancel}>
          {t('grid.cancel')}
        </button>
      </div>
    </section>
  );
}
