/**
 * Arrow keys, Home and End along the buttons of a toolbar (WAI-ARIA Authoring Practices, "Toolbar": one button in the
 * order of the Tab key at a time), and the letters that press one.
 * @returns whether the key was one of these
 */
export function moveAlong(root: ShadowRoot, key: string): boolean {
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('button')];
  const at = buttons.indexOf(root.activeElement as HTMLButtonElement);
  const to = target(key, at, buttons.length);
  const next = to === null ? undefined : buttons[to];
  if (!next) return false;
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next.focus({ preventScroll: true });
  return true;
}

function target(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (Math.max(at, 0) - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
