/**
 * Takes the page's CSS `zoom` back from a box in our shadow root: rectangles and the window are measured without it, and
 * what is placed by them must be so too. A browser that does not tell the zoom has none to be taken back.
 */
export function evenZoom(box: HTMLElement): void {
  const root = box.getRootNode();
  const zoom = root instanceof ShadowRoot ? (root.host.currentCSSZoom ?? 1) : 1;
  const even = zoom === 1 ? '' : String(1 / zoom);
  if (box.style.zoom !== even) box.style.zoom = even;
}
