import { formatShare } from '../../shared/format/figures.ts';
import { useWords } from '../../shared/i18n/words.tsx';

interface Props {
  readonly stage: 'unlocking' | 'reading' | 'planning' | 'committing';
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
  readonly onCancel: () => void;
}

/** Long work: which, how far it is, and the way out. The step is spoken as it begins, the figure by the bar's own role. */
export function Working({ stage, done, total, onCancel }: Props) {
  const { t, language } = useWords();
  const known = total > 0;
  return (
    <div class="import-working box">
      <label>
        <span>
          <span role="status">{t(`importing.stage.${stage}`)}</span>
          {known && <span class="muted"> {formatShare(done / total, language)}</span>}
        </span>
        <progress {...(known && { value: Math.min(done, total), max: total })} />
      </label>
      <button type="button" class="btn" onClick={onCancel}>
        {t('importing.cancel')}
      </button>
    </div>
  );
}
