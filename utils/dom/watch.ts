/** Quiet time after a change before a page is looked at again, in milliseconds; grows with what a look costs. */
const QUIET = 120;
const LONGEST = 1200;
/** More changes during one look are not kept: it is made again. */
const MOST_MEANWHILE = 500;
/** A look takes this share of a busy page's time, unless it would then come later than {@link LONGEST}. */
const SHARE = 0.05;

/** Changes of style that may show or hide a text: tab panes, folded sections, print versions. */
const SHOWING = ['class', 'style', 'hidden', 'open', 'aria-hidden'];

export interface Watch {
  /** Whether nothing is under way and nothing has changed since the last look. */
  isSettled(): boolean;
  /** Looks now, changed or not. */
  lookAgain(): void;
  stop(): void;
}

/**
 * Looks at once, then again whenever the page has changed in a way that may matter, after it has come to rest;
 * never twice at the same text, never two looks at a time. `matters` is asked about each changed node, so that a
 * ticker or a menu beside a recognised copy costs nothing.
 */
export function watchPage(
  root: Node,
  look: () => Promise<void>,
  matters: (node: Node, isStyle: boolean) => boolean,
): Watch {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running = false;
  let again = false;
  let meanwhile: MutationRecord[] = [];
  let waitingSince = 0;
  let cost = 0;
  let stopped = false;

  const run = async (): Promise<void> => {
    timer = null;
    waitingSince = 0;
    running = true;
    const begun = performance.now();
    await look().catch(() => {});
    cost = performance.now() - begun;
    running = false;
    const isDue = again || meanwhile.some((record) => isRelevant(record, matters));
    again = false;
    meanwhile = [];
    if (isDue && !stopped) schedule();
  };
  const schedule = (): void => {
    if (running) {
      again = true;
      return;
    }
    const now = performance.now();
    waitingSince ||= now;
    if (timer !== null) {
      if (now - waitingSince > LONGEST) return;
      clearTimeout(timer);
    }
    timer = setTimeout(() => void run(), Math.min(LONGEST, Math.max(QUIET, cost / SHARE)));
  };
  const observer = new MutationObserver((records) => {
    // What a look under way finds decides whether the changes made meanwhile matter.
    if (!running) {
      if (records.some((record) => isRelevant(record, matters))) schedule();
    } else if (meanwhile.length > MOST_MEANWHILE) again = true;
    else meanwhile.push(...records);
  });
  observer.observe(root, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: SHOWING,
  });
  void run();
  return {
    isSettled: () => !running && timer === null,
    lookAgain: schedule,
    stop() {
      stopped = true;
      observer.disconnect();
      if (timer !== null) clearTimeout(timer);
    },
  };
}

function isRelevant(record: MutationRecord, matters: (node: Node, isStyle: boolean) => boolean): boolean {
  if (record.type === 'attributes') return matters(record.target, true);
  if (record.type === 'characterData') return matters(record.target, false);
  const hasText = (node: Node): boolean => node.nodeType === Node.TEXT_NODE || node.hasChildNodes();
  const changed = [...record.addedNodes, ...record.removedNodes].some(hasText);
  return changed && matters(record.target, false);
}
