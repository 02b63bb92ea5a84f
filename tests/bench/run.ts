import { parseArgs } from 'node:util';
import { progress, runTool } from '../tools/log.ts';
import { bundle } from './bundle.ts';
import { fixture, resolution } from './canonical.ts';
import { launchChromium } from './chromium.ts';
import { exchange } from './exchange.ts';
import { copies, type Effort } from './measure/collect.ts';
import { exchangeTable } from './measure/exchange-table.ts';
import { measure } from './measure/measure.ts';
import { panelTable } from './measure/panel-table.ts';
import { measureQuotes } from './measure/quote-collect.ts';
import { quoteReport } from './measure/quote-report.ts';
import { report } from './measure/report.ts';
import { messaging } from './messaging.ts';
import { benchPages } from './pages/pages.ts';
import { panel } from './panel.ts';
import { profile } from './profile.ts';
import { serve } from './server.ts';

const usage = `Usage: npm run -s bench -- [--json] [--quick] [--profile] [--quotes] [--no-extension] [--panel] [--exchange [--notes N]]

Measures reading, recognising, aligning and marking in a real Chromium, beside a bare TreeWalker pass and beside
libraries that find passages by quote, and prints Markdown tables.

  --json          prints every figure instead
  --quick         a few rounds only, to see that it runs
  --profile       prints where the time goes on the pages with the resolution instead
  --quotes        measures only how many quotes are found at once
  --no-extension  leaves out what is measured in the built extension (messaging, the panel with many notes)
  --panel         measures the panel with many notes only
  --exchange      measures only how a large notebook file is taken in and given out (Linux)
  --notes N       of so many notes; 100000 unless told
`;

const thorough: Effort = { rounds: 30, tabs: 9 };
const quick: Effort = { rounds: 3, tabs: 2 };

await runTool(async () => {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      quotes: { type: 'boolean', default: false },
      'no-extension': { type: 'boolean', default: false },
      panel: { type: 'boolean', default: false },
      exchange: { type: 'boolean', default: false },
      notes: { type: 'string', default: '100000' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const effort = values.quick ? quick : thorough;
  if (values.exchange) {
    const found = await exchange(Number(values.notes));
    process.stdout.write(values.json ? `${JSON.stringify(found, null, 2)}\n` : `${exchangeTable(found)}\n`);
    return 0;
  }
  const pages = benchPages(resolution.text);
  const clean = pages[0]?.html as string;
  if (values.panel) {
    const found = await panel(clean, effort.tabs);
    process.stdout.write(values.json ? `${JSON.stringify(found, null, 2)}\n` : `${panelTable(found)}\n`);
    return 0;
  }
  const texts = new Map(pages.map(({ path, html }) => [path, html]));
  for (const name of copies) texts.set(`/${name}.html`, fixture(name).html);
  for (const script of ['ours', 'peers', 'quotes'] as const)
    texts.set(`/${script}.js`, await bundle(script, !values.profile));
  const server = await serve(texts);
  const browser = await launchChromium();
  try {
    if (values.profile) {
      for (const { name, size, path } of pages.filter(({ carries }) => carries)) {
        const costs = await profile(browser, server.origin + path, effort);
        process.stdout.write(`## ${name}, ${size}\n\n${costs}\n`);
      }
      return 0;
    }
    if (values.quotes) {
      const found = await measureQuotes(browser, server.origin, pages, effort);
      process.stdout.write(values.json ? `${JSON.stringify(found, null, 2)}\n` : quoteReport(found));
      return 0;
    }
    const figures = await measure(browser, server.origin, pages, effort);
    const quotes = await measureQuotes(browser, server.origin, pages, effort);
    await browser.close();
    progress('The way between the extension’s parts …');
    const ways = values['no-extension'] ? [] : await messaging(clean, effort.tabs);
    progress('The panel with few notes and with many …');
    const panels = values['no-extension'] ? [] : await panel(clean, effort.tabs);
    const all = { ...figures, messaging: ways, panel: panels, quotes };
    process.stdout.write(
      values.json ? `${JSON.stringify(all, null, 2)}\n` : `${report(all)}\n${quoteReport(quotes)}`,
    );
    return 0;
  } finally {
    await browser.close();
    await server.close();
  }
});
