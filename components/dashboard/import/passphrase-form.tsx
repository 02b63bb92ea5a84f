import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useWords } from '../../shared/i18n/words.tsx';

interface Props {
  readonly name: string;
  readonly wrong: boolean;
  readonly onUnlock: (passphrase: string) => void;
}

/** Asks for the passphrase of one file; a wrong one may be tried again as often as need be. */
export function PassphraseForm({ name, wrong, onUnlock }: Props) {
  const { t } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  // After a wrong one the hand is where it types the next.
  useEffect(() => {
    if (wrong) field.current?.select();
  }, [wrong]);
  return (
    <form
      class="import-lock"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') onUnlock(typed);
      }}
    >
      <div class="field">
        <label class="name" for={`${id}-field`}>
          {t('importing.passphrase', { name })}
        </label>
        <input
          ref={field}
          id={`${id}-field`}
          class="input"
          type="password"
          autocomplete="off"
          value={typed}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        {wrong && (
          <span id={`${id}-wrong`} class="wrong" role="alert">
            {t('importing.wrongPassphrase')}
          </span>
        )}
      </div>
      <button type="submit" class="btn">
        {t('importing.unlock')}
      </button>
    </form>
  );
}
