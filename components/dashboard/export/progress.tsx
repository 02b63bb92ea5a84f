import { useWords } from '../../shared/i18n/words.tsx';

interface Props {
  readonly label: string;
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
  readonly onCancel: () => void;
}

/** Long work: how far it is, and the way out. Spoken by the progress bar's own role. */
export function Progress({ label, done, total, onCancel }: Props) {
  const { t } = useWords();
  return (
    <div class="progress">
      <label>
        <span>{label}</span>
        <progress {...(total > 0 && { value: Math.min(done, total), max: total })} />
      </label>
      <button type="button" class="btn" onClick={onCancel}>
        {t('exporting.cancel')}
      </button>
    </div>
  );
}
