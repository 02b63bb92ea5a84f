import type { Verdict } from '../../utils/core/notebook/review.ts';
import { formatMoment } from './format/when.ts';
import { useWords } from './i18n/words.tsx';
import { type People, personName } from './people.tsx';

const LOOK = { accepted: 'found', checked: 'checked', asked: 'differs' } as const;

interface Props {
  /** Open questions first. */
  readonly verdicts: readonly Verdict[];
  readonly people: People;
}

/** What each reviewer says of a record, who and when, and whether it is still what was looked at; nothing where nobody marked it. */
export function Verdicts({ verdicts, people }: Props) {
  const { t } = useWords();
  if (verdicts.length === 0) return null;
  return (
    <ul class="verdicts" aria-label={t('reviewing.verdicts')}>
      {verdicts.map(({ reviewer, mark, wall, edited, answered }) => (
        <li key={reviewer}>
          <span class={`state ${LOOK[mark]}`}>{t(`reviewing.said.${mark}`)}</span>
          <span>
            {personName(people(reviewer), t)} · <time dateTime={wall}>{formatMoment(wall)}</time>
          </span>
          {answered && <b>{t('reviewing.again.answered')}</b>}
          {edited && <b>{t('reviewing.again.edited')}</b>}
        </li>
      ))}
    </ul>
  );
}
