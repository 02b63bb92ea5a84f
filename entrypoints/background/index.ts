import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { listenInBackground } from '../../utils/messaging/background-listener.ts';
import { showBadge } from '../../utils/platform/badge.ts';
import { watchGrants } from '../../utils/platform/granted-hosts.ts';
import { callInto, injectAligner, injectAnnotator, recogniseIn } from '../../utils/platform/injection.ts';
import { showMenu, WISHES, wishOf } from '../../utils/platform/menus.ts';
import { openPanel, openPanelFromPage } from '../../utils/platform/panel.ts';
import { registerGrantedPortals } from '../../utils/platform/portals.ts';
import { annotateSelectionIn } from '../../utils/platform/selection.ts';
import { watchSettings } from '../../utils/platform/settings.ts';
import {
  forgetFrame,
  forgetTab,
  keepFocus,
  keepPlaces,
  keepReport,
  markedFrames,
} from '../../utils/platform/tab-reports.ts';
import { openDatabase } from '../../utils/storage/database.ts';
import { noteDeeds, tidyNotes } from './notes.ts';

export default defineBackground(() => {
  const db = openDatabase();

  listenInBackground({
    align: ({ tabId, frameId }) => injectAligner(tabId, frameId),
    annotator: ({ tabId, frameId }) => injectAnnotator(tabId, frameId),
    placed: async ({ tabId, frameId }, places) => void (await keepPlaces(tabId, frameId, places)),
    report: async ({ tabId, frameId }, report) =>
      showBadge(tabId, await keepReport(tabId, { ...report, frameId })),
    clear: async ({ tabId, frameId }) => showBadge(tabId, await forgetFrame(tabId, frameId)),
    focus: async (frame, eId, open) => {
      if (open) openPanelFromPage(frame);
      await keepFocus(frame.tabId, { eId });
    },
    recognise: recogniseIn,
    ...noteDeeds(db),
  });

  browser.action.onClicked.addListener((tab) => {
    openPanel(tab.windowId);
    if (tab.id !== undefined) void callInto(tab.id).catch(() => {});
  });

  browser.commands.onCommand.addListener((command, tab) => {
    const by = command === 'next-provision' ? 1 : command === 'previous-provision' ? -1 : 0;
    if (by !== 0 && tab?.id !== undefined) void step(tab.id, by);
    if (command !== 'annotate' || tab?.id === undefined) return;
    openPanel(tab.windowId);
    void annotateSelectionIn(tab.id, null, WISHES.note);
  });

  browser.contextMenus.onClicked.addListener((info, tab) => {
    const wish = wishOf(info.menuItemId);
    if (!wish || tab?.id === undefined) return;
    if (wish.next !== null) openPanel(tab.windowId);
    void annotateSelectionIn(tab.id, info.frameId ?? 0, wish);
  });
  watchSettings(() => void showMenu());

  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
  watchGrants(() => void registerGrantedPortals());

  browser.runtime.onStartup.addListener(() => void tidyNotes(db).catch(() => {}));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void registerGrantedPortals();
    void showMenu();
    void tidyNotes(db).catch(() => {});
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
});

async function step(tabId: number, by: 1 | -1): Promise<void> {
  const [frameId] = await markedFrames(tabId);
  if (frameId !== undefined) await browser.tabs.sendMessage(tabId, { type: 'step', by }, { frameId });
}
