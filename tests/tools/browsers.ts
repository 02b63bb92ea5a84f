import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { progress, ToolError } from './log.ts';

export type BrowserKind = 'chromium' | 'firefox';

/** What the search looks at; a parameter, so that it can be tried for machines that are not here. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync };

const commands: Record<BrowserKind, readonly string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'coccoc-browser',
    'coccoc-browser-stable',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const apps: Record<BrowserKind, readonly string[]> = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'CocCoc', 'Coc Coc'],
  firefox: ['Firefox', 'Firefox ESR', 'Firefox Developer Edition'],
};

const windowsFiles: Record<BrowserKind, readonly string[]> = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'CocCoc\\Browser\\Application\\browser.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Mozilla Firefox ESR\\firefox.exe'],
};

/** Where a person names the browser to use, before any search. */
const override: Record<BrowserKind, string> = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };
const aptPackage: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

function candidates(kind: BrowserKind, { platform, env }: Machine): string[] {
  if (platform === 'win32') {
    const homes = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return homes.flatMap((home) => (home ? windowsFiles[kind].map((file) => `${home}\\${file}`) : []));
  }
  if (platform === 'darwin') {
    const homes = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return homes.flatMap((home) =>
      apps[kind].map((app) => {
        const binary = kind === 'firefox' ? 'firefox' : app;
        return `${home}/${app}.app/Contents/MacOS/${binary}`;
      }),
    );
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * @returns the path of an installed browser's program, or null. For Chromium any of Chromium, Chrome, Edge, Cốc Cốc.
 * @throws ToolError where the environment names one (`CHROMIUM_PATH`, `FIREFOX_PATH`) that is not there.
 */
export function findBrowser(kind: BrowserKind, machine: Machine = thisMachine): string | null {
  const named = machine.env[override[kind]];
  if (named && !machine.exists(named))
    throw new ToolError(`${override[kind]} names ${named}, which is not there.`);
  return named || (candidates(kind, machine).find(machine.exists) ?? null);
}

/** What to tell a person whose machine has no such browser. */
export function howToInstall(kind: BrowserKind): string {
  return kind === 'chromium'
    ? 'No Chrome, Chromium, Edge or Cốc Cốc was found. Install one (https://www.google.com/chrome, https://coccoc.com; on Debian: apt-get install chromium), or name it in CHROMIUM_PATH.'
    : 'No Firefox was found. Install it (https://www.mozilla.org/firefox; on Debian: apt-get install firefox-esr), or name it in FIREFOX_PATH.';
}

function isDebianRoot(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(_LIKE)?=.*debian/m.test(release);
}

function apt(args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env }).status === 0;
}

/**
 * Finds the browsers, and installs those that are missing where that is simple: by apt, on Debian, as root.
 *
 * @returns the program's path for each kind asked for.
 * @throws ToolError saying what to install.
 */
export function ensureBrowsers<K extends BrowserKind>(...kinds: readonly K[]): Record<K, string> {
  const missing = kinds.filter((kind) => !findBrowser(kind));
  if (missing.length > 0 && isDebianRoot()) {
    const packages = missing.map((kind) => aptPackage[kind]);
    progress(`Installing ${packages.join(' and ')} (apt-get) …`);
    // Fonts come along: a bare machine has none that holds Vietnamese letters.
    apt(['update', '-qq']);
    apt(['install', '-y', '-qq', '--no-install-recommends', ...packages, 'fonts-dejavu-core']);
  }
  const found = kinds.map((kind) => {
    const path = findBrowser(kind);
    if (!path) throw new ToolError(howToInstall(kind));
    return [kind, path] as const;
  });
  return Object.fromEntries(found) as Record<K, string>;
}
