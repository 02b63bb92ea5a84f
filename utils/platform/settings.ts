import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { MARKED_KINDS, type MarkedKind } from '../core/resolution/model.ts';

/** Key of the settings in `storage.local`. */
export const SETTINGS_KEY = 'settings';

const on = v.fallback(v.boolean(), true);

const Schema = v.object({
  language: v.fallback(v.picklist(['vi', 'en']), 'vi'),
  marks: v.fallback(v.boolean(), true),
  kinds: v.fallback(v.object({ indicator: on, task: on, solution: on, assignment: on }), {
    indicator: true,
    task: true,
    solution: true,
    assignment: true,
  }),
});

/** What a person has chosen; theme is the system's. */
export interface Settings {
  readonly language: 'vi' | 'en';
  /** Whether a recognised copy is marked at all. */
  readonly marks: boolean;
  readonly kinds: Readonly<Record<MarkedKind, boolean>>;
}

/** The smallest slice of the browser that this needs. */
export interface SettingsStore {
  readonly storage: {
    readonly local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
    readonly onChanged: Pick<typeof browser.storage.onChanged, 'addListener' | 'removeListener'>;
  };
}

/** Settings out of whatever is stored: a field that is absent or malformed takes its default, the others keep theirs. */
export function parseSettings(stored: unknown): Settings {
  const known = typeof stored === 'object' && stored !== null ? stored : {};
  return v.parse(Schema, { ...known });
}

/** The settings in force. */
export async function readSettings(store: SettingsStore = browser): Promise<Settings> {
  const items = await store.storage.local.get(SETTINGS_KEY);
  return parseSettings(items[SETTINGS_KEY]);
}

/** Changes some settings; the others stay as they are. Rejects when the browser cannot store. */
export async function changeSettings(
  change: Partial<Settings>,
  store: SettingsStore = browser,
): Promise<Settings> {
  const next = { ...(await readSettings(store)), ...change };
  await store.storage.local.set({ [SETTINGS_KEY]: next });
  return next;
}

/** Calls back at every change, in every page and script of the extension. @returns the undo */
export function watchSettings(
  listener: (settings: Settings) => void,
  store: SettingsStore = browser,
): () => void {
  const onChanged: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    const change = changes[SETTINGS_KEY];
    if (area === 'local' && change) listener(parseSettings(change.newValue));
  };
  store.storage.onChanged.addListener(onChanged);
  return () => store.storage.onChanged.removeListener(onChanged);
}

/** The kinds that are to be marked now. */
export const markedKinds = (settings: Settings): MarkedKind[] =>
  settings.marks ? MARKED_KINDS.filter((kind) => settings.kinds[kind]) : [];
