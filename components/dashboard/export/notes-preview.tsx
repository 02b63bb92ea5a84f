import type { Motivation } from '../../../utils/core/notebook/model.ts';
import { formatDate } from '../../shared/format/figures.ts';
import { shorten } from '../../shared/format/wording.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Icon } from '../../shared/icons.tsx';
import { personName } from '../../shared/people.tsx';

/** A note in one line. */
export interface NoteLine {
  readonly id: string;
  readonly motivation: Motivation;
  /** "điểm (7), mục 2, phần I, Điều 2", or the page's title. */
  readonly place: string;
  /** What was said, or else the passage. */
  readonly words: string;
  /** '' where the author gave no name. */
  readonly by: string;
  readonly wall: string;
}

/** In UTF-16 units. */
const LIMIT = 140;

/** The newest notes of a file that would be written. */
export function NotesPreview({ notes }: { readonly notes: readonly NoteLine[] }) {
  const { t } = useWords();
  if (notes.length === 0) return null;
  return (
    <>
      <h3 class="small muted">{t('exporting.first', { count: notes.length })}</h3>
      <ul class="export-notes">
        {notes.map(({ id, motivation, place, words, by, wall }) => (
          <li key={id}>
            <Icon name={motivation} />
            <p lang="vi">
              <b>{place}</b>
              <span>{shorten(words, LIMIT)}</span>
              <span class="small muted">
                {personName({ name: by, me: false }, t)}, {formatDate(wall.slice(0, 10))}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
