import { useWords } from '../../shared/i18n/words.tsx';
import type { ExportChoice } from './model.ts';

export interface Passphrase {
  readonly text: string;
  readonly again: string;
}

interface Props {
  readonly choice: ExportChoice;
  /** null: the file is not locked. */
  readonly passphrase: Passphrase | null;
  readonly onChange: (part: Partial<ExportChoice>) => void;
  readonly onPassphrase: (passphrase: Passphrase | null) => void;
}

/** Why a passphrase cannot be used yet; null where it can. */
export function passphraseProblem(passphrase: Passphrase | null): 'short' | 'differs' | null {
  if (passphrase === null) return null;
  if ([...passphrase.text].length < 8) return 'short';
  return passphrase.text === passphrase.again ? null : 'differs';
}

/** How a file for another notebook is protected: signed change by change, and locked. */
export function NotebookOptions({ choice, passphrase, onChange, onPassphrase }: Props) {
  const { t } = useWords();
  const problem = passphraseProblem(passphrase);
  const touched = passphrase !== null && passphrase.again !== '';
  return (
    <section class="export-notebook">
      <h3>{t('exporting.protection')}</h3>
      <label class="check">
        <input
          type="checkbox"
          checked={choice.signed}
          onChange={(event) => onChange({ signed: event.currentTarget.checked })}
        />
        <span>
          {t('exporting.sign')}
          <span class="hint">{t('exporting.signHint')}</span>
        </span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={passphrase !== null}
          onChange={(event) => onPassphrase(event.currentTarget.checked ? { text: '', again: '' } : null)}
        />
        <span>
          {t('exporting.lock')}
          <span class="hint">{t('exporting.lockHint')}</span>
        </span>
      </label>
      {passphrase && (
        <div class="fields">
          <label class="field">
            <span class="name">{t('exporting.passphrase')}</span>
            <input
              class="input"
              type="password"
              autocomplete="new-password"
              value={passphrase.text}
              onInput={(event) => onPassphrase({ ...passphrase, text: event.currentTarget.value })}
            />
          </label>
          <label class="field">
            <span class="name">{t('exporting.again')}</span>
            <input
              class="input"
              type="password"
              autocomplete="new-password"
              value={passphrase.again}
              aria-invalid={touched && problem === 'differs'}
              onInput={(event) => onPassphrase({ ...passphrase, again: event.currentTarget.value })}
            />
          </label>
          {problem && (touched || problem === 'short') && (
            <p class="hint wide small muted">{t(`exporting.problem.${problem}`)}</p>
          )}
        </div>
      )}
    </section>
  );
}
