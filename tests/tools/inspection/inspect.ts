import type { BrowserKind } from '../browsers.ts';
import type { Driver } from '../driver.ts';
import { launch } from '../launch.ts';
import { startPortalServer } from '../portal-server.ts';
import { wordUnread } from './reason.ts';
import { type PageReport, pageReport } from './report.ts';
import { settle } from './settle.ts';
import { factsOf, wordSilence } from './silence.ts';
import { assignHosts, defaultHost, parseSource, type Source } from './source.ts';

export interface InspectOptions {
  readonly browser: BrowserKind;
  /** The host name under which local files are shown. */
  readonly host?: string;
  readonly headless?: boolean;
}

export interface Inspection {
  /** In the order of the arguments, those that failed left out. */
  readonly pages: readonly PageReport[];
  readonly failures: readonly { readonly source: string; readonly why: string }[];
}

/** Pages that are open at one time, each in a window of its own. */
const atOnce = 4;

type Outcome = PageReport | { readonly source: string; readonly why: string };

/**
 * Opens pages in a real browser with the built extension and tells what the extension made of each.
 * Local files share one browser that reaches nothing but them; addresses share another that has the network.
 */
export async function inspect(args: readonly string[], options: InspectOptions): Promise<Inspection> {
  const sources = args.map(parseSource);
  const outcomes = new Map<number, Outcome>();
  const numbered = sources.map((source, index) => ({ source, index }));
  for (const { source, index } of numbered)
    if (source.kind === 'unreadable') outcomes.set(index, { source: source.argument, why: source.why });

  const put = (index: number, outcome: Outcome) => void outcomes.set(index, outcome);
  const files = numbered.flatMap(({ source, index }) => (source.kind === 'file' ? [{ source, index }] : []));
  if (files.length > 0) await inspectFiles(files, options, put);
  const addresses = numbered.flatMap(({ source, index }) =>
    source.kind === 'address' ? [{ source, index }] : [],
  );
  if (addresses.length > 0) {
    const driver = await launch(options.browser, { headless: options.headless ?? true });
    const tasks = addresses.map(({ source, index }) => ({
      argument: source.argument,
      url: source.url,
      index,
    }));
    await inspectAll(driver, tasks, put).finally(() => driver.close());
  }

  const ordered = sources.flatMap((_, index) => outcomes.get(index) ?? []);
  return {
    pages: ordered.filter((outcome) => 'verdict' in outcome),
    failures: ordered.filter((outcome) => 'why' in outcome),
  };
}

interface Task {
  readonly argument: string;
  readonly url: string;
  readonly index: number;
}

type Put = (index: number, outcome: Outcome) => void;

async function inspectFiles(
  files: readonly { source: Extract<Source, { kind: 'file' }>; index: number }[],
  options: InspectOptions,
  put: Put,
): Promise<void> {
  const folders = files.map(({ source }) => source.folder);
  const hosts = assignHosts(folders, options.host ?? defaultHost);
  const server = await startPortalServer();
  try {
    for (const [folder, host] of hosts) server.serve(host, folder);
    const driver = await launch(options.browser, {
      onlyPort: server.port,
      headless: options.headless ?? true,
    });
    const tasks = files.map(({ source: { argument, folder, name }, index }) => {
      return { argument, url: `http://${hosts.get(folder)}/${encodeURIComponent(name)}`, index };
    });
    await inspectAll(driver, tasks, put).finally(() => driver.close());
  } finally {
    await server.close();
  }
}

/** Several workers take from one list until it is empty. */
async function inspectAll(driver: Driver, tasks: readonly Task[], put: Put): Promise<void> {
  const waiting = [...tasks];
  const work = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      const { argument, url, index } = task;
      const outcome = await inspectPage(driver, argument, url).catch((error: unknown) => {
        return { source: argument, why: error instanceof Error ? error.message : String(error) };
      });
      put(index, outcome);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, tasks.length) }, work));
}

/** Opens one page in a browser that runs, and reports on it. */
export async function inspectPage(driver: Driver, argument: string, url: string): Promise<PageReport> {
  const { page, tabId } = await driver.open(url);
  try {
    const read = await isRead(driver, page.url());
    // On any other site a person presses the toolbar button; so does this, where it can.
    const pressed = !read && (await driver.pressAction(page)) !== null;
    const frames = read || pressed ? await settle(driver.inside, tabId) : [];
    const report = pageReport(argument, page.url(), frames);
    const reasons = [...report.reasons];
    if (report.verdict === 'none' && reasons.length === 0) {
      const silence = wordSilence(page.url(), await factsOf(driver, { page }, pressed));
      if (silence) reasons.push(silence);
    }
    if (!read) reasons.push(wordUnread(pressed));
    return { ...report, reasons };
  } finally {
    await page.close().catch(() => {});
  }
}

/** Whether the extension reads a page's host by itself. */
function isRead({ inside }: Driver, url: string): Promise<boolean> {
  return inside.evaluate(
    (origin) => browser.permissions.contains({ origins: [`${origin}/*`] }),
    new URL(url).origin,
  );
}
