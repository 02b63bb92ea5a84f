import { useWords } from '../../shared/i18n/words.tsx';
import type { Office } from './model.ts';

interface Props {
  readonly office: Office;
  readonly onChange: (office: Office) => void;
}

const LINES = ['above', 'issuer', 'place', 'signer'] as const;

/** Who issues a paper; what is left empty stays a dotted line in it, to be filled by hand. */
export function OfficeFields({ office, onChange }: Props) {
  const { t } = useWords();
  return (
    <details class="export-office" open={office.issuer === ''}>
      <summary>{t('exporting.office.title')}</summary>
      <div class="fields">
        {LINES.map((name) => (
          <label key={name} class="field">
            <span class="name">{t(`exporting.office.${name}`)}</span>
            <input
              class="input"
              lang="vi"
              maxLength={200}
              value={office[name]}
              onInput={(event) => onChange({ ...office, [name]: event.currentTarget.value })}
            />
          </label>
        ))}
        <label class="field wide">
          <span class="name">{t('exporting.office.recipients')}</span>
          <textarea
            class="input"
            lang="vi"
            maxLength={2000}
            value={office.recipients}
            onInput={(event) => onChange({ ...office, recipients: event.currentTarget.value })}
          />
        </label>
      </div>
    </details>
  );
}
