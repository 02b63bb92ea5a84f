import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { type BrowserKind, findBrowser } from './tools/browsers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Which browser a suite of tests/e2e is to run in. */
    browser: BrowserKind;
  }
}

const root = fileURLToPath(new URL('..', import.meta.url));
const preact = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const;

const chromium = findBrowser('chromium');
const chromiumFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * What Chromium alone lets a test do: stop the worker, kill the browser around a commit and look at its transactions
 * (faults), raise the events of the browser's menu and keys (menu).
 */
const onlyChromium = ['tests/e2e/faults.test.ts', 'tests/e2e/menu.test.ts'];

/** One browser after another, one page set at a time: they share the machine's few cores. */
const e2e = (browser: BrowserKind) => ({
  root,
  test: {
    name: `e2e-${browser}`,
    include: ['tests/e2e/*.test.ts'],
    exclude: browser === 'chromium' ? [] : onlyChromium,
    provide: { browser },
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  root,
  test: {
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      {
        root,
        ...preact,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'] },
      },
      {
        root,
        ...preact,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: chromiumFlags, ...(chromium && { executablePath: chromium }) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      { root, test: { name: 'built', include: ['tests/e2e/built/*.test.ts'] } },
      e2e('chromium'),
      e2e('firefox'),
    ],
  },
});
