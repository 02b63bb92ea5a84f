import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { headingOf } from '../../components/shared/format/wording.ts';
import { type Standing, standingOf } from '../../components/sidepanel/model/standing.ts';
import type { Resolution } from '../../utils/core/resolution/model.ts';
import type { TabState } from '../../utils/messaging/protocol.ts';
import { followTab, type TabInfo } from '../../utils/platform/active-tab.ts';
import { KNOWN_RESOLUTIONS, openResolution } from '../../utils/platform/resolutions.ts';
import type { Settings } from '../../utils/platform/settings.ts';
import { watchTabState } from '../../utils/platform/tab-state.ts';

export interface PanelState {
  readonly language: Signal<Settings['language']>;
  readonly tab: ReadonlySignal<TabInfo | null>;
  readonly standing: ReadonlySignal<Standing>;
  readonly resolution: ReadonlySignal<Resolution | 'broken' | null>;
  readonly focus: ReadonlySignal<TabState['focus']>;
  /** Titles of the resolutions shipped with the extension. */
  readonly known: ReadonlySignal<readonly string[]>;
}

/** Wires the browser to the panel: which tab, what was made of it, the canonical document that belongs to it. */
export function createPanelState(pinned: number | null): PanelState {
  const language = signal<Settings['language']>('vi');
  const tab = signal<TabInfo | null>(null);
  const looked = signal(false);
  /** undefined until the storage has answered for this tab. */
  const state = signal<TabState | null | undefined>(undefined);
  const resolution = signal<Resolution | 'broken' | null>(null);
  const known = signal<readonly string[]>([]);

  followTab(pinned, (next) => {
    batch(() => {
      looked.value = true;
      if (next?.id !== tab.value?.id) state.value = undefined;
      tab.value = next;
    });
  });

  const tabId = computed(() => tab.value?.id ?? null);
  effect(() => {
    const id = tabId.value;
    if (id === null) return undefined;
    return watchTabState(id, (next) => {
      state.value = next;
    });
  });

  const standing = computed<Standing>(() => {
    if (!looked.value || (tab.value && state.value === undefined)) return { view: 'loading' };
    return standingOf({
      url: tab.value?.url ?? null,
      loading: tab.value?.loading ?? false,
      reports: state.value ? Object.values(state.value.frames) : null,
    });
  });

  const wanted = computed(() => {
    const now = standing.value;
    return 'report' in now ? now.report.resolution : null;
  });
  effect(() => {
    const id = wanted.value;
    const held = resolution.peek();
    if (id === null || (held !== null && held !== 'broken' && held.id === id)) return;
    resolution.value = null;
    openResolution(id).then((answer) => {
      if (wanted.peek() === id) resolution.value = answer.ok ? answer.value : 'broken';
    });
  });
  Promise.all(KNOWN_RESOLUTIONS.map(openResolution)).then((answers) => {
    known.value = answers.flatMap((each) =>
      each.ok ? [`${headingOf(each.value.title)}, ${each.value.province}`] : [],
    );
  });

  return { language, tab, standing, resolution, known, focus: computed(() => state.value?.focus ?? null) };
}
