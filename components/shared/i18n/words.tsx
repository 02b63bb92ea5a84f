import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Translate } from './key.ts';
import { plainCatalogue } from './plain.ts';

/** What a view needs to speak: the texts, and the language for numbers and `lang` attributes. */
export interface Words {
  readonly language: Language;
  readonly t: Translate;
}

const Context = createContext<Words>({ language: 'vi', t: plainCatalogue('vi') });

/** Gives the views below it their language. */
export const WordsProvider = Context.Provider;

/** The texts and language of the view. */
export const useWords = (): Words => useContext(Context);
