import type { Period } from '../../../utils/core/notebook/model.ts';
import { formatNumber, NARROW } from '../../shared/format/figures.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { type People, personName } from '../../shared/people.tsx';
import { formatWhen } from './model/periods.ts';
import { unitName } from './model/reasons.ts';
import type { StatusView } from './model/views.ts';

interface Props {
  /** Of others, about the period and territory in the form. */
  readonly notes: readonly StatusView[];
  readonly period: Period;
  readonly people: People;
  /** Goes on with one of them; null where the form has a note of its own already. */
  readonly onEdit: ((note: StatusView) => void) | null;
}

/** What others noted of the period, beside which a note of one's own is written: their figures stay theirs. */
export function TheirsLine({ notes, period, people, onEdit }: Props) {
  const { t, language } = useWords();
  if (notes.length === 0) return null;
  const when = formatWhen(period, t).toLowerCase();
  return (
    <div class="small wide twin" role="status">
      {notes.map((note) => {
        const name = personName(people(note.state.created.by), t);
        const figures = note.values.flatMap(({ deleted, fields: { reported } }) =>
          deleted || !reported
            ? []
            : [`${formatNumber(reported.value, language)}${NARROW}${unitName(reported.unit, t)}`],
        );
        return (
          <p key={note.state.id}>
            {figures.length > 0
              ? t('status.theirs', { name, value: when, number: figures.join('; ') })
              : t('status.theirsBare', { name, value: when })}
            {onEdit && (
              <>
                {' '}
                <button type="button" class="link" onClick={() => onEdit(note)}>
                  {t('status.editTheirs', { name })}
                </button>
              </>
            )}
          </p>
        );
      })}
      <p>{t('status.beside')}</p>
    </div>
  );
}
