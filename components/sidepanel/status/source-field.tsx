import { useId } from 'preact/hooks';
import { useWords } from '../../shared/i18n/words.tsx';
import { isSource } from './model/form.ts';

interface Props {
  readonly source: string;
  readonly onChange: (source: string) => void;
}

/** What the figures are from: an address or a document; an address that cannot be opened is told, and not kept. */
export function SourceField({ source, onChange }: Props) {
  const { t } = useWords();
  const id = useId();
  const sound = isSource(source);
  return (
    <div class="field wide">
      <label class="name" for={`${id}-url`}>
        {t('status.source')}
      </label>
      <input
        id={`${id}-url`}
        class="input"
        type="text"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('status.sourceHint')}
        value={source}
        aria-invalid={!sound}
        aria-describedby={sound ? undefined : `${id}-wrong`}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {!sound && (
        <span class="wrong" id={`${id}-wrong`}>
          {t('status.sourceWrong')}
        </span>
      )}
    </div>
  );
}
