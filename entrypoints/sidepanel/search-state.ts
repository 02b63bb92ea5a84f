import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { findWords } from '../../components/shared/format/fold.ts';
import { wordingOf } from '../../components/shared/format/wording.ts';
import { activeOf, type Filter } from '../../components/sidepanel/model/filter.ts';
import type { Counts, Group, Hit } from '../../components/sidepanel/search/search-model.ts';
import type { RecordState } from '../../utils/core/notebook/model.ts';
import type { Resolution } from '../../utils/core/resolution/model.ts';
import type { NotebookDatabase } from '../../utils/storage/database.ts';
import { countSearch, searchRecords } from '../../utils/storage/search.ts';
import { createPages } from './pages-state.ts';

/** How long the hand rests before the notebook is searched, in milliseconds. */
const REST = 160;

export interface SearchState {
  /** What stands in the field. */
  readonly query: Signal<string>;
  readonly filter: Signal<Filter>;
  readonly counts: ReadonlySignal<Counts>;
  readonly at: (group: Group, index: number) => Hit | null;
  readonly show: (group: Group, first: number, last: number) => void;
}

/** Searches everything: the resolution's words here, what people wrote in the notebook's word index. */
export function createSearch(
  db: NotebookDatabase,
  resolution: ReadonlySignal<Resolution | null>,
  looking: ReadonlySignal<boolean>,
): SearchState {
  const query = signal('');
  const filter = signal<Filter>({});
  const rested = signal('');
  effect(() => {
    const typed = query.value.trim();
    if (typed === rested.peek()) return undefined;
    const timer = setTimeout(() => {
      rested.value = typed;
    }, REST);
    return () => clearTimeout(timer);
  });
  const asked = computed(() => rested.value !== '' || activeOf(filter.value).length > 0);

  const provisions = computed<Hit[]>(() => {
    const { value: document } = resolution;
    const others = activeOf(filter.value).some(([name]) => name !== 'field');
    if (!document || rested.value === '' || others) return [];
    const { field } = filter.value;
    return document.provisions.flatMap((provision): Hit[] => {
      if (field !== undefined && !provision.eId.startsWith(`${field}__`)) return [];
      if (!(SEARCHED as readonly string[]).includes(provision.kind)) return [];
      const wording = wordingOf(document, provision);
      return findWords(wording, rested.value) ? [{ group: 'provision', provision, wording }] : [];
    });
  });

  const records = (kind: 'annotation' | 'status' | 'reply') =>
    createPages<RecordState>(() => {
      if (!looking.value || !asked.value) return null;
      const words = rested.value;
      const narrowed = { ...filter.value, kind };
      return {
        count: () => countSearch(db, words, narrowed),
        page: (offset, limit) => searchRecords(db, words, narrowed, offset, limit),
      };
    });
  const lists = { annotation: records('annotation'), status: records('status'), reply: records('reply') };

  return {
    query,
    filter,
    counts: computed(() => ({
      provision: provisions.value.length,
      annotation: asked.value ? lists.annotation.total.value : 0,
      status: asked.value ? lists.status.total.value : 0,
      reply: asked.value ? lists.reply.total.value : 0,
    })),
    at: (group, index) => {
      if (group === 'provision') return provisions.value[index] ?? null;
      const found = lists[group].at(index);
      return found && hitOf(found);
    },
    show: (group, first, last) => {
      if (group !== 'provision') lists[group].show(first, last);
    },
  };
}

/** What people mean by a place in the resolution; sections and fields are found in the outline. */
const SEARCHED = ['objective', 'indicator', 'task', 'solution', 'assignment'] as const;

function hitOf(record: RecordState): Hit | null {
  switch (record.kind) {
    case 'annotation':
      return { group: 'annotation', record: record as RecordState<'annotation'> };
    case 'status':
      return { group: 'status', record: record as RecordState<'status'> };
    case 'reply': {
      const reply = record as RecordState<'reply'>;
      return { group: 'reply', record: reply, to: reply.fields.to ?? '' };
    }
    default:
      return null;
  }
}
