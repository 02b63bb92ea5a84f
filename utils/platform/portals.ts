import { browser } from 'wxt/browser';
import { readGrants } from './granted-hosts.ts';

const ID = 'granted-portals';

/** Lets the light script run on the hosts that were granted beyond the government's, now and after a restart. */
export async function registerGrantedPortals(): Promise<void> {
  const { further } = await readGrants();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (further.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    matches: [...further],
    js: ['content-scripts/portal.js'],
    allFrames: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
