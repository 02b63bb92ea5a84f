import { mountToolbar, type ToolbarHandle } from '../../components/card/mount-toolbar.tsx';
import type { ToolbarActions, ToolbarState } from '../../components/card/toolbar.tsx';
import { TOOLS } from '../../utils/dom/leftovers.ts';
import { visibleLines } from '../../utils/dom/lines.ts';
import { readSettings } from '../../utils/platform/settings.ts';

/** The toolbar in the page: its host element stands in the document only while it shows. */
export interface Bar {
  readonly host: Element;
  /** What it shows now; null while it does not. */
  readonly state: ToolbarState | null;
  /** @param beside the ranges that it must not cover; none: it stands at the window's lower edge */
  show(state: ToolbarState, beside: readonly Range[], how?: Selecting): void;
  hide(): void;
  /** Whether a press on it can be the person's own: it is where we put it, as we made it, and was so for a moment. */
  isSound(): boolean;
}

/** How what it stands beside was selected. */
interface Selecting {
  readonly backwards: boolean;
  readonly byKeys: boolean;
}

/** Nobody means to press what came under the pointer a moment ago, in milliseconds. */
const SETTLED = 250;

/** @param guarded actions that are run for presses that {@link Bar.isSound} finds right, and for no others */
export function startBar(guarded: ToolbarActions): Bar {
  const host = document.createElement(TOOLS);
  const root = host.attachShadow({ mode: 'closed' });
  let handle: ToolbarHandle | null = null;
  let state: ToolbarState | null = null;
  let since = 0;
  let turn = 0;

  const raise = (): void => {
    if (host.parentNode !== document.documentElement) document.documentElement.append(host);
    host.popover = 'manual';
    if (!host.matches(':popover-open')) host.showPopover();
  };
  const isSound = (): boolean => {
    const style = getComputedStyle(host);
    return (
      host.parentNode === document.documentElement &&
      host.matches(':popover-open') &&
      style.display === 'block' &&
      style.visibility === 'visible' &&
      style.opacity === '1' &&
      style.filter === 'none' &&
      style.transform === 'none' &&
      style.clipPath === 'none' &&
      performance.now() - since > SETTLED
    );
  };
  const only =
    <A extends unknown[]>(action: (...given: A) => void) =>
    (...given: A): void => {
      if (isSound()) action(...given);
      else if (handle) {
        // Taken off or moved by the page: it comes up again, above all else, and the press has to be made again.
        host.remove();
        raise();
        since = performance.now();
      }
    };
  const actions: ToolbarActions = {
    onTool: only(guarded.onTool),
    onPlace: only(guarded.onPlace),
    onOpen: only(guarded.onOpen),
    onRetry: only(guarded.onRetry),
    onClose: guarded.onClose,
  };
  const hide = (): void => {
    turn += 1;
    state = null;
    handle?.destroy();
    handle = null;
    host.remove();
  };
  return {
    host,
    get state() {
      return state;
    },
    isSound,
    show(next, beside, { backwards, byKeys } = { backwards: false, byKeys: false }) {
      turn += 1;
      const mine = turn;
      if (state?.kind !== next.kind) since = performance.now();
      state = next;
      void readSettings().then(({ language }) => {
        if (mine !== turn) return;
        const lines = () => (beside.length > 0 ? { boxes: visibleLines(beside), backwards } : null);
        const options = { state: next, language, actions, lines, takesTab: byKeys };
        if (handle) handle.update(options);
        else handle = mountToolbar(root, options);
        raise();
      });
    },
    hide,
  };
}
