import { render } from 'preact';
import base from '../shared/base.css?inline';
import type { Language } from '../shared/i18n/key.ts';
import tokens from '../shared/tokens.css?inline';
import { dress } from './dress.ts';
import { followLines, type Lines } from './place-toolbar.ts';
import { moveAlong } from './roving.ts';
import styles from './toolbar.css?inline';
import { KEYS, TOOLS, Toolbar, type ToolbarActions, type ToolbarState } from './toolbar.tsx';

export interface ToolbarOptions {
  readonly state: ToolbarState;
  readonly language: Language;
  readonly actions: ToolbarActions;
  /** What it stands beside, in the viewport; null: at the lower edge of the window. */
  readonly lines: () => Lines | null;
  /** The next press of Tab goes into the toolbar: what it is for was selected by keys. */
  readonly takesTab: boolean;
}

export interface ToolbarHandle {
  update(options: ToolbarOptions): void;
  /** Moves the keyboard to the first button; the place it came from gets it back when the toolbar goes. */
  focus(): void;
  destroy(): void;
}

/** Puts the toolbar into a shadow root of the page. It closes nothing by itself: Escape calls `actions.onClose`. */
export function mountToolbar(root: ShadowRoot, options: ToolbarOptions): ToolbarHandle {
  const undress = dress(root, `${tokens}\n${base}\n${styles}`);
  const box = document.createElement('div');
  box.className = 'place away';
  root.append(box);

  let now = options;
  let before: Element | null = null;
  let takesTab = false;
  let unfollow = (): void => {};
  const hasKeyboard = (): boolean => root.activeElement !== null;
  const show = (next: ToolbarOptions): void => {
    const held = hasKeyboard();
    now = next;
    takesTab = next.takesTab;
    render(<Toolbar state={next.state} language={next.language} actions={next.actions} />, box);
    const buttons = root.querySelectorAll<HTMLButtonElement>('button');
    const first = [...buttons].find((button) => button.tabIndex === 0) ?? buttons[0];
    if (first) first.tabIndex = 0;
    // What had the keyboard may be gone with the state before.
    if (held && !hasKeyboard()) first?.focus({ preventScroll: true });
    unfollow();
    unfollow = followLines(next.lines, box, hasKeyboard);
  };
  const isFirstTab = (event: KeyboardEvent): boolean => {
    if (event.key !== 'Tab' || !takesTab) return false;
    takesTab = false;
    return !(hasKeyboard() || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    if (event.key === 'Escape') {
      // The page's own Escape is not meant.
      if (hasKeyboard()) consume(event);
      now.actions.onClose();
      return;
    }
    if ((event.altKey && event.key === 'F10') || isFirstTab(event)) {
      consume(event);
      focus();
      return;
    }
    if (!hasKeyboard() || event.altKey || event.ctrlKey || event.metaKey) return;
    const tool = TOOLS.find((each) => KEYS[each] === event.key.toUpperCase());
    if (tool && now.state.kind === 'offer') {
      consume(event);
      now.actions.onTool(tool);
    } else if (moveAlong(root, event.key)) consume(event);
    // Enter and the space bar press the button, and are none of the page's either.
    else if (event.key === 'Enter' || event.key === ' ') event.stopImmediatePropagation();
  };
  const focus = (): void => {
    if (!hasKeyboard()) before = document.activeElement;
    box.classList.remove('away');
    root.querySelector<HTMLButtonElement>('button')?.focus({ preventScroll: true });
  };
  addEventListener('keydown', onKey, true);
  show(options);

  return {
    update: show,
    focus,
    destroy() {
      const held = hasKeyboard();
      removeEventListener('keydown', onKey, true);
      unfollow();
      render(null, box);
      box.remove();
      undress();
      if (held && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
  };
}

function consume(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
