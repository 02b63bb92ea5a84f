import { LANGUAGES, type Language } from '../shared/i18n/key.ts';
import { useWords } from '../shared/i18n/words.tsx';

/** Each language in its own name, so that it is found by whoever cannot read the present one. */
const NAMES: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' };

interface Props {
  readonly onLanguage: (language: Language) => void;
}

/** The choice of the interface's language. */
export function LanguageChoice({ onLanguage }: Props) {
  const { t, language } = useWords();
  return (
    <section class="box">
      <div>
        <h2 id="language">{t('options.language')}</h2>
        <p class="hint">{t('options.languageHint')}</p>
      </div>
      <div class="choices" role="radiogroup" aria-labelledby="language">
        {LANGUAGES.map((each) => (
          <label key={each} lang={each}>
            <input
              type="radio"
              name="language"
              value={each}
              checked={each === language}
              onChange={() => onLanguage(each)}
            />
            {NAMES[each]}
          </label>
        ))}
      </div>
    </section>
  );
}
