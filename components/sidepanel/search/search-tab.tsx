import { useMemo, useRef, useState } from 'preact/hooks';
import type { Filter } from '../../../utils/core/notebook/filter.ts';
import { EmptyState } from '../../shared/empty-state.tsx';
import { Feed } from '../../shared/feed.tsx';
import { formatCount } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Icon } from '../../shared/icons.tsx';
import { activeOf, type Choices, FILTERABLE } from '../model/filter.ts';
import type { Surroundings } from '../model/surroundings.ts';
import { FilterBar } from '../notes/filter-bar.tsx';
import { HitItem } from './hit-item.tsx';
import { type Counts, type Group, type Hit, linesOf, type SeenHits } from './search-model.ts';

export interface SearchProps {
  readonly query: string;
  readonly filter: Filter;
  readonly choices: Choices;
  readonly counts: Counts;
  /** The nth hit of a group; null while it is being fetched. */
  readonly hitAt: (group: Group, index: number) => Hit | null;
  readonly around: Surroundings;
  readonly onQuery: (query: string) => void;
  readonly onFilter: (filter: Filter) => void;
  /** Which hits are to be fetched. */
  readonly onRange: (seen: readonly SeenHits[]) => void;
  readonly onOpen: (hit: Hit) => void;
}

/** One field over everything: the resolution's words, notes, status notes and replies, with or without diacritics. */
export function SearchTab(props: SearchProps) {
  const { t, language } = useWords();
  const { query, counts, hitAt, around, filter } = props;
  const [opened, setOpened] = useState<ReadonlySet<Group>>(new Set());
  const box = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(counts, opened), [counts, opened]);
  const asked = query.trim() !== '' || activeOf(filter).length > 0;
  const waiting = asked && Object.values(counts).includes(null);
  const total = Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const told = !asked
    ? ''
    : waiting
      ? t('search.searching')
      : t('search.count', { count: total, value: formatCount(total, language) });
  const field = (
    <div class="search-field" ref={box}>
      <div class="search">
        <Icon name="search" />
        <input
          type="search"
          value={query}
          lang="vi"
          placeholder={t('search.hint')}
          aria-label={t('search.label')}
          onInput={(event) => {
            setOpened(new Set());
            props.onQuery(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'Escape' && query !== '') props.onQuery('');
            else if (event.key === 'ArrowDown')
              box.current?.parentElement?.querySelector<HTMLElement>('.feed [data-index].hit')?.focus();
            else return;
            event.preventDefault();
          }}
        />
      </div>
      <FilterBar
        filter={filter}
        choices={props.choices}
        offered={FILTERABLE}
        onFilter={props.onFilter}
        told={told}
      />
    </div>
  );
  if (!asked || (!waiting && total === 0)) {
    return (
      <div class="tab-column">
        {field}
        <div class="panel-body">
          <EmptyState
            icon="search"
            title={t(asked ? 'search.nothing' : 'search.begin')}
            next={t(asked ? 'search.nothingNext' : 'search.beginNext')}
          />
        </div>
      </div>
    );
  }
  return (
    <div class="tab-column">
      {field}
      <Feed
        count={lines.length}
        label={t('search.results')}
        estimate={76}
        busy={waiting}
        keyOf={(index) => {
          const line = lines[index];
          return line?.what === 'hit' ? `${line.group} ${line.index}` : `${line?.group}`;
        }}
        classOf={(index) => lines[index]?.what ?? ''}
        nameIdOf={(index) => {
          const line = lines[index];
          return line?.what === 'hit' ? `hit-${line.group}-${line.index}` : `group-${line?.group}`;
        }}
        onRange={(first, last) => {
          const seen = lines.slice(first, last + 1).flatMap((line) => (line.what === 'hit' ? [line] : []));
          const groups = [...new Set(seen.map((line) => line.group))];
          props.onRange(
            groups.map((group) => {
              const places = seen.filter((line) => line.group === group).map(({ index }) => index);
              return { group, first: Math.min(...places), last: Math.max(...places) };
            }),
          );
        }}
        onUse={(index) => {
          const line = lines[index];
          if (line?.what === 'group') setOpened(new Set([...opened, line.group]));
          const hit = line?.what === 'hit' ? hitAt(line.group, line.index) : null;
          if (hit) props.onOpen(hit);
        }}
        render={(index, active) => {
          const line = lines[index];
          if (!line) return null;
          if (line.what === 'group') {
            const next = lines[index + 1];
            const cut =
              next !== undefined &&
              lines.filter((each) => each.what === 'hit' && each.group === line.group).length < line.count;
            return (
              <p class="group-head">
                <span id={`group-${line.group}`}>
                  {t(`search.group.${line.group}`)}{' '}
                  <span class="count">{formatCount(line.count, language)}</span>
                </span>
                {cut && (
                  <button
                    type="button"
                    class="link small"
                    tabIndex={active ? 0 : -1}
                    onClick={() => setOpened(new Set([...opened, line.group]))}
                  >
                    {t('search.all')}
                  </button>
                )}
              </p>
            );
          }
          return (
            <HitItem
              nameId={`hit-${line.group}-${line.index}`}
              hit={hitAt(line.group, line.index)}
              query={query}
              around={around}
            />
          );
        }}
      />
    </div>
  );
}
