import { formatTime } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import type { Saving } from './form-source.ts';

interface Props {
  readonly saving: Saving;
  /** How many fields hold what cannot be kept. */
  readonly wrong: number;
  readonly onRetry: () => void;
}

/** Whether what is typed is kept: said beside it, read out when it changes, with the way out where it failed. */
export function SavedLine({ saving, wrong, onRetry }: Props) {
  const { t } = useWords();
  if (saving.kind === 'failed') {
    return (
      <p class="saved failed" role="alert">
        {t(`kept.${saving.error}`)}{' '}
        <button type="button" class="link" onClick={onRetry}>
          {t('kept.retry')}
        </button>
      </p>
    );
  }
  return (
    <p class="saved" role="status">
      {saving.kind === 'saved' && t('kept.at', { value: formatTime(saving.at.toISOString()) })}
      {saving.kind === 'restored' && t('editor.restored')}
      {(saving.kind === 'untouched' || saving.kind === 'saving') && t('kept.how')}
      {wrong > 0 && <b class="wrong"> · {t('kept.wrong', { count: wrong })}</b>}
    </p>
  );
}
