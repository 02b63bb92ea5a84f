import { browser } from 'wxt/browser';
import { GOVERNMENT_PATTERNS } from './hosts.ts';

/** Which hosts may be read now. */
export interface Grants {
  /** Whether each of the government's patterns is in force: Firefox lets people switch them off. */
  readonly government: Readonly<Record<string, boolean>>;
  /** Patterns granted beyond them, in order of the alphabet. */
  readonly further: readonly string[];
}

/** What is granted at present. */
export async function readGrants(): Promise<Grants> {
  const { origins = [] } = await browser.permissions.getAll();
  const held = await Promise.all(
    GOVERNMENT_PATTERNS.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  );
  const own: readonly string[] = GOVERNMENT_PATTERNS;
  return {
    government: Object.fromEntries(
      GOVERNMENT_PATTERNS.map((pattern, index) => [pattern, held[index] === true]),
    ),
    further: origins.filter((pattern) => !own.includes(pattern)).sort(),
  };
}

/** Asks for a host; must be called straight from a click. @returns false where the person declined */
export const grantHost = (pattern: string): Promise<boolean> =>
  browser.permissions.request({ origins: [pattern] });

/** Gives a host back. @returns false where the browser keeps it */
export const revokeHost = (pattern: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [pattern] });

/** Calls back when something was granted or given back, here or in the browser's own settings. @returns the undo */
export function watchGrants(listener: () => void): () => void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}
