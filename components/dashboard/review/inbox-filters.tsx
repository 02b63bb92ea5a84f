import type { InboxQuery, IncomingKind } from '../../../utils/core/notebook/inbox.ts';
import { formatCount } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { FilterSelect } from './filter-select.tsx';
import type { Choice, GroupBy, InboxChoices, TrayName } from './model.ts';
import { useNarrow } from './narrow.ts';

const TRAYS = ['open', 'asked', 'accepted', 'checked', 'all'] as const satisfies TrayName[];
const GROUPS = ['author', 'provision'] as const satisfies GroupBy[];

interface Props {
  readonly query: InboxQuery;
  readonly by: GroupBy;
  readonly counts: Readonly<Record<TrayName, number>>;
  readonly choices: InboxChoices;
  readonly onQuery: (query: InboxQuery) => void;
  readonly onGroupBy: (by: GroupBy) => void;
}

/** Which tray of the inbox, sorted by what, and what narrows it. */
export function InboxFilters({ query, by, counts, choices, onQuery, onGroupBy }: Props) {
  const { t, language } = useWords();
  const narrow = useNarrow();
  const { state, ...aspects } = query;
  const set = (name: keyof typeof aspects, value: string): void => {
    const { [name]: _, ...rest } = query;
    onQuery(value === '' ? rest : ({ ...rest, [name]: value } as InboxQuery));
  };
  const choice = (name: keyof typeof aspects, offered: readonly Choice[], value: string | undefined) =>
    (offered.length > 1 || value !== undefined) && (
      <FilterSelect
        label={t(`reviewing.filter.${name}`)}
        value={value ?? ''}
        offered={[{ value: '', label: t('reviewing.filter.any') }, ...offered]}
        onChoose={(next) => set(name, next)}
      />
    );
  const kinds = choices.kinds.map(
    (kind): Choice<IncomingKind> => ({ value: kind, label: t(`reviewing.kind.${kind}`) }),
  );
  const fields = (
    <fieldset class="fieldset inbox-fields" aria-label={t('reviewing.filter.label')}>
      <FilterSelect
        label={t('reviewing.by.label')}
        value={by}
        offered={GROUPS.map((each) => ({ value: each, label: t(`reviewing.by.${each}`) }))}
        onChoose={(next) => onGroupBy(next as GroupBy)}
      />
      {choice('author', choices.authors, query.author)}
      {choice('provision', choices.provisions, query.provision)}
      {choice('kind', kinds, query.kind)}
      {choice('resolution', choices.resolutions, query.resolution)}
      {Object.values(aspects).some((value) => value !== undefined) && (
        <button type="button" class="btn quiet" onClick={() => onQuery({ state })}>
          {t('reviewing.filter.clear')}
        </button>
      )}
    </fieldset>
  );
  return (
    <div class="inbox-filters">
      <fieldset class="seg inbox-trays" aria-label={t('reviewing.tray.label')}>
        {TRAYS.map((tray) => (
          <button
            key={tray}
            type="button"
            aria-pressed={tray === state}
            onClick={() => onQuery({ ...query, state: tray })}
          >
            {t(`reviewing.tray.${tray}`)} <span class="count">{formatCount(counts[tray], language)}</span>
          </button>
        ))}
      </fieldset>
      {narrow ? (
        <details>
          <summary>{t('reviewing.filter.label')}</summary>
          {fields}
        </details>
      ) : (
        fields
      )}
    </div>
  );
}
