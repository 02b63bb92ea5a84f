import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { errorCode, type StorageError } from './result.ts';

/** Why the notebook could not be read; null as long as it can. */
export const trouble = signal<StorageError | null>(null);

/**
 * Asks the notebook, and asks again whenever something that was read is written, in whatever page.
 * @returns the undo
 */
export function follow<T>(query: () => Promise<T>, listener: (value: T) => void): () => void {
  // Dexie keeps watching past an `await` only where the function it is given is an async one itself.
  const subscription = liveQuery(async () => query()).subscribe({
    next: (value) => {
      trouble.value = null;
      listener(value);
    },
    error: (error: unknown) => {
      trouble.value = errorCode(error);
    },
  });
  return () => subscription.unsubscribe();
}

/**
 * The answer to a query that may change with other signals; null until there is one, and while `query` says that nobody
 * looks (by being null).
 */
export function liveSignal<T>(query: () => (() => Promise<T>) | null): ReadonlySignal<T | null> {
  const answer = signal<T | null>(null);
  effect(() => {
    const ask = query();
    if (ask === null) return undefined;
    return follow(ask, (value) => {
      answer.value = value;
    });
  });
  return answer;
}

/** A signal that is true only when another has been so for a while: what is not seen at once waits for what is. @param after milliseconds */
export function settledSignal(source: ReadonlySignal<boolean>, after: number): ReadonlySignal<boolean> {
  const settled = signal(false);
  effect(() => {
    if (!source.value) {
      settled.value = false;
      return undefined;
    }
    const timer = setTimeout(() => {
      settled.value = true;
    }, after);
    return () => clearTimeout(timer);
  });
  return settled;
}

/** The same for a view, for as long as it stands; null until there is an answer to these `inputs`. */
export function useLive<T>(query: () => Promise<T>, inputs: readonly (string | number | null)[]): T | null {
  const key = JSON.stringify(inputs);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T } | null>(null);
  useEffect(() => follow(query, (value) => setAnswer({ key, value })), [key]);
  return answer?.key === key ? answer.value : null;
}
