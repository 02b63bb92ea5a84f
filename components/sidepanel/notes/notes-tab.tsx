import type { Filter, Sort } from '../../../utils/core/notebook/filter.ts';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import { EmptyState } from '../../shared/empty-state.tsx';
import { Feed } from '../../shared/feed.tsx';
import { formatCount } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { activeOf, type Choices, FILTERABLE, narrowed } from '../model/filter.ts';
import { cardOf, type NoteEntry, type Resting } from '../model/note-card.ts';
import type { Surroundings } from '../model/surroundings.ts';
import { ContestedList } from './contested-list.tsx';
import { FilterBar } from './filter-bar.tsx';
import { LostNotes } from './lost-notes.tsx';
import { NoteItem, noteNameId } from './note-item.tsx';

export interface NotesProps {
  /** How many the filter leaves; null until they are counted. */
  readonly total: number | null;
  /** How many of them have a place in the list already. */
  readonly listed: number;
  /** Record id of the note at a place of the list. */
  readonly idAt: (index: number) => string | null;
  /** The note itself; null while it is being fetched. */
  readonly entryAt: (index: number) => NoteEntry | null;
  readonly filter: Filter;
  readonly sort: Sort;
  readonly choices: Choices;
  /** Notes of this page that have no place in it. */
  readonly lost: readonly NoteEntry[];
  /** Records on which a person is to decide. */
  readonly contested: readonly RecordState[];
  readonly around: Surroundings;
  /** Whether a page is beside the panel that notes can be taken from. */
  readonly hasPage: boolean;
  readonly onFilter: (filter: Filter) => void;
  readonly onSort: (sort: Sort) => void;
  readonly onRange: (first: number, last: number) => void;
  readonly onOpen: (id: string) => void;
  readonly onStatus: (resting: Resting) => void;
  /** Has the next selection in the page become the note's new place. */
  readonly onContested: (record: RecordState) => void;
  readonly onReattach: (id: string) => Promise<boolean>;
}

/** A state is of a status note: notes have none to be filtered by. */
const OFFERED = FILTERABLE.filter((name) => name !== 'state');

/** All notes, as many as there may be: filters, those without a place on this page, and a list that holds what is seen. */
export function NotesTab(props: NotesProps) {
  const { t, language } = useWords();
  const { total, idAt, entryAt, filter, around, lost } = props;
  const narrowing = activeOf(filter);
  if (total === 0 && narrowing.length === 0 && lost.length === 0 && props.contested.length === 0) {
    return (
      <div class="panel-body">
        <EmptyState
          icon="commenting"
          title={t('notes.none')}
          next={t(props.hasPage ? 'notes.noneNext' : 'notes.noneNoPage')}
        />
      </div>
    );
  }
  return (
    <Feed
      count={props.listed}
      label={t('notes.list')}
      estimate={136}
      busy={total === null}
      keyOf={(index) => idAt(index) ?? `wait ${index}`}
      nameIdOf={(index) => noteNameId(idAt(index) ?? '')}
      onRange={props.onRange}
      onUse={(index) => {
        const id = idAt(index);
        if (id !== null) props.onOpen(id);
      }}
      render={(index, active) => {
        const entry = entryAt(index);
        const card = entry && cardOf(entry, around, t);
        return card ? (
          <NoteItem card={card} active={active} onStatus={props.onStatus} />
        ) : (
          <div id={noteNameId(idAt(index) ?? '')} class="note waiting">
            {t('notes.loading')}
          </div>
        );
      }}
    >
      <FilterBar
        filter={filter}
        choices={props.choices}
        offered={OFFERED}
        onFilter={props.onFilter}
        sort={props.sort}
        onSort={props.onSort}
        told={
          total === null
            ? t('notes.loading')
            : t('notes.count', { count: total, value: formatCount(total, language) })
        }
      />
      <ContestedList records={props.contested} around={around} onOpen={props.onContested} />
      <LostNotes entries={lost} around={around} onOpen={props.onOpen} onReattach={props.onReattach} />
      {total === 0 && (
        <div class="box quiet-box">
          <p>{t('notes.nothing')}</p>
          <button
            type="button"
            class="link small"
            onClick={() =>
              props.onFilter(narrowing.reduce((left, [name]) => narrowed(left, name, undefined), filter))
            }
          >
            {t('filter.clear')}
          </button>
        </div>
      )}
    </Feed>
  );
}
