import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CallFailed, createClient } from '../../../../entrypoints/dashboard/worker/client.ts';
import type { FromWorker, ToWorker } from '../../../../entrypoints/dashboard/worker/protocol.ts';
import { type Deeds, serve } from '../../../../entrypoints/dashboard/worker/serve.ts';

/** A worker and its page in one thread: what is posted on one side is heard on the other. */
class Both {
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: (() => void) | null = null;
  terminated = false;
  postMessage(data: ToWorker): void {
    for (const listener of listeners) listener({ data });
  }
  terminate(): void {
    this.terminated = true;
  }
}
let listeners: ((event: { data: ToWorker }) => void)[] = [];
let worker: Both;
const begin = (more: Partial<Deeds>) => {
  // The others are not asked for.
  serve(more as Deeds, (error) => (error instanceof RangeError ? 'full' : 'unknown'));
  return createClient(() => worker as unknown as Worker);
};

beforeEach(() => {
  listeners = [];
  worker = new Both();
  vi.stubGlobal('addEventListener', (_: string, listener: (typeof listeners)[number]) =>
    listeners.push(listener),
  );
  vi.stubGlobal('postMessage', (data: FromWorker) => worker.onmessage?.({ data }));
});
afterEach(() => vi.unstubAllGlobals());

describe('calls of the worker', () => {
  test('are answered in the order they came, one after the other', async () => {
    const seen: string[] = [];
    const client = begin({
      discard: async () => {
        seen.push('begun');
        await Promise.resolve();
        seen.push('ended');
        return null;
      },
    });
    await Promise.all([client.call('discard', null), client.call('discard', null)]);
    expect(seen).toEqual(['begun', 'ended', 'begun', 'ended']);
  });

  test('tell how far they are, the last of it always', async () => {
    const told: [number, number][] = [];
    const client = begin({
      plan: async (_, { onProgress }) => {
        for (let done = 1; done <= 50; done += 1) onProgress(done, 50);
        return { counts: { new: 0, changed: 0, conflict: 0, here: 0, refused: 0, erased: 0 }, taking: 0 };
      },
    });
    await client.call('plan', null, { onProgress: (done, total) => told.push([done, total]) });
    expect(told.at(-1)).toEqual([50, 50]);
    expect(told.length).toBeLessThan(50);
  });

  test('fail with a code', async () => {
    const client = begin({
      discard: async () => {
        throw new RangeError('no room');
      },
    });
    await expect(client.call('discard', null)).rejects.toEqual(new CallFailed('full'));
  });

  test('can be cancelled while they run, and before', async () => {
    const client = begin({
      discard: (_, { signal }) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    });
    const control = new AbortController();
    const asked = client.call('discard', null, { signal: control.signal });
    const second = client.call('discard', null, { signal: control.signal });
    await Promise.resolve();
    control.abort();
    await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('leave nobody waiting where the worker breaks down; the next call starts another', async () => {
    const client = begin({ discard: () => new Promise(() => {}) });
    const asked = client.call('discard', null);
    worker.onerror?.();
    await expect(asked).rejects.toMatchObject({ code: 'unknown' });
    expect(worker.terminated).toBe(true);
  });
});
