import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { findWords, fold } from '../../components/shared/format/fold.ts';
import { wordingOf } from '../../components/shared/format/wording.ts';
import { activeOf } from '../../components/sidepanel/model/filter.ts';
import type { Counts, Group, Hit, SeenHits } from '../../components/sidepanel/search/search-model.ts';
import type { RecordId } from '../../utils/core/notebook/change.ts';
import type { Filter } from '../../utils/core/notebook/filter.ts';
import type { RecordState } from '../../utils/core/notebook/model.ts';
import type { Resolution } from '../../utils/core/resolution/model.ts';
import { record, recordsWithIds } from '../../utils/storage/around.ts';
import type { NotebookDatabase } from '../../utils/storage/database.ts';
import { searchIds } from '../../utils/storage/search.ts';
import { createLongList } from './long-list.ts';
import { tagNamesOf } from './notes-state.ts';

/** How long the hand rests before the notebook is searched, in milliseconds. */
const REST = 160;

export interface SearchState {
  /** What stands in the field. */
  readonly query: Signal<string>;
  readonly filter: Signal<Filter>;
  readonly counts: ReadonlySignal<Counts>;
  readonly at: (group: Group, index: number) => Hit | null;
  readonly show: (seen: readonly SeenHits[]) => void;
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
    const phrase = fold(rested.value);
    const found = document.provisions.flatMap((provision): ProvisionHit[] => {
      if (field !== undefined && !provision.eId.startsWith(`${field}__`)) return [];
      if (!(SEARCHED as readonly string[]).includes(provision.kind)) return [];
      const wording = wordingOf(document, provision);
      return findWords(wording, rested.value) ? [{ group: 'provision', provision, wording }] : [];
    });
    // The words side by side mean what was typed more surely than the same words strewn over a sentence.
    const together = found.filter(({ wording }) => fold(wording).includes(phrase));
    return [...together, ...found.filter((hit) => !together.includes(hit))];
  });

  const list = createLongList<Found>(
    ({ record: { id } }) => id,
    () => {
      if (!looking.value || !asked.value) return null;
      const words = rested.value;
      const narrowed = filter.value;
      return {
        ids: async () => byKind(await searchIds(db, words, narrowed)),
        read: [async (ids) => Promise.all((await recordsWithIds(db, ids)).map((each) => foundOf(db, each)))],
      };
    },
    { forgets: true },
  );
  /** Where the ids of each kind stand among all; null until they are known. */
  const groups = computed(() => {
    const ids = asked.value ? list.ids.value : [];
    return (
      ids && new Map(KINDS.map((kind) => [kind, { first: firstOf(ids, kind), count: countOf(ids, kind) }]))
    );
  });

  return {
    query,
    filter,
    counts: computed(() => ({
      provision: provisions.value.length,
      annotation: groups.value?.get('annotation')?.count ?? null,
      status: groups.value?.get('status')?.count ?? null,
      reply: groups.value?.get('reply')?.count ?? null,
    })),
    at: (group, index) => {
      if (group === 'provision') return provisions.value[index] ?? null;
      const id = list.ids.value?.[(groups.value?.get(group)?.first ?? 0) + index];
      const found = id === undefined ? null : list.get(id);
      return found && hitOf(found);
    },
    show: (seen) => {
      list.show(
        seen.flatMap(({ group, first, last }) => {
          const from = group === 'provision' ? undefined : groups.peek()?.get(group)?.first;
          return from === undefined ? [] : [{ first: from + first, last: from + last }];
        }),
      );
    },
  };
}

type ProvisionHit = Extract<Hit, { group: 'provision' }>;

const KINDS = ['annotation', 'status', 'reply'] as const;
const isOf = (kind: string) => (id: RecordId) => id.startsWith(`${kind}:`);
const firstOf = (ids: readonly RecordId[], kind: string): number => Math.max(0, ids.findIndex(isOf(kind)));
const countOf = (ids: readonly RecordId[], kind: string): number => ids.filter(isOf(kind)).length;

/** The ids of each kind together, in the order in which the kinds are shown. */
const byKind = (ids: readonly RecordId[]): RecordId[] => KINDS.flatMap((kind) => ids.filter(isOf(kind)));

/** What people mean by a place in the resolution; sections and fields are found in the outline. */
const SEARCHED = ['objective', 'indicator', 'task', 'solution', 'assignment'] as const;

/** A record found, with what tells where it belongs. */
interface Found {
  readonly record: RecordState;
  readonly tags: readonly string[];
  /** What a reply answers. */
  readonly answered: RecordState | null;
}

async function foundOf(db: NotebookDatabase, found: RecordState): Promise<Found> {
  const to = found.kind === 'reply' ? (found as RecordState<'reply'>).fields.to : undefined;
  return {
    record: found,
    tags: found.kind === 'annotation' ? await tagNamesOf(db, found.id) : [],
    answered: to === undefined ? null : await record(db, to),
  };
}

function hitOf({ record, tags, answered }: Found): Hit | null {
  switch (record.kind) {
    case 'annotation':
      return { group: 'annotation', record: record as RecordState<'annotation'>, tags };
    case 'status':
      return { group: 'status', record: record as RecordState<'status'> };
    case 'reply': {
      const reply = record as RecordState<'reply'>;
      return { group: 'reply', record: reply, to: reply.fields.to ?? '', answered };
    }
    default:
      return null;
  }
}
