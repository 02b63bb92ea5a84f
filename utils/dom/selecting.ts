import { selectedRanges } from './selected.ts';

/** A selection that still changes (a held key, a dragged handle) is waited for so long, in milliseconds. */
const REST = 180;
/** A change of the selection that comes later than this after the person's last act is the page's own doing. */
const OWN = 2500;

const ACTS = [
  'pointerdown',
  'pointerup',
  'pointercancel',
  'keydown',
  'keyup',
  'touchstart',
  'touchend',
] as const;

/**
 * Follows what a person selects in this document: by pointer, keys or touch. What scripts select counts only right
 * after an act of the person's own, which is all that can be told apart.
 * @param onSelect called when a selection has come to rest; with null when there is none any more
 * @returns the undo
 */
export function followSelection(onSelect: (ranges: Range[] | null) => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  let isHeld = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isHeld) return;
      const ranges = selectedRanges();
      onSelect(ranges.length > 0 ? ranges : null);
    }, REST);
  };
  const onAct = (event: Event): void => {
    if (!event.isTrusted) return;
    last = event.timeStamp;
    if (event.type === 'pointerdown') isHeld = (event as PointerEvent).pointerType !== 'touch';
    if (event.type === 'pointerup' || event.type === 'pointercancel') {
      if (isHeld) settle();
      isHeld = false;
    }
  };
  const onChange = (event: Event): void => {
    if (event.isTrusted && event.timeStamp - last < OWN) settle();
  };
  for (const act of ACTS) addEventListener(act, onAct, { capture: true, passive: true });
  document.addEventListener('selectionchange', onChange, true);
  return () => {
    clearTimeout(timer);
    for (const act of ACTS) removeEventListener(act, onAct, { capture: true });
    document.removeEventListener('selectionchange', onChange, true);
  };
}
