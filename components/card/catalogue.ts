import {
  card as cardEn,
  differences as differencesEn,
  kind as kindEn,
  target as targetEn,
  toolbar as toolbarEn,
  unit as unitEn,
} from '../shared/i18n/en.json';
import type { Language, Translate } from '../shared/i18n/key.ts';
import { plainTexts } from '../shared/i18n/plain.ts';
import { card, differences, kind, target, toolbar, unit } from '../shared/i18n/vi.json';

/** The texts that stand in pages, and no others: every kilobyte is paid by the portal's reader. */
const TEXTS: Readonly<Record<Language, unknown>> = {
  vi: { card, differences, kind, target, toolbar, unit },
  en: {
    card: cardEn,
    differences: differencesEn,
    kind: kindEn,
    target: targetEn,
    toolbar: toolbarEn,
    unit: unitEn,
  },
};

export const cardCatalogue = (language: Language): Translate => plainTexts(TEXTS[language]);
