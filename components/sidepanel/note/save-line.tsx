import { formatTime } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import type { Typing } from '../model/typing.ts';

/** What the notebook makes of the text, in one line that is spoken: saved when, not saved, changed elsewhere. */
export function SaveLine({ typing }: { readonly typing: Typing }) {
  const { t } = useWords();
  const { phase, savedAt, elsewhere, restored, text, base } = typing;
  const failed = phase === 'failed';
  const words = [
    failed && t('editor.failed'),
    !failed && restored && t('editor.restored'),
    elsewhere && t(text === base ? 'editor.elsewhereTaken' : 'editor.elsewhere'),
    !failed && phase !== 'typing' && phase !== 'saving' && savedAt !== null
      ? t('editor.saved', { value: formatTime(savedAt) })
      : null,
  ].filter(Boolean);
  return (
    <p class={`saved ${failed ? 'failed' : ''}`} role="status">
      {words.join(' ')}
    </p>
  );
}
