import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { headingOf } from '../../components/shared/format/wording.ts';
import { type Standing, standingOf } from '../../components/sidepanel/model/standing.ts';
import type { Known } from '../../components/sidepanel/no-copy.tsx';
import type { RecordId } from '../../utils/core/notebook/change.ts';
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
  /** The resolutions shipped with the extension and those that came with files, for an empty view to name. */
  readonly known: ReadonlySignal<readonly Known[]>;
  /** The same, opened. */
  readonly opened: ReadonlySignal<readonly Resolution[]>;
  /** Frames of the tab that were read: those that may hold notes. */
  readonly frames: ReadonlySignal<readonly number[]>;
  /** Notes that the page could not place: their passage is gone, or stands there more than once. */
  readonly lost: ReadonlySignal<readonly RecordId[]>;
  /** Whether a resolution is shown without the page, because the person asked for it. */
  readonly inNotebook: ReadonlySignal<boolean>;
  /** Shows the outline of a known resolution without a page; null goes back to the page. */
  readonly openNotebook: (id: string | null) => void;
}

/**
 * Wires the browser to the panel: which tab, what was made of it, the canonical document that belongs to it.
 * @param added resolutions that came with files
 */
export function createPanelState(
  pinned: number | null,
  added: ReadonlySignal<readonly Resolution[]>,
): PanelState {
  const language = signal<Settings['language']>('vi');
  const tab = signal<TabInfo | null>(null);
  const looked = signal(false);
  /** undefined until the storage has answered for this tab. */
  const state = signal<TabState | null | undefined>(undefined);
  const resolution = signal<Resolution | 'broken' | null>(null);
  const shipped = signal<readonly Resolution[]>([]);
  const opened = computed<readonly Resolution[]>(() => {
    const own = new Set(shipped.value.map(({ id }) => id));
    return [...shipped.value, ...added.value.filter(({ id }) => !own.has(id))];
  });
  const asked = signal<string | null>(null);

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
    if (asked.value !== null) return asked.value;
    const now = standing.value;
    return 'report' in now ? now.report.resolution : null;
  });
  effect(() => {
    const id = wanted.value;
    const held = resolution.peek();
    if (id === null || (held !== null && held !== 'broken' && held.id === id)) return;
    const known = opened.value.find((each) => each.id === id);
    resolution.value = known ?? null;
    if (known) return;
    openResolution(id).then((answer) => {
      if (wanted.peek() === id) resolution.value = answer.ok ? answer.value : 'broken';
    });
  });
  Promise.all(KNOWN_RESOLUTIONS.map(openResolution)).then((answers) => {
    shipped.value = answers.flatMap((each) => (each.ok ? [each.value] : []));
  });

  return {
    language,
    tab,
    standing,
    resolution,
    known: computed(() =>
      opened.value.map((each) => ({
        id: each.id,
        title: `${headingOf(each.title)}, ${each.province}`,
        isAdded: !shipped.value.includes(each),
      })),
    ),
    opened,
    frames: computed(() => {
      const { frames = {}, places = {} } = state.value ?? {};
      return [...new Set(['0', ...Object.keys(frames), ...Object.keys(places)])].map(Number);
    }),
    lost: computed(() => {
      const places = Object.values(state.value?.places ?? {});
      const placed = new Set(places.flatMap(({ found, differs }) => [...found, ...differs]));
      const unplaced = places.flatMap(({ ambiguous, missing }) => [...missing, ...ambiguous]);
      return [...new Set(unplaced)].filter((id) => !placed.has(id));
    }),
    inNotebook: computed(() => asked.value !== null),
    openNotebook: (id) => {
      asked.value = id;
    },
    focus: computed(() => state.value?.focus ?? null),
  };
}
