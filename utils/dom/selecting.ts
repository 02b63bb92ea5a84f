import { selectedRanges } from './selected.ts';

/** A selection that still changes (a held key, a dragged handle) is waited for so long, in milliseconds. */
const REST = 180;
/** A change of the selection that comes later than this after the person's last act is the page's own doing. */
const OWN = 4000;

const ACTS = ['pointerdown', 'pointerup', 'pointercancel', 'keydown'] as const;

/**
 * Follows what a person selects in this document: by pointer, keys or touch. What scripts select counts only right
 * after an act of the person's own, which is all that can be told apart.
 * @param onSelect called when a selection has come to rest, and whether keys made it; with null when there is none any more
 * @returns the undo
 */
export function followSelection(onSelect: (ranges: Range[] | null, byKeys: boolean) => void): () => void {
  let last = -OWN;
  let isHeld = false;
  let byKeys = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told: readonly unknown[] = [];

  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isHeld) return;
      const ranges = selectedRanges();
      // A click that leaves the selection as it is brings nothing back that the person has closed.
      const ends = ranges.flatMap((range) => [
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      ]);
      if (ends[0] && ends.length === told.length && ends.every((end, i) => end === told[i])) return;
      told = ends;
      onSelect(ends[0] ? ranges : null, byKeys);
    }, REST);
  };
  const onAct = (event: Event): void => {
    if (!event.isTrusted) return;
    last = event.timeStamp;
    byKeys = event.type === 'keydown';
    if (event.type === 'pointerdown') isHeld = (event as PointerEvent).pointerType !== 'touch';
    else if (!byKeys) {
      // Whether it was pressed before this began to follow is not known, and need not be.
      isHeld = false;
      settle();
    }
  };
  const onChange = (event: Event): void => {
    if (event.isTrusted && event.timeStamp - last < OWN) settle();
  };
  const following = new AbortController();
  const how = { capture: true, passive: true, signal: following.signal };
  for (const act of ACTS) addEventListener(act, onAct, how);
  document.addEventListener('selectionchange', onChange, how);
  return () => {
    clearTimeout(timer);
    following.abort();
  };
}
