import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Translate } from './key.ts';

/** What a view needs to speak: the texts, and the language for numbers and `lang` attributes. */
export interface Words {
  readonly language: Language;
  readonly t: Translate;
}

/** Without a provider a view shows the keys: no catalogue is brought into scripts that have their own. */
const Context = createContext<Words>({ language: 'vi', t: (key) => key });

/** Gives the views below it their language. */
export const WordsProvider = Context.Provider;

/** The texts and language of the view. */
export const useWords = (): Words => useContext(Context);
