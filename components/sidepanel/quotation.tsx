import type { Resolution } from '../../utils/core/resolution/model.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { headingOf, wordingOf } from '../shared/format/wording.ts';
import { useWords } from '../shared/i18n/words.tsx';
import type { CopyReport } from './model/standing.ts';

interface Props {
  readonly resolution: Resolution;
  readonly report: CopyReport;
  readonly onReveal: (eId: string) => Promise<boolean>;
  /** Opens the whole outline without the page. */
  readonly onNotebook: (id: string) => void;
}

/** A page that only quotes: which passages, and where to read on. */
export function Quotation({ resolution, report, onReveal, onNotebook }: Props) {
  const { t } = useWords();
  const quoted = report.provisions.filter(({ outcome }) => outcome !== 'missing');
  const provisionOf = (eId: string) => resolution.provisions.find((each) => each.eId === eId);
  return (
    <div class="panel-body">
      <EmptyState icon="quote" title={t('empty.quotation')} next={t('empty.quotationNext')}>
        <p class="small" lang="vi">
          {headingOf(resolution.title)}
        </p>
        <button type="button" class="btn" onClick={() => onNotebook(resolution.id)}>
          {t('notebook.open')}
        </button>
        {quoted.length > 0 && (
          <div class="known">
            <h2>{t('empty.quoted')}</h2>
            <ul class="quotes">
              {quoted.map(({ eId, kind, number, outcome }) => {
                const provision = provisionOf(eId);
                return (
                  <li key={eId}>
                    <button type="button" class={`row ${kind}`} onClick={() => void onReveal(eId)}>
                      <span class="no">{number}</span>
                      <span class="what">
                        <span class="wording" lang="vi">
                          {provision ? wordingOf(resolution, provision) : eId}
                        </span>
                        {outcome === 'differs' && <span class="state differs">{t('outcome.differs')}</span>}
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </div>
        )}
      </EmptyState>
    </div>
  );
}
