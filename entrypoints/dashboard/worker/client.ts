import type { CallName, Calls, Failure, FromWorker, ToWorker } from './protocol.ts';

/** A call that did not come to its end; nothing was written by it. */
export class CallFailed extends Error {
  readonly code: Failure;

  constructor(code: Failure) {
    super(code);
    this.name = 'CallFailed';
    this.code = code;
  }
}

interface Options {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface WorkerClient {
  /** @throws CallFailed; `cancelled` where the signal was given */
  call<K extends CallName>(
    name: K,
    question: Calls[K]['question'],
    options?: Options,
  ): Promise<Calls[K]['answer']>;
}

interface Waiting extends Pick<Options, 'onProgress'> {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: CallFailed) => void;
}

/**
 * The worker that reads files and writes them into the notebook, so that the page stays responsive; started by the first
 * call. It dies with the page, and what it left unfinished is swept away by the storage.
 */
export function createClient(start: () => Worker): WorkerClient {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

  const lose = (): void => {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(new CallFailed('unknown'));
    waiting.clear();
  };
  const begin = (): Worker => {
    const made = start();
    made.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      const asked = waiting.get(data.call);
      if (!asked) return;
      if ('done' in data) {
        asked.onProgress?.(data.done, data.total);
        return;
      }
      waiting.delete(data.call);
      if ('failed' in data) asked.reject(new CallFailed(data.failed));
      else asked.resolve(data.answer as never);
    };
    // A worker that breaks down (out of memory, not to be loaded) leaves nobody waiting.
    made.onerror = lose;
    return made;
  };

  return {
    call: (name, question, { signal, onProgress } = {}) =>
      new Promise((resolve, reject) => {
        worker ??= begin();
        const port = worker;
        const call = ++last;
        waiting.set(call, { resolve, reject, ...(onProgress && { onProgress }) });
        port.postMessage({ call, name, question } as ToWorker);
        if (signal?.aborted) port.postMessage({ cancel: call });
        signal?.addEventListener('abort', () => port.postMessage({ cancel: call }), { once: true });
      }),
  };
}
