import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { listenInBackground } from '../utils/messaging/background-listener.ts';
import { showBadge } from '../utils/platform/badge.ts';
import { watchGrants } from '../utils/platform/granted-hosts.ts';
import { injectAligner, recogniseIn } from '../utils/platform/injection.ts';
import { openPanel } from '../utils/platform/panel.ts';
import { registerGrantedPortals } from '../utils/platform/portals.ts';
import {
  forgetFrame,
  forgetTab,
  keepFocus,
  keepReport,
  markedFrames,
} from '../utils/platform/tab-reports.ts';

export default defineBackground(() => {
  listenInBackground({
    align: ({ tabId, frameId }) => injectAligner(tabId, frameId),
    report: async ({ tabId, frameId }, report) =>
      showBadge(tabId, await keepReport(tabId, { ...report, frameId })),
    clear: async ({ tabId, frameId }) => showBadge(tabId, await forgetFrame(tabId, frameId)),
    focus: async ({ tabId, windowId }, eId, open) => {
      if (open) openPanel(windowId);
      await keepFocus(tabId, eId);
    },
    recognise: recogniseIn,
  });

  browser.action.onClicked.addListener((tab) => {
    openPanel(tab.windowId);
    if (tab.id !== undefined) void recogniseIn(tab.id).catch(() => {});
  });

  browser.commands.onCommand.addListener((command, tab) => {
    const by = command === 'next-provision' ? 1 : command === 'previous-provision' ? -1 : 0;
    if (by !== 0 && tab?.id !== undefined) void step(tab.id, by);
  });

  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  watchGrants(() => void registerGrantedPortals());

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void registerGrantedPortals();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
});

async function step(tabId: number, by: 1 | -1): Promise<void> {
  const [frameId] = await markedFrames(tabId);
  if (frameId !== undefined) await browser.tabs.sendMessage(tabId, { type: 'step', by }, { frameId });
}
