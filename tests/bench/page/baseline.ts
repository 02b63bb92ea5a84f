/** Milliseconds that a batch lasts at least: far above the clock's grain, and long enough to hold its share of garbage. */
export const BATCH = 20;

/** One bare pass over the text nodes of a page, reading how long each is. @returns UTF-16 units */
export function barePass(root: Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let units = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    units += node.data.length;
  return units;
}

/** Milliseconds of one call, out of a batch of calls. */
export function timed(work: () => unknown): number {
  let calls = 0;
  const begun = performance.now();
  let lasted = 0;
  while (lasted < BATCH) {
    work();
    calls += 1;
    lasted = performance.now() - begun;
  }
  return lasted / calls;
}

/** The same for work that waits. */
export async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  let calls = 0;
  const begun = performance.now();
  let lasted = 0;
  while (lasted < BATCH) {
    await work();
    calls += 1;
    lasted = performance.now() - begun;
  }
  return lasted / calls;
}

/** Milliseconds of one bare pass of this page. A clock is read between the calls of no batch but {@link timed}'s own. */
export function bareTime(): number {
  // Passes are grouped, so that reading the clock adds nothing to a short one.
  const group = 16;
  const root = document.body;
  return (
    timed(() => {
      for (let pass = 0; pass < group; pass += 1) barePass(root);
    }) / group
  );
}

/**
 * What `work` gives beside the time of a bare pass, which is taken before and behind it and averaged: on a busy
 * machine whoever runs first after a rest gets the core for longer.
 */
export async function besideBare<T>(work: () => Promise<T>): Promise<T & { bare: number }> {
  await nextTask();
  const before = bareTime();
  const done = await work();
  return { ...done, bare: (before + bareTime()) / 2 };
}

/** Lets the browser lay out what it put off, outside of what is timed. */
export const settle = (): number => document.body.getBoundingClientRect().height;

/** Resolves in a task of its own. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
