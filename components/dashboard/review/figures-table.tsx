import { useWords } from '../../shared/i18n/words.tsx';
import { StateChip } from '../../shared/state-chip.tsx';
import type { FigureWords } from './model.ts';

interface Props {
  readonly figures: readonly FigureWords[];
  readonly caption: string;
}

/** Figures and states as they are, or would be, frozen. */
export function FiguresTable({ figures, caption }: Props) {
  const { t } = useWords();
  return (
    <table class="review-table">
      <caption class="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('reviewing.periods.provision')}</th>
          <th scope="col">{t('reviewing.periods.reported')}</th>
          <th scope="col">{t('reviewing.periods.state')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ key, name, reported, state }) => (
          <tr key={key}>
            <th scope="row" lang="vi">
              {name}
            </th>
            <td>{reported}</td>
            <td>
              <StateChip state={state} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
