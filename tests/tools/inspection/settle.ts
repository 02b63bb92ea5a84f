import type { Page } from 'puppeteer-core';
import type { FrameReport, MarkedPassage, Result, TabState } from '../../../utils/messaging/protocol.ts';
import { tabKey } from '../../../utils/messaging/protocol.ts';
import { pause } from '../driver.ts';
import type { FrameFinding } from './report.ts';

/** The longest that a page is waited for, in milliseconds after its load event. */
export const patience = 8000;

/** What is seen of a tab at one moment. */
interface Sight {
  readonly frames: readonly {
    readonly frameId: number;
    /** Whether the frame has loaded, and whether scripts may still change it. */
    readonly loaded: boolean;
    readonly scripted: boolean;
    /** The content script's answer; null where none is. */
    readonly answer: Result<{ settled: boolean; passages: MarkedPassage[] }> | null;
  }[];
  readonly state: TabState | null;
}

/** Looks at a tab from an extension page: all frames it may reach, their content scripts, and what they reported. */
function look(inside: Page, tabId: number): Promise<Sight> {
  return inside.evaluate(
    async (tab, key) => {
      const probed = await browser.scripting
        .executeScript({
          target: { tabId: tab, allFrames: true },
          func: () => ({
            loaded: document.readyState === 'complete',
            scripted: [...document.scripts].some((script) => !script.type.includes('json')),
          }),
        })
        .catch(() => []);
      const frames = await Promise.all(
        probed.map(async ({ frameId, result }) => ({
          frameId,
          loaded: result?.loaded ?? true,
          scripted: result?.scripted ?? false,
          answer: await browser.tabs.sendMessage(tab, { type: 'inspect' }, { frameId }).catch(() => null),
        })),
      );
      const stored = await browser.storage.session.get(key);
      return { frames, state: stored[key] ?? null } as Sight;
    },
    tabId,
    tabKey(tabId),
  );
}

/**
 * Waits until the extension has come to rest on a tab.
 *
 * Nothing can come any more on a page without scripts. On others a copy that lacks nothing is taken once it has
 * rested; where there is none, or only a piece, the rest of it may be on its way, so the whole patience is spent.
 */
export async function settle(inside: Page, tabId: number): Promise<FrameFinding[]> {
  const end = Date.now() + patience;
  let since = Date.now();
  let seen = '';
  for (;;) {
    const sight = await look(inside, tabId).catch(() => null);
    const now = sight ? JSON.stringify(sight) : '';
    if (now !== seen) since = Date.now();
    seen = now;
    if (Date.now() >= end || (sight && isQuiet(sight) && Date.now() - since >= rest(sight)))
      return findings(sight);
    await pause(100);
  }
}

function isQuiet({ frames }: Sight): boolean {
  return (
    frames.length > 0 && frames.every(({ loaded, answer }) => loaded && answer?.ok && answer.value.settled)
  );
}

function rest({ frames, state }: Sight): number {
  if (frames.every(({ scripted }) => !scripted)) return 300;
  return reports(state).some(isComplete) ? 800 : patience;
}

function isComplete({ verdict, provisions }: FrameReport): boolean {
  const copy = verdict === 'whole copy' || verdict === 'altered copy';
  return copy && provisions.every(({ outcome }) => outcome !== 'missing');
}

const reports = (state: TabState | null): FrameReport[] => Object.values(state?.frames ?? {});

function findings(sight: Sight | null): FrameFinding[] {
  if (!sight) return [];
  const answers = new Map(sight.frames.map(({ frameId, answer }) => [frameId, answer]));
  const ids = new Set([...answers.keys(), ...reports(sight.state).map(({ frameId }) => frameId)]);
  return [...ids].map((frameId) => {
    const answer = answers.get(frameId);
    return {
      report: sight.state?.frames[frameId] ?? null,
      passages: answer?.ok ? answer.value.passages : [],
    };
  });
}
