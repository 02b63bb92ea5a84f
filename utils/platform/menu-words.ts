import type { Settings } from './settings.ts';

/** What the menu of a selection offers. */
export const MENU_ITEMS = ['note', 'question', 'highlight', 'evidence'] as const;
export type MenuItem = (typeof MENU_ITEMS)[number];

/** The menu's words, in the language chosen in the options, not in the browser's. */
export const MENU_WORDS: Readonly<Record<Settings['language'], Readonly<Record<MenuItem, string>>>> = {
  vi: {
    note: 'Ghi chú đoạn đã chọn',
    question: 'Đặt câu hỏi',
    highlight: 'Tô sáng',
    evidence: 'Dùng làm minh chứng',
  },
  en: {
    note: 'Note on the selected passage',
    question: 'Ask a question',
    highlight: 'Highlight',
    evidence: 'Use as evidence',
  },
};
