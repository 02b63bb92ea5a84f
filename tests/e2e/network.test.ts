import { expect, test } from 'vitest';
import { defaultHost } from '../tools/inspection/source.ts';
import { allMarks, placeOfMark, useBrowser, waitForCard, waitForMarks } from './harness.ts';

const session = useBrowser();

/** What browsers ask of their makers by themselves. */
const browsersOwn =
  /(^|\.)(google|googleapis|gstatic|gvt1|mozilla|mozilla\.net|firefox|microsoft|msn)\.(com|org|net)\b/;

test('reading a page, its card and its panel ask nothing of the network', async () => {
  const { driver, server, open, openPanel } = session();
  const { page, tabId } = await open('liferay.html');
  await waitForMarks(page, allMarks);
  const { x, y } = await placeOfMark(page, 'so-indicator');
  await page.mouse.move(x, y);
  await waitForCard(driver, tabId);
  const panel = await openPanel(tabId);
  await panel.waitForSelector('[role=treeitem]');
  const hostOf = (request: string) => request.replace(/^\S+ /, '').replace(/[/:].*$/, '');
  const asked = server.requests.filter((request) => !browsersOwn.test(hostOf(request)));
  const pages = [`GET ${defaultHost}/liferay.html`, `GET ${defaultHost}/favicon.ico`];
  expect(asked).toContain(pages[0]);
  expect(
    asked.filter((request) => !pages.includes(request) && !request.includes(`CONNECT ${defaultHost}:443`)),
  ).toEqual([]);
});
