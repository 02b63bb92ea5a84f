import { useWords } from '../../shared/i18n/words.tsx';
import { type ExportChoice, FORMS, isPaper, PAPERS } from './model.ts';

interface Props {
  readonly choice: ExportChoice;
  readonly onChange: (part: Partial<ExportChoice>) => void;
}

/** What is to be written: a file for another notebook, a table, or a paper; of a paper which one. */
export function FormChoice({ choice, onChange }: Props) {
  const { t } = useWords();
  return (
    <>
      <fieldset class="fieldset export-forms">
        <legend>{t('exporting.what')}</legend>
        {FORMS.map((form) => (
          <label key={form} class="export-form">
            <input
              type="radio"
              name="form"
              checked={choice.form === form}
              onChange={() => onChange({ form })}
            />
            <span>
              <b>{t(`exporting.form.${form}.name`)}</b>
              <span class="hint">{t(`exporting.form.${form}.hint`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {isPaper(choice.form) && (
        <fieldset class="fieldset">
          <legend>{t('exporting.which')}</legend>
          <div class="export-papers">
            {PAPERS.map((paper) => (
              <label key={paper} class="check">
                <input
                  type="radio"
                  name="paper"
                  checked={choice.paper === paper}
                  onChange={() => onChange({ paper })}
                />
                <span>
                  {t(`exporting.paper.${paper}.name`)}
                  <span class="hint">{t(`exporting.paper.${paper}.hint`)}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
