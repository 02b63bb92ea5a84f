import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { root } from '../tools/build.ts';
import { allMarks, copyHtml, pageHtml, useBrowser, waitForMarks } from './harness.ts';

const session = useBrowser();
const axe = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** What axe-core finds wrong, with the elements it found it in. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found, passes } = await page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe;
    const results = await runner.run({ resultTypes: ['violations'] });
    return {
      passes: results.passes.length,
      violations: results.violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      ),
    };
  });
  expect(passes).toBeGreaterThan(5);
  return found;
}

/** Firefox cannot be told a colour scheme by this protocol: there the one it starts with is looked at. */
async function inEveryScheme(page: Page): Promise<string[]> {
  if (session().driver.kind === 'firefox') return violations(page);
  const found: string[] = [];
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    // Colours that fade into each other are neither the one nor the other on their way.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    found.push(...(await violations(page)).map((violation) => `${value}: ${violation}`));
  }
  return found;
}

test.each(['options.html', 'welcome.html'])('%s has no barrier', async (path) => {
  const page = await session().driver.openExtensionPage(path);
  await page.waitForSelector('h1');
  expect(await inEveryScheme(page)).toEqual([]);
});

test('the outline has no barrier', async () => {
  const { page, tabId } = await session().show({ 'copy.html': pageHtml(copyHtml) });
  await waitForMarks(page, allMarks);
  const panel = await session().openPanel(tabId);
  await panel.waitForSelector('[role=treeitem]');
  expect(await inEveryScheme(panel)).toEqual([]);
});

test('an empty panel has no barrier', async () => {
  const { tabId } = await session().show({ 'none.html': pageHtml('<p>Không có gì ở đây cả.</p>') });
  const panel = await session().openPanel(tabId);
  await panel.waitForSelector('#app > *');
  expect(await inEveryScheme(panel)).toEqual([]);
});
