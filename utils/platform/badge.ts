import { browser } from 'wxt/browser';
import type { Verdict } from '../core/alignment/outcome.ts';
import type { TabState } from '../messaging/protocol.ts';
import { BADGE_WORDS, type BadgeVerdict } from './badge-words.ts';
import { readSettings } from './settings.ts';

/** What the toolbar button shows of a tab: a sign and its colour; its words are in {@link BADGE_WORDS}. */
const SIGNS: Readonly<Record<BadgeVerdict, { readonly text: string; readonly colour: string }>> = {
  'whole copy': { text: '✓', colour: '#17714a' },
  'altered copy': { text: '≠', colour: '#a15c00' },
  'part of a copy': { text: '½', colour: '#1d56c0' },
  quotation: { text: '“”', colour: '#1d56c0' },
  'same genre, unknown': { text: '?', colour: '#5d6874' },
};

const ORDER = Object.keys(SIGNS) as BadgeVerdict[];

/** Sets the toolbar badge and tooltip of a tab by its best frame. A tab that was closed meanwhile is nobody's concern. */
export async function showBadge(tabId: number, state: TabState): Promise<void> {
  const verdicts: readonly Verdict[] = Object.values(state.frames).map(({ verdict }) => verdict);
  const best = ORDER.find((verdict) => verdicts.includes(verdict));
  const sign = best ? SIGNS[best] : undefined;
  const name = browser.i18n.getMessage('name' as never);
  const { language } = await readSettings();
  const title = best ? `${name}: ${BADGE_WORDS[language][best]}` : name;
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: sign?.text ?? '' }),
    browser.action.setBadgeBackgroundColor({ tabId, color: sign?.colour ?? '#5d6874' }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => {});
}
