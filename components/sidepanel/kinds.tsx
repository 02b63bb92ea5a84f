import type { ProvisionReport } from '../../utils/core/alignment/outcome.ts';
import type { MarkedKind } from '../../utils/core/resolution/model.ts';
import { useWords } from '../shared/i18n/words.tsx';
import { tally, tallyKinds } from './model/summary.ts';

interface Props {
  readonly reports: readonly ProvisionReport[];
  /** Whether the page has places in doubt: then what was found is not word for word. */
  readonly doubtful: boolean;
  readonly onKind: (kind: MarkedKind) => void;
}

/** Counts per kind, with what was found, differs or is missing; a press goes to the kind's part of the outline. */
export function Kinds({ reports, doubtful, onKind }: Props) {
  const { t } = useWords();
  const all = tally(reports);
  return (
    <section class="box">
      <div class="kinds">
        {tallyKinds(reports).map(([kind, { total, differs, missing }]) => (
          <button key={kind} type="button" class={kind} onClick={() => onKind(kind)}>
            <b>{total}</b>
            <span class="name">{t(`count.${kind}`, { count: total })}</span>
            {differs > 0 && <span class="state differs">{t('tally.differs', { count: differs })}</span>}
            {missing > 0 && <span class="state missing">{t('tally.missing', { count: missing })}</span>}
          </button>
        ))}
      </div>
      <p class="tally">
        {all.found === all.total ? (
          <span class="state found wrap">
            {t(doubtful ? 'tally.allThere' : 'tally.all', { count: all.total })}
          </span>
        ) : (
          <>
            <span class="state found">
              {t(doubtful ? 'tally.there' : 'tally.found', { count: all.found })}
            </span>
            {all.differs > 0 && (
              <span class="state differs">{t('tally.differs', { count: all.differs })}</span>
            )}
            {all.missing > 0 && (
              <span class="state missing">{t('tally.missing', { count: all.missing })}</span>
            )}
          </>
        )}
      </p>
    </section>
  );
}
