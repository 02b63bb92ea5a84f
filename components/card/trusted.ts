/** Runs an action for a person's own click only: the page's scripts can reach our buttons too. */
export const trusted =
  (action: () => void) =>
  (event: Event): void => {
    if (event.isTrusted) action();
  };
