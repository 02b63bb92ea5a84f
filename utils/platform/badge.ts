import { browser } from 'wxt/browser';
import type { Verdict } from '../core/alignment/outcome.ts';
import type { TabState } from '../messaging/protocol.ts';

/** What the toolbar button says of a tab: a sign, its colour, and the words of the manifest's locale for it. */
const SIGNS: Partial<Record<Verdict, { text: string; colour: string; message: string }>> = {
  'whole copy': { text: '✓', colour: '#17714a', message: 'badgeWhole' },
  'altered copy': { text: '≠', colour: '#a15c00', message: 'badgeAltered' },
  'part of a copy': { text: '½', colour: '#1d56c0', message: 'badgePart' },
  quotation: { text: '“”', colour: '#1d56c0', message: 'badgeQuotation' },
  'same genre, unknown': { text: '?', colour: '#5d6874', message: 'badgeUnknown' },
};

const ORDER = Object.keys(SIGNS) as Verdict[];

/** Sets the toolbar badge and tooltip of a tab by its best frame. A tab that was closed meanwhile is nobody's concern. */
export async function showBadge(tabId: number, state: TabState): Promise<void> {
  const verdicts = Object.values(state.frames).map(({ verdict }) => verdict);
  const best = ORDER.find((verdict) => verdicts.includes(verdict));
  const sign = best ? SIGNS[best] : undefined;
  const name = browser.i18n.getMessage('name' as never);
  const title = sign ? `${name}: ${browser.i18n.getMessage(sign.message as never)}` : name;
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: sign?.text ?? '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: sign?.colour ?? '#5d6874' }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => {});
}
