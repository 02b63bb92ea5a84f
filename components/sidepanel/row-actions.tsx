import { useWords } from '../shared/i18n/words.tsx';

interface Props {
  /** Whether Tab reaches the buttons: only while the row is the tree's own stop. */
  readonly reachable: boolean;
  readonly onOpen: () => void;
  readonly onNote: () => void;
  readonly onStatus: () => void;
}

/** What can be done with the current provision of the outline. */
export function RowActions({ reachable, onOpen, onNote, onStatus }: Props) {
  const { t } = useWords();
  const tabIndex = reachable ? 0 : -1;
  return (
    <div class="row-actions">
      <button type="button" class="btn" tabIndex={tabIndex} onClick={onOpen}>
        {t('outline.open')}
      </button>
      <button type="button" class="btn quiet" tabIndex={tabIndex} onClick={onNote}>
        {t('outline.note')}
      </button>
      <button type="button" class="btn quiet" tabIndex={tabIndex} onClick={onStatus}>
        {t('outline.status')}
      </button>
    </div>
  );
}
