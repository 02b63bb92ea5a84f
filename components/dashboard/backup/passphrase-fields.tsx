import { useId } from 'preact/hooks';
import { useWords } from '../../shared/i18n/words.tsx';
import { type Passphrase, problemOf, strengthOf } from './model.ts';

interface Props {
  readonly passphrase: Passphrase;
  readonly onPassphrase: (passphrase: Passphrase) => void;
  readonly onGenerate: () => void;
}

/** A passphrase typed twice, or one that the machine made and shows. */
export function PassphraseFields({ passphrase, onPassphrase, onGenerate }: Props) {
  const { t } = useWords();
  const id = useId();
  const { text, again, shown } = passphrase;
  const problem = problemOf(passphrase);
  const common = {
    id: `${id}-text`,
    autocomplete: 'new-password',
    spellcheck: false,
    value: text,
    'aria-describedby': `${id}-strength`,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) =>
      onPassphrase({ ...passphrase, text: currentTarget.value }),
  } as const;
  return (
    <div class="fields">
      <div class="field">
        <label class="name" for={`${id}-text`}>
          {t('backup.passphrase')}
        </label>
        {shown ? (
          <input {...common} class="input backup-generated" type="text" />
        ) : (
          <input {...common} class="input" type="password" />
        )}
      </div>
      {!shown && (
        <label class="field">
          <span class="name">{t('backup.again')}</span>
          <input
            class="input"
            type="password"
            autocomplete="new-password"
            value={again}
            aria-invalid={again !== '' && problem === 'differs'}
            onInput={({ currentTarget }) => onPassphrase({ ...passphrase, again: currentTarget.value })}
          />
        </label>
      )}
      <p id={`${id}-strength`} class={shown ? 'wide small warn' : 'wide small muted'} role="status">
        {shown ? t('backup.writeDown') : text !== '' && t(`backup.strength.${strengthOf(text)}`)}
        {again !== '' && problem === 'differs' && ` ${t('backup.differs')}`}
      </p>
      <p class="wide">
        <button type="button" class="btn" onClick={onGenerate}>
          {t('backup.generate')}
        </button>
      </p>
    </div>
  );
}
