import { type ReadonlySignal, signal } from '@preact/signals';
import {
  back,
  type Nav,
  opened,
  START,
  stepped,
  type Tab,
  toTab,
  type View,
  without,
} from '../../components/sidepanel/model/navigation.ts';
import type { TabFocus } from '../../utils/messaging/protocol.ts';

/** An asking older than this, in milliseconds, is not what a panel that opens now was opened for. */
const FRESH = 20_000;

export interface Navigation {
  readonly nav: ReadonlySignal<Nav>;
  readonly tab: (tab: Tab) => void;
  readonly open: (view: View) => void;
  /** Goes to a neighbour in the place of the present view. */
  readonly step: (view: View) => void;
  readonly back: () => void;
  /** A record is gone: nothing of it stays open. */
  readonly close: (id: string) => void;
  /** Follows what was asked for in the page; each asking once. */
  readonly follow: (focus: TabFocus | null) => void;
}

/** Where the panel is: its tab, and what is opened over it. */
export function createNavigation(): Navigation {
  const nav = signal<Nav>(START);
  let followed = Date.now() - FRESH;
  const open = (view: View): void => {
    nav.value = opened(nav.peek(), view);
  };
  return {
    nav,
    open,
    tab: (tab) => {
      nav.value = toTab(tab);
    },
    step: (view) => {
      nav.value = stepped(nav.peek(), view);
    },
    back: () => {
      nav.value = back(nav.peek());
    },
    close: (id) => {
      nav.value = without(nav.peek(), id);
    },
    follow: (focus) => {
      if (!focus || focus.action === null || focus.at <= followed) return;
      followed = focus.at;
      const { record, eId, action } = focus;
      // What is asked for in the page stands on its own: no pile of views is left under it.
      if (record !== null) {
        nav.value = opened(toTab(nav.peek().tab), {
          kind: 'note',
          id: record,
          action: action === 'show' ? null : action,
        });
      } else if (eId !== null) {
        nav.value = opened(toTab('outline'), { kind: 'provision', eId, action: null });
      }
    },
  };
}
