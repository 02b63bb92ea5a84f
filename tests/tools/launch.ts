import { type BrowserKind, ensureBrowsers } from './browsers.ts';
import { ensureBuilt } from './build.ts';
import { driveChromium } from './drive-chromium.ts';
import { driveFirefox } from './drive-firefox.ts';
import type { Driver, LaunchOptions } from './driver.ts';

/** Finds or installs the browser, builds the extension if need be, and starts the one with the other. */
export function launch(
  kind: BrowserKind,
  options: Omit<LaunchOptions, 'executable' | 'extension'>,
): Promise<Driver> {
  const executable = ensureBrowsers(kind)[kind];
  const drive = kind === 'firefox' ? driveFirefox : driveChromium;
  return drive({ ...options, executable, extension: ensureBuilt(kind) });
}
