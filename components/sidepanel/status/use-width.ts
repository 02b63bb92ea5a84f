import { useEffect, useRef, useState } from 'preact/hooks';

/** The width of an element as it is laid out, in CSS pixels; `fallback` until it is measured. */
export function useWidth<E extends HTMLElement>(fallback: number) {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(fallback);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const read = (): void => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    const watcher = new ResizeObserver(read);
    watcher.observe(element);
    read();
    return () => watcher.disconnect();
  }, []);
  return { ref, width };
}

let pen: CanvasRenderingContext2D | null = null;

/** Width of a text in the interface's font at a size in CSS pixels, as the browser will draw it. */
export function textWidth(text: string, size: number): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * size * 0.6;
  pen.font = `600 ${size}px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(text).width;
}
