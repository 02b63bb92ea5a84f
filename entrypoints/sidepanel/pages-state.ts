import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { follow } from './live.ts';

/** How many entries are asked for at once. */
const PAGE = 30;

/** A long list of which only the pages around what is shown are read, and read again when they change. */
export interface Pages<T> {
  readonly total: ReadonlySignal<number | null>;
  /** The entry at a place; null while its page is being read. Read it within a view or an effect. */
  readonly at: (index: number) => T | null;
  /** What is shown now, both ends included. */
  readonly show: (first: number, last: number) => void;
}

export interface PageSource<T> {
  readonly count: () => Promise<number>;
  readonly page: (offset: number, limit: number) => Promise<readonly T[]>;
}

/**
 * @param source what is listed, depending on other signals; null while nobody looks. When it changes, what was shown
 * stays until the first page of the new list is there.
 */
export function createPages<T>(source: () => PageSource<T> | null): Pages<T> {
  const total = signal<number | null>(null);
  const held = signal<ReadonlyMap<number, readonly T[]>>(new Map());
  const wanted = signal<{ readonly first: number; readonly last: number }>({ first: 0, last: 0 });

  effect(() => {
    const now = source();
    if (now === null) return undefined;
    const stopCount = follow(now.count, (count) => {
      total.value = count;
    });
    let fresh = true;
    const running = new Map<number, () => void>();
    const stopPages = effect(() => {
      const { first, last } = wanted.value;
      const needed = new Set<number>();
      for (let page = first; page <= last; page++) needed.add(page);
      for (const [page, stop] of running) {
        if (needed.has(page)) continue;
        stop();
        running.delete(page);
      }
      for (const page of needed) {
        if (running.has(page)) continue;
        running.set(
          page,
          follow(
            () => now.page(page * PAGE, PAGE),
            (entries) => {
              const before = fresh ? [] : held.peek();
              fresh = false;
              held.value = new Map([...before, [page, entries]]);
            },
          ),
        );
      }
    });
    return () => {
      stopCount();
      stopPages();
      for (const stop of running.values()) stop();
    };
  });

  return {
    total,
    at: (index) => held.value.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null,
    show: (first, last) => {
      const next = { first: Math.floor(first / PAGE), last: Math.floor(Math.max(first, last) / PAGE) };
      const now = wanted.peek();
      if (next.first !== now.first || next.last !== now.last) wanted.value = next;
    },
  };
}
