import type { CallName, Calls, Failure, FromWorker, ToWorker } from './protocol.ts';

/** What a deed is given besides its question. */
export interface Work {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

export type Deeds = {
  readonly [K in CallName]: (question: Calls[K]['question'], work: Work) => Promise<Calls[K]['answer']>;
};

/** How often progress is told at most, in milliseconds: what is told more often nobody sees. */
const EVERY = 80;

/**
 * Answers calls, one after the other, in the order they came.
 * @param codeOf why a deed failed
 */
export function serve(deeds: Deeds, codeOf: (error: unknown) => Failure): void {
  const running = new Map<number, AbortController>();
  let before: Promise<void> = Promise.resolve();
  const tell = (message: FromWorker): void => postMessage(message);

  addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    if ('cancel' in data) {
      running.get(data.cancel)?.abort();
      return;
    }
    const { call, name, question } = data;
    const control = new AbortController();
    running.set(call, control);
    let told = 0;
    const work: Work = {
      signal: control.signal,
      onProgress: (done, total) => {
        const now = performance.now();
        if (now - told < EVERY && done < total) return;
        told = now;
        tell({ call, done, total });
      },
    };
    const deed = deeds[name] as (question: unknown, work: Work) => Promise<Calls[CallName]['answer']>;
    before = before.then(async () => {
      try {
        control.signal.throwIfAborted();
        tell({ call, answer: await deed(question, work) });
      } catch (error) {
        tell({ call, failed: control.signal.aborted ? 'cancelled' : codeOf(error) });
      } finally {
        running.delete(call);
      }
    });
  });
}
