import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserKind } from './browsers.ts';
import { progress, ToolError } from './log.ts';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where throw-away files of the tools go; ignored by git. */
export const scratch = join(root, 'tests', '.tmp');

const inputs = ['entrypoints', 'components', 'utils', 'public', 'wxt.config.ts', 'package-lock.json'];

/** The folder of the built extension. */
export function builtFolder(kind: BrowserKind): string {
  return join(root, '.output', kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
}

/** The newest change under a path, folders included, for a deleted file shows only in its folder; 0 where nothing is. */
function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Runs a program that a package of this project brings, its output going to standard error. @returns whether it succeeded. */
export function runBin(script: string, args: readonly string[]): boolean {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  return status === 0;
}

/** Builds the extension for a browser. @returns whether it succeeded. */
export function build(kind: BrowserKind): boolean {
  progress(`Building the extension for ${kind} …`);
  return runBin('wxt/bin/wxt.mjs', kind === 'firefox' ? ['build', '-b', 'firefox'] : ['build']);
}

/** Builds the extension unless what is built is newer than everything it is built from. @returns its folder. */
export function ensureBuilt(kind: BrowserKind): string {
  const folder = builtFolder(kind);
  const built = statSync(join(folder, 'manifest.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const changed = Math.max(...inputs.map((input) => newest(join(root, input))));
  if (built <= changed && !build(kind)) throw new ToolError('The extension could not be built.');
  return folder;
}
