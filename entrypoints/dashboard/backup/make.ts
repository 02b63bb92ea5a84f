import { effect, signal } from '@preact/signals';
import {
  type BackupCounts,
  type BackupFault,
  type Making,
  NO_PASSPHRASE,
  type Passphrase,
} from '../../../components/dashboard/backup/model.ts';
import { generatePassphrase } from '../../../utils/crypto/generate.ts';
import { liveSignal } from '../../../utils/storage/live.ts';
import { save } from '../export/save.ts';
import { db } from '../session.ts';
import { CallFailed, type WorkerClient } from '../worker/client.ts';
import { settingsNow } from './settings.ts';

/** How long writing rests before it is counted anew, in milliseconds. */
const REST = 150;

export const counts = signal<BackupCounts | null>(null);
export const passphrase = signal<Passphrase>(NO_PASSPHRASE);
export const making = signal<Making>({ kind: 'idle' });

/** Keeps the count up to the notebook for as long as the view stands. @returns the undo */
export function followCounts(client: WorkerClient): () => void {
  // Asked again whenever anything is written: the clock moves with every change.
  const clock = liveSignal(() => () => db.meta.get('clock'));
  const drafts = liveSignal(() => () => db.drafts.count());
  const stop = effect(() => {
    const wanted = [clock.value, drafts.value];
    const timer = setTimeout(() => {
      client.call('countBackup', null).then(
        (answer) => {
          counts.value = answer;
        },
        () => {},
      );
    }, REST * Math.sign(wanted.length));
    return () => clearTimeout(timer);
  });
  return () => {
    stop();
    passphrase.value = NO_PASSPHRASE;
    if (making.peek().kind !== 'running') making.value = { kind: 'idle' };
  };
}

export function generate(): void {
  passphrase.value = { text: generatePassphrase(), again: '', shown: true };
}

/** Why a call failed, as the page words it; null where the person said so. */
export function faultOf(error: unknown): BackupFault | null {
  const code = error instanceof CallFailed ? error.code : 'unknown';
  if (code === 'cancelled') return null;
  return code === 'full' || code === 'busy' ? code : 'unknown';
}

let running: AbortController | null = null;

/** Writes everything, locked, and hands it to the browser to keep. */
export async function make(client: WorkerClient): Promise<void> {
  const control = new AbortController();
  running = control;
  making.value = { kind: 'running', done: 0, total: 0 };
  try {
    const question = { passphrase: passphrase.peek().text, settings: await settingsNow() };
    const { file, name } = await client.call('writeBackup', question, {
      signal: control.signal,
      onProgress: (done, total) => {
        making.value = { kind: 'running', done, total };
      },
    });
    save(file, name);
    making.value = { kind: 'written', name, bytes: file.size };
  } catch (error) {
    const fault = faultOf(error);
    making.value = fault ? { kind: 'failed', fault } : { kind: 'idle' };
  } finally {
    running = null;
  }
}

export const stopMaking = (): void => running?.abort();
