import type { Verdict } from '../core/alignment/outcome.ts';
import type { Settings } from './settings.ts';

/** Verdicts that the toolbar button has a sign for. */
export type BadgeVerdict = Exclude<Verdict, 'none'>;

/** The toolbar button's tooltip after the name, in the language chosen in the options, not in the browser's. */
export const BADGE_WORDS: Readonly<Record<Settings['language'], Readonly<Record<BadgeVerdict, string>>>> = {
  vi: {
    'whole copy': 'đã nhận ra nghị quyết, bản đăng đầy đủ',
    'altered copy': 'đã nhận ra nghị quyết, bản đăng có chỗ khác',
    'part of a copy': 'đã nhận ra một phần nghị quyết',
    quotation: 'trang này trích nghị quyết',
    'same genre, unknown': 'một nghị quyết cùng loại, chưa có trong sổ',
  },
  en: {
    'whole copy': 'resolution recognised, complete copy',
    'altered copy': 'resolution recognised, the copy differs in places',
    'part of a copy': 'part of a resolution recognised',
    quotation: 'this page quotes the resolution',
    'same genre, unknown': 'a resolution of the same kind, not known here',
  },
};
