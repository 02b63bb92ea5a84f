/**
 * Puts text on the clipboard from a person's click. Where the browser offers its clipboard (https), a page has no hand
 * in it. On http it goes by the old command: the listener that fills it in comes before all of the page's but those
 * at the window itself that were there earlier; if one of them takes the event away, this is told and nothing is claimed.
 * @returns whether the text is on the clipboard, as far as can be known
 */
export async function copyText(text: string): Promise<boolean> {
  if (isSecureContext && navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Refused by the page's permissions policy: the old way is still open.
    }
  }
  return copyByCommand(text);
}

function copyByCommand(text: string): boolean {
  let filled: DataTransfer | null = null;
  const fill = (event: ClipboardEvent): void => {
    if (!event.isTrusted) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.clearData();
    event.clipboardData?.setData('text/plain', text);
    filled = event.clipboardData;
  };
  addEventListener('copy', fill, true);
  try {
    return document.execCommand('copy') && filled !== null;
  } finally {
    removeEventListener('copy', fill, true);
  }
}
