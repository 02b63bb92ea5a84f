import { createInstance } from 'i18next';
import en from './en.json';
import type { Language, Translate } from './key.ts';
import vi from './vi.json';

const library = createInstance();
library.init({
  lng: 'vi',
  fallbackLng: false,
  resources: { vi: { translation: vi }, en: { translation: en } },
  // Preact escapes what it renders; escaping here as well would show "&amp;" to the reader.
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** The texts of the interface in one language, with plural forms; for extension pages. */
export function catalogue(language: Language): Translate {
  const fixed = library.getFixedT(language);
  return (key, params) => fixed(key, { ...params });
}
