import { useWords } from '../shared/i18n/words.tsx';
import { WordPair } from '../shared/word-pair.tsx';
import type { PassageWords } from './model/surroundings.ts';

const SHOWN = 3;

/** Under a quote that is given in the resolution's words: where the copy that it was taken from says something else. */
export function CopySays({ differences }: Pick<PassageWords, 'differences'>) {
  const { t } = useWords();
  if (differences.length === 0) return null;
  return (
    <div class="copy-says">
      <p class="state differs wrap">{t('card.differs')}</p>
      {differences.slice(0, SHOWN).map((difference) => (
        <WordPair key={`${difference.canonical}|${difference.copy}`} difference={difference} />
      ))}
      {differences.length > SHOWN && (
        <p class="small muted">{t('note.moreDiffers', { count: differences.length - SHOWN })}</p>
      )}
    </div>
  );
}
