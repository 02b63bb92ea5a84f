import { formatMoment } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { type People, personName } from '../../shared/people.tsx';
import { StateChip } from '../../shared/state-chip.tsx';
import type { ChangeWords } from './model.ts';

interface Props {
  readonly changes: readonly ChangeWords[];
  readonly people: People;
}

/** What changed after a period was closed: as it was frozen, as it is now, and who did it. */
export function ChangesTable({ changes, people }: Props) {
  const { t } = useWords();
  const side = (label: string, figure: ChangeWords['before']) => (
    <td data-label={label}>
      {figure === null ? (
        <i class="muted">{t('reviewing.periods.absent')}</i>
      ) : (
        <>
          {figure.reported !== '' && <b>{figure.reported}</b>} <StateChip state={figure.state} />
        </>
      )}
    </td>
  );
  return (
    <table class="review-table stacked">
      <thead>
        <tr>
          <th scope="col">{t('reviewing.periods.provision')}</th>
          <th scope="col">{t('reviewing.periods.before')}</th>
          <th scope="col">{t('reviewing.periods.after')}</th>
          <th scope="col">{t('reviewing.periods.change')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ key, what, name, before, after, touch }) => (
          <tr key={key}>
            <th scope="row" lang="vi">
              {name}
            </th>
            {side(t('reviewing.periods.before'), before)}
            {side(t('reviewing.periods.after'), after)}
            <td>
              {t(`reviewing.periods.what.${what}`)}
              {touch && (
                <span class="small muted review-touch">
                  {personName(people(touch.by), t)} · {formatMoment(touch.wall)}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
