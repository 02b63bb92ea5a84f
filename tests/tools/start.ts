import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers.ts';
import { ensureBuilt, root, scratch } from './build.ts';
import { driveChromium } from './drive-chromium.ts';
import { type Driver, pause } from './driver.ts';
import { pageReport } from './inspection/report.ts';
import { settle } from './inspection/settle.ts';
import { defaultHost } from './inspection/source.ts';
import { table } from './inspection/table.ts';
import { progress, runTool } from './log.ts';
import { compose, pointAtMark, shot } from './picture.ts';
import { startPortalServer } from './portal-server.ts';

/** Usage: npm start [-- --headless] */
const demo = {
  folder: join(root, 'tests', 'fixtures', 'portals'),
  url: `http://${defaultHost}/liferay.html`,
};

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opens the demo page with the side panel beside it, and tells what the extension made of the page. */
async function show(driver: Driver) {
  const { page, tabId } = await driver.open(demo.url, { width: 1200, height: 900 });
  const report = pageReport(demo.url, page.url(), await settle(driver.inside, tabId));
  const panel =
    (await driver.pressAction(page)) ?? (await driver.openExtensionPage(`sidepanel.html?tab=${tabId}`));
  process.stdout.write(`${table(report)}\n`);
  return { page, panel };
}

/** Without a display: a picture of what would be seen. */
async function picture(driver: Driver): Promise<void> {
  const { page, panel } = await show(driver);
  await page.bringToFront();
  await pointAtMark(page);
  await panel.setViewport({ width: 400, height: 900 });
  await pause(700);
  const path = join(scratch, 'start.png');
  await compose(driver, [await shot(page), await shot(panel)], path);
  process.stdout.write(`Picture of page and panel: ${relative(process.cwd(), path)}\n`);
}

await runTool(async () => {
  const { values } = parseArgs({ options: { headless: { type: 'boolean', default: !hasDisplay() } } });
  const executable = ensureBrowsers('chromium').chromium;
  const extension = ensureBuilt('chromium');
  const server = await startPortalServer();
  try {
    server.serve(defaultHost, demo.folder);
    const network = values.headless
      ? { onlyPort: server.port }
      : { shown: { host: defaultHost, port: server.port } };
    progress(`Starting ${executable}${values.headless ? ', without a display' : ''} …`);
    const driver = await driveChromium({ executable, extension, headless: values.headless, ...network });
    try {
      if (values.headless) await picture(driver);
      else {
        await show(driver);
        progress('Close the browser to end.');
        await new Promise<void>((resolve) => driver.program.once('disconnected', () => resolve()));
      }
    } finally {
      await driver.close().catch(() => {});
    }
  } finally {
    await server.close();
  }
  return 0;
});
