/** A task of ours lasts at most so long before the page gets its turn, in milliseconds. */
const TURN = 8;

/**
 * A look at the clock for long work: returns at once while this turn lasts, else a promise that resolves when
 * the page has had its turn. Works in frames out of sight too, where timers are throttled.
 */
export function turns(now: () => number = () => performance.now()): () => Promise<void> | undefined {
  let until = now() + TURN;
  return () => {
    if (now() < until) return undefined;
    return letPageWork().then(() => {
      until = now() + TURN;
    });
  };
}

/** Lets the page have its turn now. */
export function letPageWork(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
