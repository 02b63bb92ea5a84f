import type { Mark, Marks } from './marks.ts';

/** How long the pointer rests on a mark before its card shows, in milliseconds. */
const REST = 280;

export interface PointingDeeds {
  /** The pointer rests on a mark, or the mark was clicked or tapped. */
  onMark(mark: Mark, at: { x: number; y: number }, clicked: boolean): void;
  /** The pointer has left all marks, or a click went elsewhere. */
  onNone(clicked: boolean): void;
}

const CONTROLS = 'a[href], button, input, select, textarea, label';

/**
 * Calls back for a person's own click on the page's text: not on a link or a control, not one that ends a selection,
 * not in `own`. @returns the undo
 */
export function onPersonalClick(own: Element, deed: (event: MouseEvent) => void): () => void {
  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || event.button !== 0 || event.composedPath().includes(own)) return;
    const target = event.target instanceof Element ? event.target : null;
    if (getSelection()?.isCollapsed !== false && !target?.closest(CONTROLS)) deed(event);
  };
  addEventListener('click', onClick, true);
  return () => removeEventListener('click', onClick, true);
}

/**
 * Follows the pointer over the marks. Only events of the person's own count; a click on a link or a control, or
 * one that ends a selection, stays the page's. @returns the undo
 */
export function followPointer(marks: () => Marks | null, own: Element, deeds: PointingDeeds): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over: Mark | null = null;
  const find = (event: MouseEvent): Mark | null => marks()?.at(event.clientX, event.clientY) ?? null;
  const isOwn = (event: Event): boolean => event.composedPath().includes(own);

  const onMove = (event: PointerEvent): void => {
    if (!event.isTrusted || event.buttons !== 0 || event.pointerType === 'touch') return;
    clearTimeout(timer);
    if (isOwn(event)) return;
    timer = setTimeout(() => {
      const mark = find(event);
      if (mark && mark !== over) deeds.onMark(mark, { x: event.clientX, y: event.clientY }, false);
      if (!mark && over) deeds.onNone(false);
      over = mark;
    }, REST);
  };
  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || event.button !== 0 || isOwn(event)) return;
    clearTimeout(timer);
    const target = event.target instanceof Element ? event.target : null;
    const selecting = getSelection()?.isCollapsed === false;
    const mark = selecting || target?.closest(CONTROLS) ? null : find(event);
    over = mark;
    if (mark) deeds.onMark(mark, { x: event.clientX, y: event.clientY }, true);
    else deeds.onNone(true);
  };
  addEventListener('pointermove', onMove, { passive: true });
  addEventListener('click', onClick, true);
  return () => {
    clearTimeout(timer);
    removeEventListener('pointermove', onMove);
    removeEventListener('click', onClick, true);
  };
}
