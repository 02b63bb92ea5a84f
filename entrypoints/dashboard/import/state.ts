import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ImportViewProps, Stage } from '../../../components/dashboard/import/import-view.tsx';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { CallFailed, type WorkerClient } from '../worker/client.ts';
import type { Shown } from '../worker/protocol.ts';
import { answered, type PickedFile, picked, unread } from './files.ts';
import { createPlanRows, type PlanRowsState } from './plan-rows.ts';

export interface ImportState {
  readonly files: ReadonlySignal<readonly PickedFile[]>;
  readonly stage: ReadonlySignal<Stage>;
  readonly progress: ReadonlySignal<{ readonly done: number; readonly total: number }>;
  readonly outcome: ReadonlySignal<ImportViewProps['outcome']>;
  readonly rows: PlanRowsState;
  readonly add: (files: readonly File[]) => void;
  readonly unlock: (id: string, passphrase: string) => void;
  readonly remove: (id: string) => void;
  readonly addResolution: (id: string, resolution: string, add: boolean) => void;
  readonly commit: () => Promise<void>;
  readonly cancel: () => void;
  readonly discard: () => void;
  /** Takes an earlier import back; false where that was not possible. */
  readonly undo: (id: string) => Promise<boolean>;
}

interface Around {
  /** The resolutions that are known here, once they are opened. */
  readonly resolutions: () => Promise<readonly Resolution[]>;
  /** An author's name; '' where the notebook knows none. */
  readonly nameOf: (author: string) => string;
  /** Something became visible, or went. */
  readonly onShown: (shown: Shown) => void;
  /** All was taken in. */
  readonly onTaken: (import_: { readonly id: string; readonly records: number }) => void;
  /** An import was taken back. */
  readonly onUndone: (id: string) => void;
}

const NONE = { done: 0, total: 0 };

/** What goes on with the files of the page: they are read one after the other, planned together, taken in at once. */
export function createImports(client: WorkerClient, around: Around): ImportState {
  const files = signal<readonly PickedFile[]>([]);
  const stage = signal<Stage>('idle');
  const progress = signal(NONE);
  const outcome = signal<ImportViewProps['outcome']>(null);
  const rows = createPlanRows(client);
  let control: AbortController | null = null;
  /** What is staged is more than what the page shows: a file was taken away. */
  let stale = false;

  const update = (id: string, change: (file: PickedFile) => PickedFile): void => {
    files.value = files.peek().map((each) => (each.reading.id === id ? change(each) : each));
  };
  const phases = (): string[] => files.peek().map(({ reading }) => reading.phase);

  const clear = (): void => {
    files.value = [];
    rows.set(null);
    stage.value = 'idle';
    progress.value = NONE;
    stale = false;
    client.call('discard', null).catch(() => {});
  };

  const readNext = async (next: PickedFile, signal: AbortSignal): Promise<void> => {
    const { id } = next.reading;
    update(id, (each) => ({ ...each, reading: { ...each.reading, phase: 'reading' } }));
    const begin = (): void => {
      stage.value = next.passphrase === null ? 'reading' : 'unlocking';
      if (next.passphrase !== null) progress.value = NONE;
    };
    begin();
    const before = files
      .peek()
      .reduce((sum, { file, reading }) => sum + (done(reading.phase) ? file.size : 0), 0);
    const total = files.peek().reduce((sum, { file }) => sum + file.size, 0);
    const question = {
      id,
      file: next.file,
      passphrase: next.passphrase,
      resolutions: await around.resolutions(),
    };
    const answer = await client.call('read', question, {
      signal,
      onProgress: (bytes) => {
        if (bytes === 0) return begin();
        stage.value = 'reading';
        progress.value = { done: before + bytes, total };
      },
    });
    update(id, (each) => ({ ...each, reading: answered(each.reading, answer, around.nameOf) }));
    // What was staged of a file that turned out to be broken goes, and the others are staged once more.
    if (answer.state === 'failed' && answer.staged) stale = true;
  };

  const work = async (): Promise<void> => {
    if (control) return;
    const mine = new AbortController();
    control = mine;
    try {
      rows.set(null);
      for (;;) {
        if (stale) {
          stale = false;
          await client.call('discard', null);
          files.value = files.peek().map((each) => (each.reading.phase === 'read' ? unread(each) : each));
        }
        const next = files.peek().find(({ reading }) => reading.phase === 'waiting');
        if (!next) break;
        await readNext(next, mine.signal);
      }
      if (phases().includes('read')) {
        stage.value = 'planning';
        progress.value = NONE;
        const onProgress = (done: number, total: number): void => {
          progress.value = { done, total };
        };
        const plan = await client.call('plan', null, { signal: mine.signal, onProgress });
        if (!stale && !phases().includes('waiting')) {
          rows.set(plan);
          stage.value = 'planned';
        }
      } else stage.value = 'idle';
    } catch (error) {
      outcome.value = codeOf(error);
      clear();
    } finally {
      control = null;
      progress.value = NONE;
    }
    if (stale || phases().includes('waiting')) void work();
  };

  const undo = async (id: string): Promise<boolean> => {
    try {
      around.onShown(await client.call('undo', { id }));
      outcome.value = 'undone';
      around.onUndone(id);
      return true;
    } catch {
      return false;
    }
  };

  return {
    files,
    stage,
    progress,
    outcome: computed(() => outcome.value),
    rows,
    undo,
    add: (added) => {
      if (stage.peek() === 'committing') return;
      outcome.value = null;
      files.value = [...files.peek(), ...added.map(picked)];
      void work();
    },
    unlock: (id, passphrase) => {
      update(id, (each) => ({ ...each, passphrase, reading: { ...each.reading, phase: 'waiting' } }));
      void work();
    },
    remove: (id) => {
      const gone = files.peek().find(({ reading }) => reading.id === id);
      if (!gone || stage.peek() === 'committing') return;
      files.value = files.peek().filter((each) => each !== gone);
      if (files.peek().length === 0 && !control) return clear();
      stale = gone.reading.phase === 'read' || gone.reading.phase === 'reading';
      if (stale) void work();
    },
    addResolution: (id, resolution, add) =>
      update(id, (each) => ({
        ...each,
        reading: {
          ...each.reading,
          unknown: each.reading.unknown.map((one) => (one.id === resolution ? { ...one, add } : one)),
        },
      })),
    commit: async () => {
      if (control || stage.peek() !== 'planned') return;
      const mine = new AbortController();
      control = mine;
      stage.value = 'committing';
      try {
        const read = files.peek().filter(({ reading }) => reading.phase === 'read');
        const question = {
          name: read.map(({ reading }) => reading.name).join(', '),
          resolutions: [...new Set(read.flatMap(({ reading }) => chosen(reading.unknown)))],
        };
        const { shown, ...taken } = await client.call('commit', question, {
          signal: mine.signal,
          onProgress: (done, total) => {
            progress.value = { done, total };
          },
        });
        outcome.value = 'taken';
        around.onShown(shown);
        around.onTaken(taken);
      } catch (error) {
        outcome.value = codeOf(error);
      } finally {
        control = null;
        clear();
      }
    },
    cancel: () => control?.abort(),
    discard: () => {
      outcome.value = null;
      if (control) control.abort();
      else clear();
    },
  };
}

const done = (phase: string): boolean => phase !== 'waiting' && phase !== 'reading';

const chosen = (unknown: PickedFile['reading']['unknown']): string[] =>
  unknown.flatMap(({ id, title, add }) => (add && title !== null ? [id] : []));

function codeOf(error: unknown): 'cancelled' | 'full' | 'busy' | 'failed' {
  const code = error instanceof CallFailed ? error.code : 'unknown';
  return code === 'cancelled' || code === 'full' || code === 'busy' ? code : 'failed';
}
