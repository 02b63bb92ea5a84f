import { useWords } from '../../shared/i18n/words.tsx';
import { MakeForm, type MakeFormProps } from './make-form.tsx';
import { OwnKey } from './own-key.tsx';
import { RestorePart, type RestorePartProps } from './restore-part.tsx';

export type BackupViewProps = MakeFormProps & RestorePartProps;

/** A backup made or taken in, and the key that this machine signs with. */
export function BackupView(props: BackupViewProps) {
  const { t } = useWords();
  return (
    <div class="backup">
      <h2>{t('backup.title')}</h2>
      <p class="muted">{t('backup.intro')}</p>
      <MakeForm {...props} />
      <RestorePart {...props} />
      <OwnKey id={props.counts?.key ?? null} />
    </div>
  );
}
