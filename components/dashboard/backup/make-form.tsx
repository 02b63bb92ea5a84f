import { formatCount } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Progress } from '../export/progress.tsx';
import { Holdings } from './holdings.tsx';
import { type BackupCounts, type Making, type Passphrase, problemOf } from './model.ts';
import { PassphraseFields } from './passphrase-fields.tsx';

export interface MakeFormProps {
  /** null while they are being counted. */
  readonly counts: BackupCounts | null;
  readonly passphrase: Passphrase;
  readonly making: Making;
  readonly onPassphrase: (passphrase: Passphrase) => void;
  readonly onGenerate: () => void;
  readonly onMake: () => void;
  readonly onCancel: () => void;
}

/** Writing everything into one locked file. */
export function MakeForm(props: MakeFormProps) {
  const { t, language } = useWords();
  const { counts, passphrase, making } = props;
  const isReady = problemOf(passphrase) === null && making.kind !== 'running';
  return (
    <form
      class="backup-part"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) props.onMake();
      }}
    >
      <h3>{t('backup.make')}</h3>
      <p class="muted">{t('backup.holds')}</p>
      {counts === null ? (
        <p class="muted">{t('exporting.counting')}</p>
      ) : (
        <Holdings records={counts.records} drafts={counts.drafts} resolutions={0} />
      )}
      <PassphraseFields
        passphrase={passphrase}
        onPassphrase={props.onPassphrase}
        onGenerate={props.onGenerate}
      />
      <p class="small muted">{t('backup.forgotten')}</p>
      {making.kind === 'running' ? (
        <Progress label={t('backup.making')} {...making} onCancel={props.onCancel} />
      ) : (
        <p>
          <button type="submit" class="btn primary" disabled={!isReady}>
            {t('backup.write')}
          </button>
        </p>
      )}
      {making.kind === 'written' && (
        <p role="status">
          {t('backup.written', {
            name: making.name,
            size: formatCount(Math.ceil(making.bytes / 1024), language),
          })}
        </p>
      )}
      {making.kind === 'failed' && (
        <p class="problem" role="alert">
          {t(`backup.fault.${making.fault}`)}
        </p>
      )}
    </form>
  );
}
