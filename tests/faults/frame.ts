import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnnotationTarget } from '../../utils/core/notebook/model.ts';
import { type Driver, type OpenPage, waitFor } from '../tools/driver.ts';
import { type PortalServer, startPortalServer } from '../tools/portal-server.ts';

const host = 'pages.thainguyen.gov.vn';

/** What the background answered a frame, or why there was no answer. */
export type Answer =
  | { readonly ok: true; readonly value?: unknown }
  | { readonly ok: false; readonly error: string };

/** A portal's page to make notes on. */
export interface Portal {
  readonly server: PortalServer;
  open(driver: Driver): Promise<OpenPage>;
  close(): Promise<void>;
}

export async function startPortal(): Promise<Portal> {
  const server = await startPortalServer();
  const folder = mkdtempSync(join(tmpdir(), 'so-nghi-quyet-'));
  const html = '<!doctype html><meta charset="utf-8"><title>Tin</title><p>GRDP của tỉnh tăng 6,5%.</p>';
  writeFileSync(join(folder, 'tin.html'), html);
  server.serve(host, folder);
  return {
    server,
    async open(driver) {
      const { page } = await driver.open(`http://${host}/tin.html`);
      // By its address: after a crash the browser may open a tab of its own beside it.
      const tabId = await waitFor('The portal’s tab', () => newestTab(driver));
      return { page, tabId };
    },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const newestTab = ({ inside }: Driver): Promise<number> =>
  inside.evaluate(
    async (url) => Math.max(0, ...(await browser.tabs.query({ url })).map(({ id }) => id ?? 0)),
    `*://${host}/*`,
  );

export const newId = (): string => `annotation:${randomUUID()}`;

export const passage = (exact = 'GRDP của tỉnh tăng 6,5%', start = 0): AnnotationTarget => ({
  type: 'page',
  quote: { exact, prefix: '', suffix: '' },
  position: { start, end: start + exact.length },
  page: { url: `http://${host}/tin.html`, title: 'Tin' },
});

/** The message that a frame sends when a person presses "tô sáng". */
export const annotate = (record: string, target = passage()) => ({
  type: 'annotate',
  record,
  target,
  motivation: 'highlighting',
  next: null,
});

export const reattach = (record: string, target: AnnotationTarget) => ({ type: 'reattach', record, target });

/**
 * Sends a message from where the extension's own script runs in a page's frame: frame, background, disk, answer.
 * An answer that does not come is none.
 */
export function sendFrom(
  { inside }: Driver,
  tabId: number,
  message: object,
  patience = 5000,
): Promise<Answer> {
  const sent = inside.evaluate(
    async (tab, told, ms) => {
      const silence = new Promise<Answer>((resolve) => {
        setTimeout(() => resolve({ ok: false, error: 'silence' }), ms);
      });
      const asked = browser.scripting
        .executeScript({
          target: { tabId: tab },
          func: async (each: string) => {
            try {
              // What is evaluated here stands alone, in Chromium under another name.
              const api =
                (globalThis as { browser?: typeof browser; chrome?: typeof browser }).browser ??
                (globalThis as unknown as { chrome: typeof browser }).chrome;
              return (await api.runtime.sendMessage(JSON.parse(each) as object)) as unknown;
            } catch (error) {
              return { ok: false, error: String(error) };
            }
          },
          args: [told],
        })
        .then(([frame]) => (frame?.result ?? { ok: false, error: 'no answer' }) as Answer)
        .catch((error: unknown): Answer => ({ ok: false, error: String(error) }));
      return Promise.race([asked, silence]);
    },
    tabId,
    // As text: what is null in a script's arguments Chromium leaves out.
    JSON.stringify(message),
    patience,
  );
  return sent.catch((error: unknown): Answer => ({ ok: false, error: String(error) }));
}
