import { useWords } from '../shared/i18n/words.tsx';
import { Icon } from '../shared/icons.tsx';

interface Props {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The arrow down leaves the search field for the outline. */
  readonly onDown: () => void;
  readonly allOpen: boolean;
  readonly onToggleAll: () => void;
}

/** The outline's own search field, and all branches opened or closed at once. */
export function OutlineTools({ query, onQuery, onDown, allOpen, onToggleAll }: Props) {
  const { t } = useWords();
  return (
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
  );
}
