import type { Difference } from '../../utils/core/alignment/outcome.ts';
import { shorten } from './format/wording.ts';
import { useWords } from './i18n/words.tsx';

const LIMIT = 140;

/** What the canonical text says against what the copy says. */
export function WordPair({ difference }: { readonly difference: Pick<Difference, 'canonical' | 'copy'> }) {
  const { t } = useWords();
  const quoted = (words: string) =>
    words.trim() === '' ? (
      <i class="muted">{t('differences.leftOut')}</i>
    ) : (
      <span lang="vi">“{shorten(words.trim(), LIMIT)}”</span>
    );
  return (
    <dl class="pair">
      <div>
        <dt>{t('differences.canonical')}</dt>
        <dd>{quoted(difference.canonical)}</dd>
      </div>
      <div>
        <dt>{t('differences.copy')}</dt>
        <dd class="said">{quoted(difference.copy)}</dd>
      </div>
    </dl>
  );
}
