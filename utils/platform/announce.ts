import { browser } from 'wxt/browser';
import type { RecordId } from '../core/notebook/change.ts';
import { changeFor } from '../core/notebook/frame-notes.ts';
import type { RecordState } from '../core/notebook/model.ts';
import { keepNoted } from './noted-pages.ts';

/** What was committed, as the storage answers it; `gone`: what was erased. */
export interface Committed {
  readonly records?: readonly RecordState[];
  readonly gone?: readonly RecordId[];
}

/**
 * Tells every frame that listens where notes stand now. To be called by whoever wrote, after the answer "ok". Frames get
 * ids, places and, where the page is no copy, its own words; never a text that a person wrote.
 */
export async function announce({ records = [], gone = [] }: Committed): Promise<void> {
  const change = changeFor(records, gone);
  const { spans, quotes } = change.upserts;
  if (spans.length + quotes.length + change.gone.length === 0) return;
  await keepNoted(quotes.map(({ target }) => target.page.url));
  await toAllTabs({ type: 'notesChanged', ...change });
}

/**
 * Tells every frame that more changed at once than can be told: each asks for its own notes anew.
 * @param pages addresses of all pages that are no copy and have notes now
 */
export async function announceAll(pages: readonly string[]): Promise<void> {
  await keepNoted(pages);
  await toAllTabs({ type: 'notesStale' });
}

async function toAllTabs(message: object): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    // A tab without our script does not answer, and need not.
    tabs.map(({ id }) => (id === undefined ? null : browser.tabs.sendMessage(id, message).catch(() => null))),
  );
}
