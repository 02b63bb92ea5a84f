import type { Resolution } from '../../utils/core/resolution/model.ts';
import { formatDate } from '../shared/format/figures.ts';
import { headingOf } from '../shared/format/wording.ts';
import { useWords } from '../shared/i18n/words.tsx';
import { Icon } from '../shared/icons.tsx';
import type { CopyReport } from './model/standing.ts';
import { verdictText } from './verdict.ts';

interface Props {
  readonly resolution: Resolution;
  readonly report: CopyReport;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The arrow down leaves the search field for the outline. */
  readonly onDown: () => void;
  readonly allOpen: boolean;
  readonly onToggleAll: () => void;
  readonly onOptions: () => void;
}

const STATE = { 'whole copy': 'found', 'altered copy': 'differs' } as const;
const COLOUR = { found: '--good', differs: '--differs', part: '--warn' } as const;

/** Which resolution this is, what the copy is worth, and the search field. */
export function PanelHeader({ resolution, report, query, allOpen, ...on }: Props) {
  const { onQuery, onDown, onToggleAll, onOptions } = on;
  const { t, language } = useWords();
  const state = STATE[report.verdict as keyof typeof STATE] ?? 'part';
  const issuer = resolution.issuer.replace(/^Hội đồng nhân dân/u, t('header.issuerShort'));
  return (
    <header class="panel-head">
      <div class="head-top">
        <h1 lang="vi">{headingOf(resolution.title)}</h1>
        <button
          type="button"
          class="btn quiet icon"
          aria-label={t('app.settings')}
          title={t('app.settings')}
          onClick={onOptions}
        >
          <Icon name="settings" />
        </button>
      </div>
      <p class="small muted">
        {[issuer, resolution.number, formatDate(resolution.adopted)].filter(Boolean).join(' · ')}
      </p>
      <div class="head-verdict">
        <span class={`state wrap ${state}`}>{verdictText(report, t, language)}</span>
        {/* The words above say the same. */}
        <div class="meter" aria-hidden="true" title={t('verdict.coverageLabel')}>
          <i style={{ width: `${report.coverage * 100}%`, '--c': `var(${COLOUR[state]})` }} />
        </div>
        {report.copies > 1 && <p class="small muted">{t('verdict.copies', { count: report.copies })}</p>}
      </div>
      <div class="head-tools">
        <div class="search">
          <Icon name="search" />
          <input
            type="search"
            value={query}
            placeholder={t('header.searchHint')}
            aria-label={t('header.search')}
            onInput={(event) => onQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.isComposing) return;
              if (event.key === 'ArrowDown') onDown();
              else if (event.key === 'Escape' && query !== '') onQuery('');
              else return;
              event.preventDefault();
            }}
          />
          {query !== '' && (
            <button
              type="button"
              class="btn quiet icon"
              aria-label={t('header.clear')}
              title={t('header.clear')}
              onClick={(event) => {
                onQuery('');
                event.currentTarget.parentElement?.querySelector('input')?.focus();
              }}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
        <button type="button" class="btn quiet" onClick={onToggleAll} disabled={query.trim() !== ''}>
          {t(allOpen ? 'header.collapseAll' : 'header.expandAll')}
        </button>
      </div>
    </header>
  );
}
