/**
 * Styles for the shadow root. A constructed sheet is not subject to the page's Content-Security-Policy; a style
 * element is the way out where a content script may not adopt one.
 * @returns the undo
 */
export function dress(root: ShadowRoot, css: string): () => void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  } catch {
    const element = document.createElement('style');
    element.textContent = css;
    root.append(element);
    return () => element.remove();
  }
}
