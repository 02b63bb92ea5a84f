import { useCallback, useState } from 'preact/hooks';
import { useWords } from './i18n/words.tsx';
import { Icon } from './icons.tsx';

/** Something that was done, told in passing, with its undo where there is one. */
export interface News {
  readonly text: string;
  readonly undo: (() => Promise<boolean>) | null;
}

/** The newest news of a view, and how it is told; null takes it away. */
export function useNews(): { readonly news: News | null; readonly tell: (news: News | null) => void } {
  const [news, setNews] = useState<News | null>(null);
  return { news, tell: useCallback((next) => setNews(next), []) };
}

interface Props {
  readonly news: News | null;
  readonly onDismiss: () => void;
}

/** Shows news at the foot of the page until it is dismissed or the next comes; read out as it appears. */
export function NewsToast({ news, onDismiss }: Props) {
  const { t } = useWords();
  const [failed, setFailed] = useState(false);
  const undo = async (): Promise<void> => {
    const done = (await news?.undo?.().catch(() => false)) ?? false;
    setFailed(!done);
    if (done) onDismiss();
  };
  return (
    <div class="toasts" role="status">
      {news && (
        <div class="toast">
          <span>{failed ? t('status.undoFailed') : news.text}</span>
          {news.undo && (
            <button type="button" class="btn" onClick={() => void undo()}>
              {t('status.undo')}
            </button>
          )}
          <button type="button" class="btn icon" aria-label={t('status.dismiss')} onClick={onDismiss}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
