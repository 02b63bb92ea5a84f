import { render } from 'preact';
import base from '../shared/base.css?inline';
import kinds from '../shared/kinds.css?inline';
import tokens from '../shared/tokens.css?inline';
import styles from './card.css?inline';
import { Card, type CardActions, type CardContent } from './card.tsx';
import { dress } from './dress.ts';
import { followMark } from './place.ts';

export interface CardOptions extends CardContent {
  /** The rectangle in the viewport that the card keeps off, the mark's own, in CSS pixels; asked for anew at every scroll. */
  readonly anchor: () => DOMRect;
  readonly actions: CardActions;
}

export interface CardHandle {
  /** Shows another provision, or the same one changed. */
  update(options: CardOptions): void;
  /** Moves the keyboard into the card; the place it came from gets it back when the card goes. */
  focus(): void;
  /** Takes the card out and gives the focus back; the shadow root is left empty. */
  destroy(): void;
}

/**
 * Puts the card into a shadow root of the page.
 * The card closes nothing by itself: Escape and its close button call `actions.onClose`, and the caller destroys it.
 */
export function mountCard(root: ShadowRoot, options: CardOptions): CardHandle {
  const undress = dress(root, `${tokens}\n${base}\n${kinds}\n${styles}`);
  const box = document.createElement('div');
  box.className = 'place away';
  root.append(box);

  let now = options;
  let before: Element | null = null;
  let unfollow = (): void => {};
  const show = (next: CardOptions): void => {
    now = next;
    const { anchor, actions, ...content } = next;
    render(<Card {...content} actions={actions} />, box);
    unfollow();
    unfollow = followMark(anchor, box);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && event.isTrusted) now.actions.onClose();
  };
  document.addEventListener('keydown', onKey, true);
  show(options);

  return {
    update: show,
    focus() {
      if (root.activeElement === null) before = document.activeElement;
      box.classList.remove('away');
      root.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
    },
    destroy() {
      const held = root.activeElement !== null;
      document.removeEventListener('keydown', onKey, true);
      unfollow();
      render(null, box);
      box.remove();
      undress();
      if (held && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
  };
}
