import { useRef, useState } from 'preact/hooks';
import { formatMoment } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Progress } from '../export/progress.tsx';
import { PassphraseForm } from '../import/passphrase-form.tsx';
import { Holdings } from './holdings.tsx';
import type { BackupPreview, Restoring } from './model.ts';

export interface RestorePartProps {
  readonly restoring: Restoring;
  readonly onFile: (file: File) => void;
  readonly onUnlock: (passphrase: string) => void;
  /** @param adopt whoever wrote there writes here from now on */
  readonly onRestore: (adopt: boolean) => void;
  readonly onGiveUp: () => void;
}

/** Taking a backup in, on this machine or another: nothing is written before it was seen what it holds. */
export function RestorePart({ restoring, onFile, onUnlock, onRestore, onGiveUp }: RestorePartProps) {
  const { t } = useWords();
  return (
    <section class="backup-part" aria-labelledby="backup-restore">
      <h3 id="backup-restore">{t('backup.restore')}</h3>
      <p class="muted">{t('backup.restoreHint')}</p>
      {restoring.kind === 'failed' && (
        <p class="problem" role="alert">
          <b>{restoring.name}</b> {t(`backup.fault.${restoring.fault}`)}
        </p>
      )}
      {restoring.kind === 'done' && (
        <p role="status">
          {t('backup.done', { count: restoring.records })} {restoring.adopted && t('backup.adopted')}
        </p>
      )}
      {restoring.kind === 'picked' && (
        <PassphraseForm name={restoring.name} wrong={restoring.wrong} onUnlock={onUnlock} />
      )}
      {restoring.kind === 'opening' && (
        <Progress label={t('backup.opening', { name: restoring.name })} {...restoring} onCancel={onGiveUp} />
      )}
      {restoring.kind === 'open' && (
        <Preview key={restoring.name} {...restoring} onRestore={onRestore} onGiveUp={onGiveUp} />
      )}
      {restoring.kind === 'running' && (
        <Progress label={t('backup.restoring')} {...restoring} onCancel={onGiveUp} />
      )}
      {['none', 'picked', 'done', 'failed'].includes(restoring.kind) && <Pick onFile={onFile} />}
    </section>
  );
}

function Pick({ onFile }: Pick<RestorePartProps, 'onFile'>) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <p>
      <button type="button" class="btn" onClick={() => input.current?.click()}>
        {t('backup.pick')}
      </button>
      <input
        ref={input}
        class="import-input"
        type="file"
        tabIndex={-1}
        aria-label={t('backup.pick')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) onFile(file);
          currentTarget.value = '';
        }}
      />
    </p>
  );
}

interface PreviewProps extends Pick<RestorePartProps, 'onRestore' | 'onGiveUp'> {
  readonly preview: BackupPreview;
}

/** What a backup holds, what it would change, and who writes here afterwards. */
function Preview({ preview, onRestore, onGiveUp }: PreviewProps) {
  const { t } = useWords();
  const [adopt, setAdopt] = useState(preview.mine || preview.unused);
  const name = preview.name || t('backup.nameless');
  const refused = preview.refused;
  return (
    <form
      class="backup-preview"
      onSubmit={(event) => {
        event.preventDefault();
        onRestore(adopt);
      }}
    >
      <p>{t('backup.of', { name, when: formatMoment(preview.made) })}</p>
      <Holdings records={preview.records} drafts={preview.drafts} resolutions={preview.resolutions} />
      <p class="small muted">
        {[
          t('backup.taking', { count: preview.taking }),
          ...(preview.here > 0 ? [t('backup.here', { count: preview.here })] : []),
        ].join(' ')}
      </p>
      {refused > 0 && <p class="problem">{t('backup.refused', { count: refused })}</p>}
      {!preview.mine && (
        <fieldset class="fieldset">
          <legend>{t('backup.who')}</legend>
          <label class="check">
            <input type="radio" name="who" checked={adopt} onChange={() => setAdopt(true)} />
            <span>
              {t('backup.adopt', { name })}
              <span class="hint">{t('backup.adoptHint')}</span>
            </span>
          </label>
          <label class="check">
            <input type="radio" name="who" checked={!adopt} onChange={() => setAdopt(false)} />
            <span>
              {t('backup.stay')}
              <span class="hint">{t('backup.stayHint')}</span>
            </span>
          </label>
        </fieldset>
      )}
      <p class="row">
        <button type="submit" class="btn primary">
          {t('backup.takeIn')}
        </button>
        <button type="button" class="btn" onClick={onGiveUp}>
          {t('backup.giveUp')}
        </button>
      </p>
    </form>
  );
}
