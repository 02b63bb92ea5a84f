import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Driver, waitFor } from '../tools/driver.ts';
import { defaultHost } from '../tools/inspection/source.ts';
import { launch } from '../tools/launch.ts';
import { type PortalServer, startPortalServer } from '../tools/portal-server.ts';
import { allMarks, marks, portals, waitForMarks } from './harness.ts';
import { offers, press, saved, select, waitForToolbar } from './selecting.ts';

let server: PortalServer;
let driver: Driver;

// A browser of its own: with the update the extension page that the other tests ask through is gone.
beforeAll(async () => {
  server = await startPortalServer();
  server.serve(defaultHost, portals);
  driver = await launch(inject('browser'), { onlyPort: server.port, headless: true });
});
afterAll(async () => {
  await driver.close();
  await server.close();
});

test('an update leaves no dead marks behind', async () => {
  const { page, tabId } = await driver.open(`http://${defaultHost}/liferay.html`);
  await waitForMarks(page, allMarks);
  await select(page, 'thu nhập bình quân đầu người', '100 triệu đồng');
  await press(page, driver, tabId, 'Tô sáng');
  await waitForToolbar(driver, tabId, saved);
  await select(page, 'GRDP bình quân đầu người', '150 triệu đồng');
  await waitForToolbar(driver, tabId, offers('Tô sáng'));
  await driver.inside.evaluate(() => void setTimeout(() => browser.runtime.reload(), 50));
  const clear = async () => Object.keys(await marks(page)).length === 0;
  if (driver.kind === 'firefox') {
    // The new version comes into the open page by itself: that it lives is seen by its following the page.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await page.evaluate(() => document.body.replaceChildren());
  }
  await waitFor('A page without marks', clear, 15_000);
  expect(await marks(page)).toEqual({});
  // The old toolbar has nobody behind it that could keep anything.
  await waitFor('A page without the old toolbar', () =>
    page.evaluate(() => document.querySelector('so-nghi-quyet-tools') === null),
  );
});
