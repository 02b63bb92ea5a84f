import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type TabState, tabKey } from '../messaging/protocol.ts';
import { KeptReport, Places } from '../messaging/schemas.ts';

const Schema = v.object({
  frames: v.record(v.string(), KeptReport),
  places: v.fallback(v.record(v.string(), Places), {}),
  focus: v.nullable(
    v.object({
      eId: v.nullable(v.string()),
      record: v.nullable(v.string()),
      action: v.nullable(v.picklist(['edit', 'evidence', 'show'])),
      at: v.number(),
    }),
  ),
});

/** What is stored of a tab; null where nothing is, or nothing that can be read. */
export function parseTabState(stored: unknown): TabState | null {
  const result = v.safeParse(Schema, stored);
  return result.success ? result.output : null;
}

/**
 * Follows what the extension makes of one tab: calls back with the state as it stands, then at every change.
 * @returns the undo; nothing is called after it
 */
export function watchTabState(tabId: number, listener: (state: TabState | null) => void): () => void {
  const key = tabKey(tabId);
  let live = true;
  let changed = false;
  const onChanged: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    const change = changes[key];
    if (!live || area !== 'session' || !change) return;
    changed = true;
    listener(parseTabState(change.newValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  browser.storage.session.get(key).then(
    (items) => live && !changed && listener(parseTabState(items[key])),
    () => live && !changed && listener(null),
  );
  return () => {
    live = false;
    browser.storage.onChanged.removeListener(onChanged);
  };
}
