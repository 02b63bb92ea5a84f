import { describe, expect, it } from 'vitest';
import {
  changeSettings,
  markedKinds,
  parseSettings,
  readSettings,
  SETTINGS_KEY,
  type Settings,
  type SettingsStore,
  watchSettings,
} from '../../../utils/platform/settings.ts';
import { parseTabState } from '../../../utils/platform/tab-state.ts';

const defaults: Settings = {
  language: 'vi',
  marks: true,
  kinds: { indicator: true, task: true, solution: true, assignment: true },
};

describe('settings out of what is stored', () => {
  it.each([
    [undefined, defaults],
    [null, defaults],
    ['{}', defaults],
    [{ language: 'en' }, { ...defaults, language: 'en' }],
    [
      { language: 'fr', marks: false },
      { ...defaults, marks: false },
    ],
    [{ kinds: { task: false } }, { ...defaults, kinds: { ...defaults.kinds, task: false } }],
    [{ kinds: 'none' }, defaults],
    [{ marks: 'yes', more: 1 }, defaults],
  ])('%j', (stored, settings) => expect(parseSettings(stored)).toEqual(settings));

  it('marks no kind when marks are off', () => {
    expect(markedKinds(parseSettings({ kinds: { solution: false } }))).toEqual([
      'indicator',
      'task',
      'assignment',
    ]);
    expect(markedKinds(parseSettings({ marks: false }))).toEqual([]);
  });
});

/** A storage in memory that tells of its changes as the browser does. */
function memory(): SettingsStore & { listeners: number } {
  const items: Record<string, unknown> = {};
  type Listener = Parameters<SettingsStore['storage']['onChanged']['addListener']>[0];
  const listeners = new Set<Listener>();
  return {
    get listeners() {
      return listeners.size;
    },
    storage: {
      local: {
        get: async (key) => ({ [key]: items[key] }),
        set: async (next) => {
          Object.assign(items, next);
          for (const listener of listeners) {
            const changes = Object.fromEntries(
              Object.entries(next).map(([key, newValue]) => [key, { newValue }]),
            );
            listener(changes, 'local');
            listener(changes, 'session');
          }
        },
      },
      onChanged: {
        addListener: (listener) => void listeners.add(listener),
        removeListener: (listener) => void listeners.delete(listener),
      },
    },
  };
}

describe('settings in the browser', () => {
  it('changes one and keeps the others', async () => {
    const store = memory();
    await changeSettings({ language: 'en' }, store);
    await changeSettings({ marks: false }, store);
    expect(await readSettings(store)).toEqual({ ...defaults, language: 'en', marks: false });
  });

  it('tells of each change once, and no more after the undo', async () => {
    const store = memory();
    const seen: string[] = [];
    const undo = watchSettings(({ language }) => seen.push(language), store);
    await changeSettings({ language: 'en' }, store);
    await store.storage.local.set({ another: 1 });
    expect(seen).toEqual(['en']);
    undo();
    expect(store.listeners).toBe(0);
    expect(SETTINGS_KEY).toBe('settings');
  });
});

describe('the state of a tab out of what is stored', () => {
  const frame = {
    frameId: 0,
    url: 'https://thainguyen.gov.vn/',
    verdict: 'whole copy',
    resolution: 'thai-nguyen/2020/kt-xh-2021-2025',
    coverage: 0.999,
    reasons: [{ code: 'coverage', value: 0.999 }, { code: 'one run' }],
    provisions: [{ eId: 'a', kind: 'task', number: '1', outcome: 'found' }],
    differences: [{ eId: null, canonical: '8%', copy: '9%', certainty: 'different' }],
    copies: 1,
    ms: { read: 1, recognise: 1, align: 1, mark: 1 },
  };
  it('takes what the protocol describes', () => {
    const state = {
      frames: { 0: frame },
      focus: { eId: 'a', record: null, action: 'show', at: 1 },
      places: {},
    };
    expect(parseTabState(state)).toEqual(state);
    expect(parseTabState({ frames: {}, focus: null })).toEqual({ frames: {}, focus: null, places: {} });
  });
  it.each([
    [undefined],
    [null],
    [{}],
    [{ frames: [], focus: 0 }],
    [{ frames: { 0: { ...frame, verdict: 'perhaps' } }, focus: null }],
    [{ frames: { 0: { ...frame, provisions: null } }, focus: null }],
  ])('refuses %j', (stored) => expect(parseTabState(stored)).toBeNull());
});
