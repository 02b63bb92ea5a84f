import { browser } from 'wxt/browser';
import type { Motivation } from '../core/notebook/model.ts';
import type { AnnotateRequest } from '../messaging/protocol.ts';
import { MENU_ITEMS, MENU_WORDS, type MenuItem } from './menu-words.ts';
import { readSettings } from './settings.ts';

/** What is to be made of a selection. */
export interface SelectionWish {
  readonly motivation: Motivation;
  readonly next: AnnotateRequest['next'];
}

/** What each item of the menu asks for; the keyboard command asks for a note. */
export const WISHES: Readonly<Record<MenuItem, SelectionWish>> = {
  note: { motivation: 'commenting', next: 'edit' },
  question: { motivation: 'questioning', next: 'edit' },
  highlight: { motivation: 'highlighting', next: null },
  evidence: { motivation: 'highlighting', next: 'evidence' },
};

/** What an item asks for; null for an item that is none of ours. */
export const wishOf = (id: unknown): SelectionWish | null => {
  const item = MENU_ITEMS.find((each) => each === id);
  return item ? WISHES[item] : null;
};

/** Puts the items into the menu of a selection, in the language of the options; old ones go. */
export async function showMenu(): Promise<void> {
  const { language } = await readSettings();
  await browser.contextMenus.removeAll();
  for (const id of MENU_ITEMS) {
    browser.contextMenus.create(
      {
        id,
        title: MENU_WORDS[language][id],
        contexts: ['selection'],
        documentUrlPatterns: ['http://*/*', 'https://*/*'],
      },
      () => void browser.runtime.lastError,
    );
  }
}
