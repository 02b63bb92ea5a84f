import { signal } from '@preact/signals';
import type { Restoring } from '../../../components/dashboard/backup/model.ts';
import type { WorkerClient } from '../worker/client.ts';
import { faultOf } from './make.ts';
import { applySettings } from './settings.ts';

export const restoring = signal<Restoring>({ kind: 'none' });

let file: File | null = null;
let running: AbortController | null = null;

/** A backup was chosen: now its passphrase is asked for. */
export function pick(chosen: File): void {
  file = chosen;
  restoring.value = { kind: 'picked', name: chosen.name, wrong: false };
}

/** Opens it and reads it whole, so that it can be told what it would change. */
export async function unlock(client: WorkerClient, passphrase: string): Promise<void> {
  if (!file) return;
  const opening = file;
  const { name } = opening;
  const control = new AbortController();
  running = control;
  restoring.value = { kind: 'opening', name, done: 0, total: opening.size };
  try {
    const answer = await client.call(
      'openBackup',
      { file: opening, passphrase },
      {
        signal: control.signal,
        onProgress: (done, total) => {
          restoring.value = { kind: 'opening', name, done, total };
        },
      },
    );
    if (answer.state === 'open') restoring.value = { kind: 'open', name, preview: answer.preview };
    else if (answer.fault === 'wrong passphrase') restoring.value = { kind: 'picked', name, wrong: true };
    else restoring.value = { kind: 'failed', name, fault: answer.fault };
  } catch (error) {
    const fault = faultOf(error);
    restoring.value = fault ? { kind: 'failed', name, fault } : { kind: 'none' };
  } finally {
    if (running === control) running = null;
  }
}

/** Takes it in. @param adopt whoever wrote there writes here from now on */
export async function restore(client: WorkerClient, adopt: boolean): Promise<void> {
  const name = file?.name ?? '';
  const control = new AbortController();
  running = control;
  restoring.value = { kind: 'running', done: 0, total: 0 };
  try {
    const { records, settings } = await client.call(
      'restoreBackup',
      { adopt },
      {
        signal: control.signal,
        onProgress: (done, total) => {
          restoring.value = { kind: 'running', done, total };
        },
      },
    );
    if (adopt) await applySettings(settings);
    restoring.value = { kind: 'done', records, adopted: adopt };
  } catch (error) {
    const fault = faultOf(error);
    restoring.value = fault ? { kind: 'failed', name, fault } : { kind: 'none' };
  } finally {
    if (running === control) running = null;
    file = null;
  }
}

/** Stops what is going on, and forgets the backup. */
export async function giveUp(client: WorkerClient): Promise<void> {
  running?.abort();
  file = null;
  restoring.value = { kind: 'none' };
  await client.call('closeBackup', null).catch(() => {});
}

/** The view is left: what is open is forgotten, what is being taken in comes to its end. */
export function leave(client: WorkerClient): void {
  if (restoring.peek().kind !== 'running') void giveUp(client);
}
