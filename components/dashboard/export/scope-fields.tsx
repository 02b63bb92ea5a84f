import { useWords } from '../../shared/i18n/words.tsx';
import { type ExportChoice, WHOSE } from './model.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly choice: ExportChoice;
  readonly resolutions: readonly Option[];
  readonly fields: readonly Option[];
  readonly departments: readonly Option[];
  readonly onChange: (part: Partial<ExportChoice>) => void;
}

/** Which records go out. */
export function ScopeFields({ choice, resolutions, fields, departments, onChange }: Props) {
  const { t } = useWords();
  const select = (name: 'field' | 'department', options: readonly Option[]) => (
    <label class="field wide">
      <span class="name">{t(`filter.${name}`)}</span>
      <select
        class="input"
        value={choice[name]}
        onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      >
        <option value="">{t('filter.any')}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
  const day = (name: 'from' | 'to') => (
    <label class="field">
      <span class="name">{t(`filter.${name}`)}</span>
      <input
        class="input"
        type="date"
        value={choice[name]}
        onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <section class="export-scope">
      <h3>{t('exporting.scope')}</h3>
      <fieldset class="seg">
        <legend class="sr-only">{t('exporting.whose')}</legend>
        {WHOSE.map((whose) => (
          <label key={whose}>
            <input
              type="radio"
              name="whose"
              checked={choice.whose === whose}
              onChange={() => onChange({ whose })}
            />
            {t(`exporting.${whose}`)}
          </label>
        ))}
      </fieldset>
      {resolutions.length > 1 && (
        <label class="field">
          <span class="name">{t('exporting.resolution')}</span>
          <select
            class="input"
            value={choice.resolution || (resolutions[0]?.value ?? '')}
            onChange={(event) => onChange({ resolution: event.currentTarget.value, field: '' })}
          >
            {resolutions.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="fields">
        {select('field', fields)}
        {departments.length > 0 && select('department', departments)}
        {day('from')}
        {day('to')}
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={choice.withPrivate}
          onChange={(event) => onChange({ withPrivate: event.currentTarget.checked })}
        />
        <span>
          {t('exporting.withPrivate')}
          <span class="hint">{t('exporting.privateHint')}</span>
        </span>
      </label>
    </section>
  );
}
