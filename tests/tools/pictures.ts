import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { Resolution } from '../../utils/core/resolution/model.ts';
import { root, scratch } from './build.ts';
import { bundleScript } from './bundle.ts';
import { type Driver, pause } from './driver.ts';
import { settle } from './inspection/settle.ts';
import { defaultHost } from './inspection/source.ts';
import { launch } from './launch.ts';
import { runTool } from './log.ts';
import { compose, pointAtMark, shot } from './picture.ts';
import { startPortalServer } from './portal-server.ts';

/**
 * Takes pictures of page and panel, light and dark, 1280 and 1920 wide.
 *
 *   npm run pictures [-- --readme] [-- --page NAME]     to tests/.tmp/pictures, or with --readme to .github/pictures
 */
const widths = [1280, 1920];
const schemes = ['light', 'dark'] as const;
const panelWidth = 400;

const height = (width: number) => (width > 1600 ? 1080 : 800);

const paint = (page: Page, scheme: string) =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);

const plan = join(root, 'public', 'resolutions', 'thai-nguyen', '2020', 'kt-xh-2021-2025.json');

/** A few notes and figures, so that the pictures show what the notebook is for. */
async function fillNotebook({ inside }: Driver): Promise<void> {
  await inside.evaluate(
    await bundleScript(join(root, 'tests', 'tools', 'sample', 'notebook.ts'), 'sample', true),
  );
  const resolution = JSON.parse(readFileSync(plan, 'utf8')) as Resolution;
  await inside.evaluate((text) => {
    const { sample } = globalThis as unknown as { sample: typeof import('./sample/notebook.ts') };
    return sample.fill(text);
  }, resolution);
}

async function take(driver: Driver, url: string, width: number, scheme: string, path: string): Promise<void> {
  const size = { width: width - panelWidth - 1, height: height(width) };
  const { page, tabId } = await driver.open(url, size);
  await paint(page, scheme);
  await settle(driver.inside, tabId);
  const panel = await driver.openExtensionPage(`sidepanel.html?tab=${tabId}`);
  await panel.setViewport({ width: panelWidth, height: size.height });
  await paint(panel, scheme);
  await page.bringToFront();
  await pointAtMark(page);
  await pause(700);
  await compose(driver, [await shot(page), await shot(panel)], path);
  await panel.close();
  await page.close();
  process.stdout.write(`${relative(process.cwd(), path)}\n`);
}

await runTool(async () => {
  const { values } = parseArgs({
    options: { readme: { type: 'boolean', default: false }, page: { type: 'string', default: 'liferay' } },
  });
  const folder = values.readme ? join(root, '.github', 'pictures') : join(scratch, 'pictures');
  const server = await startPortalServer();
  try {
    server.serve(defaultHost, join(root, 'tests', 'fixtures', 'portals'));
    const driver = await launch('chromium', { onlyPort: server.port, headless: true });
    const url = `http://${defaultHost}/${values.page}.html`;
    try {
      await fillNotebook(driver);
      for (const scheme of schemes)
        for (const width of widths)
          await take(driver, url, width, scheme, join(folder, `${scheme}-${width}.png`));
    } finally {
      await driver.close();
    }
  } finally {
    await server.close();
  }
  return 0;
});
