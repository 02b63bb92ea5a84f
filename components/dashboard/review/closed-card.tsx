import { formatMoment } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { type People, personName } from '../../shared/people.tsx';
import { ChangesTable } from './changes-table.tsx';
import { FiguresTable } from './figures-table.tsx';
import type { ClosedPeriod } from './model.ts';

interface Props {
  readonly closed: ClosedPeriod;
  /** "Năm 2024". */
  readonly name: string;
  readonly people: People;
  readonly onReopen: () => void;
  readonly onAgain: () => void;
  readonly onSettle: () => void;
}

/** A closed period: who closed it and when, what was frozen, and what is not as it was. */
export function ClosedCard({ closed, name, people, onReopen, onAgain, onSettle }: Props) {
  const { t } = useWords();
  const { figures, changes, contested } = closed;
  return (
    <article class="box review-period" aria-label={name}>
      <h4>{name}</h4>
      <p class="small muted">
        {t('reviewing.periods.by', {
          name: personName(people(closed.by), t),
          value: formatMoment(closed.wall),
        })}
      </p>
      {contested && (
        <p class="wrong">
          {t('reviewing.periods.contested')}{' '}
          <button type="button" class="link" onClick={onSettle}>
            {t('reviewing.periods.settle')}
          </button>
        </p>
      )}
      {changes.length === 0 ? (
        <p>{t('reviewing.periods.unchanged')}</p>
      ) : (
        <>
          <p>
            <b class="review-changed">{t('reviewing.periods.changes', { count: changes.length })}</b>
          </p>
          <ChangesTable changes={changes} people={people} />
        </>
      )}
      <details>
        <summary>{t('reviewing.periods.figures', { count: figures.length })}</summary>
        <FiguresTable figures={figures} caption={`${name}: ${t('reviewing.periods.before')}`} />
      </details>
      <p class="inbox-tools">
        <button type="button" class="btn" onClick={onReopen}>
          {t('reviewing.periods.reopen')}
        </button>
        {changes.length > 0 && (
          <button type="button" class="btn quiet" onClick={onAgain}>
            {t('reviewing.periods.again')}
          </button>
        )}
      </p>
    </article>
  );
}
