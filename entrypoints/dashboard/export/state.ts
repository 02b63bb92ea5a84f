import { effect, signal } from '@preact/signals';
import type { Writing } from '../../../components/dashboard/export/export-view.tsx';
import { scopeOf } from '../../../components/dashboard/export/model.ts';
import type { Passphrase } from '../../../components/dashboard/export/notebook-options.tsx';
import { follow } from '../../../utils/storage/live.ts';
import { knownResolutions, resolutions } from '../resolutions.ts';
import { authors, db } from '../session.ts';
import { CallFailed, type WorkerClient } from '../worker/client.ts';
import type { ExportJob, ExportPreview } from '../worker/export/calls.ts';
import { choice, office } from './choice.ts';
import { about } from './options.ts';
import { save } from './save.ts';

/** How long a hand rests before what it chose is counted anew, in milliseconds. */
const REST = 150;

export const preview = signal<ExportPreview | null>(null);
export const writing = signal<Writing>({ kind: 'idle' });
export const passphrase = signal<Passphrase | null>(null);

const today = (): string =>
  new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

async function jobNow(): Promise<ExportJob> {
  const now = choice.peek();
  return {
    choice: now,
    scope: scopeOf(now, authors.me.peek()?.author ?? null, about.peek()?.id ?? null),
    documents: await knownResolutions(),
    about: about.peek()?.id ?? null,
    office: office.peek(),
    today: today(),
  };
}

/** Moves with everything that is written, taken in or taken back. */
const notebook = signal<unknown>(null);

/** Keeps the preview up to what is chosen and to the notebook, for as long as the view stands. @returns the undo */
export function followPreview(client: WorkerClient): () => void {
  const unfollow = follow(
    () => Promise.all([db.meta.get('clock'), db.imports.toCollection().primaryKeys()]),
    (now) => {
      notebook.value = now;
    },
  );
  const stop = effect(() => {
    // What the preview hangs on; the job itself is put together when the hand rests.
    for (const each of [choice, office, notebook, authors.me, resolutions]) each.value;
    const control = new AbortController();
    const timer = setTimeout(async () => {
      const job = await jobNow();
      client.call('previewExport', job, { signal: control.signal }).then(
        (answer) => {
          if (!control.signal.aborted) preview.value = answer;
        },
        () => {},
      );
    }, REST);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  });
  return () => {
    unfollow();
    stop();
  };
}

let running: AbortController | null = null;

/** Writes what is chosen and hands it to the browser to keep. */
export async function write(client: WorkerClient): Promise<void> {
  const control = new AbortController();
  running = control;
  writing.value = { kind: 'running', done: 0, total: 0 };
  try {
    const question = { ...(await jobNow()), passphrase: passphrase.peek()?.text ?? null };
    const { file, name, unsigned } = await client.call('writeExport', question, {
      signal: control.signal,
      onProgress: (done, total) => {
        writing.value = { kind: 'running', done, total };
      },
    });
    save(file, name);
    writing.value = { kind: 'written', name, bytes: file.size, unsigned };
    passphrase.value = null;
  } catch (error) {
    const code = error instanceof CallFailed ? error.code : 'unknown';
    writing.value = code === 'cancelled' ? { kind: 'idle' } : { kind: 'failed', code };
  } finally {
    running = null;
  }
}

export const cancel = (): void => running?.abort();
