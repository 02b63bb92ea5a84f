import { describe, expect, test } from 'vitest';
import { findBrowser, type Machine } from '../../tools/browsers.ts';

const machine = (platform: NodeJS.Platform, env: Machine['env'], ...files: string[]): Machine => ({
  platform,
  env,
  exists: (path) => files.includes(path),
});
const linux = { PATH: '/usr/local/bin:/usr/bin' };
const windows = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' };

describe('finding a browser', () => {
  test.each<[string, 'chromium' | 'firefox', Machine, string | null]>([
    ['Chromium', 'chromium', machine('linux', linux, '/usr/bin/chromium'), '/usr/bin/chromium'],
    ['Edge', 'chromium', machine('linux', linux, '/usr/bin/microsoft-edge'), '/usr/bin/microsoft-edge'],
    ['Cốc Cốc', 'chromium', machine('linux', linux, '/usr/bin/coccoc-browser'), '/usr/bin/coccoc-browser'],
    ['Firefox ESR', 'firefox', machine('linux', linux, '/usr/bin/firefox-esr'), '/usr/bin/firefox-esr'],
    ['none of the other kind', 'firefox', machine('linux', linux, '/usr/bin/chromium'), null],
    ['none off the path', 'chromium', machine('linux', { PATH: '/bin' }, '/usr/bin/chromium'), null],
    [
      'Chrome on macOS',
      'chromium',
      machine('darwin', { HOME: '/Users/a' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'Cốc Cốc on Windows',
      'chromium',
      machine('win32', windows, `${windows.LOCALAPPDATA}\\CocCoc\\Browser\\Application\\browser.exe`),
      `${windows.LOCALAPPDATA}\\CocCoc\\Browser\\Application\\browser.exe`,
    ],
    [
      'the one that the environment names',
      'chromium',
      machine('linux', { ...linux, CHROMIUM_PATH: '/opt/b' }, '/usr/bin/chromium', '/opt/b'),
      '/opt/b',
    ],
  ])('%s', (_, kind, given, expected) => {
    expect(findBrowser(kind, given)).toBe(expected);
  });

  test('a named one that is not there is an error', () => {
    const given = machine('linux', { ...linux, CHROMIUM_PATH: '/opt/b' }, '/usr/bin/chromium');
    expect(() => findBrowser('chromium', given)).toThrow('/opt/b');
  });
});
