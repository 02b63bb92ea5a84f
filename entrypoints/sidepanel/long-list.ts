import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { RecordId } from '../../utils/core/notebook/change.ts';
import { follow } from '../../utils/storage/live.ts';

/** How many entries are read at once. */
const PAGE = 20;
/** How many entries are remembered; beyond that those that were read first are forgotten. */
const REMEMBERED = 600;

/** A long list of which only the entries around what is shown are read, and read again when they change. */
export interface LongListState<T> {
  /** Of all entries, in order; at first of the first few alone; null until these are known. */
  readonly ids: ReadonlySignal<readonly RecordId[] | null>;
  /** How many there are; null until that is known. */
  readonly total: ReadonlySignal<number | null>;
  /** An entry; null while it is being read. Read it within a view or an effect. */
  readonly get: (id: RecordId) => T | null;
  /** What is shown now: stretches of {@link ids}, both ends included. */
  readonly show: (stretches: readonly Stretch[]) => void;
}

export interface Stretch {
  readonly first: number;
  readonly last: number;
}

export interface ListSource<T> {
  readonly ids: () => Promise<readonly RecordId[]>;
  /** The first few entries, sooner than the ids of all. */
  readonly head?: (limit: number) => Promise<readonly T[]>;
  /** Entries by id; called with an answer as often as more is known of them. */
  readonly read: ((ids: readonly RecordId[]) => Promise<readonly T[]>)[];
}

/**
 * The ids are read in one piece, which costs little even for many, so that any place of the list can be jumped to; what
 * stands there is read by id. When the source changes, what was shown stays until the new list is known.
 * @param source what is listed, depending on other signals; null while nobody looks
 * @param forgets whether nothing of the old list is to be seen once nobody looked
 */
export function createLongList<T>(
  idOf: (entry: T) => RecordId,
  source: () => ListSource<T> | null,
  { forgets = false }: { readonly forgets?: boolean } = {},
): LongListState<T> {
  const ids = signal<readonly RecordId[] | null>(null);
  const total = signal<number | null>(null);
  const held = signal<ReadonlyMap<RecordId, T>>(new Map());
  /** Numbers of the pages that are shown. */
  const wanted = signal<readonly number[]>([0]);

  const keep = (entries: readonly T[]): void => {
    const now = new Map(held.peek());
    for (const entry of entries) {
      now.delete(idOf(entry));
      now.set(idOf(entry), entry);
    }
    for (const id of now.keys()) {
      if (now.size <= REMEMBERED) break;
      now.delete(id);
    }
    held.value = now;
  };

  const unknown = (entries: readonly T[]): readonly T[] =>
    entries.filter((entry) => !held.peek().has(idOf(entry)));

  effect(() => {
    const now = source();
    if (now === null) {
      if (forgets) {
        ids.value = null;
        total.value = null;
      }
      return undefined;
    }
    let live = true;
    let stopIds = (): void => {};
    const followIds = (): void => {
      if (!live) return;
      stopIds = follow(now.ids, (found) => {
        ids.value = found;
        total.value = found.length;
      });
    };
    // The browser answers one question after the other: what is seen first is asked first.
    if (ids.peek() === null && now.head) {
      now
        .head(PAGE)
        .then((entries) => {
          if (!live) return;
          keep(entries);
          ids.value = entries.map(idOf);
        })
        .catch(() => {})
        .finally(followIds);
    } else followIds();
    const running = new Map<string, () => void>();
    const stopReading = effect(() => {
      const listed = ids.value ?? [];
      const needed = new Map<string, readonly RecordId[]>();
      for (const page of wanted.value) {
        const some = listed.slice(page * PAGE, (page + 1) * PAGE);
        if (some.length > 0) needed.set(some.join(), some);
      }
      for (const [name, stop] of running) {
        if (needed.has(name)) continue;
        stop();
        running.delete(name);
      }
      for (const [name, some] of needed) {
        if (running.has(name)) continue;
        const stops = now.read.map((read, step) =>
          follow(
            () => read(some),
            // What comes first is the less: it fills gaps only, so that nothing is told and then taken back.
            (entries) => keep(step === 0 && now.read.length > 1 ? unknown(entries) : entries),
          ),
        );
        running.set(name, () => {
          for (const stop of stops) stop();
        });
      }
    });
    return () => {
      live = false;
      stopIds();
      stopReading();
      for (const stop of running.values()) stop();
    };
  });

  return {
    ids,
    total,
    get: (id) => held.value.get(id) ?? null,
    show: (stretches) => {
      const pages = new Set<number>();
      for (const { first, last } of stretches)
        for (let page = Math.floor(first / PAGE); page <= last / PAGE; page++) pages.add(page);
      if ([...pages].join() !== wanted.peek().join()) wanted.value = [...pages];
    },
  };
}
