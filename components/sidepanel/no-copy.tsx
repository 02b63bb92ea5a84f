import { useState } from 'preact/hooks';
import type { Reason } from '../../utils/core/alignment/outcome.ts';
import { EmptyState } from '../shared/empty-state.tsx';
import { useWords } from '../shared/i18n/words.tsx';
import type { IconName } from '../shared/icons.tsx';

export type NoCopyView = 'loading' | 'unread' | 'none' | 'browser' | 'genre' | 'broken';

/** A resolution whose text is at hand. */
export interface Known {
  readonly id: string;
  readonly title: string;
  /** It came with a file: its notes can be read, its copies are not recognised in pages. */
  readonly isAdded?: boolean;
}

interface Props {
  readonly view: NoCopyView;
  /** Of a resolution of the same genre: whose it is, or of which years. */
  readonly other?: Reason | null;
  /** The resolutions at hand: those that are recognised, and those that came with files. */
  readonly known: readonly Known[];
  /** Has the page recognised; false where the browser does not let it. */
  readonly onRecognise: () => Promise<boolean>;
  readonly onOptions: () => void;
  /** Opens the outline of a known resolution without a page. */
  readonly onNotebook: (id: string) => void;
  /** How many notes the page has. */
  readonly notesHere?: number;
  readonly onNotesHere?: () => void;
}

const ICONS: Readonly<Record<NoCopyView, IconName>> = {
  loading: 'page',
  unread: 'page',
  none: 'search',
  browser: 'window',
  genre: 'page',
  broken: 'page',
};

/** A page without a copy: what it is, and what to do next. */
export function NoCopy({ view, other = null, known, onRecognise, onOptions, onNotebook, ...here }: Props) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(false);
  if (view === 'loading') {
    return (
      <div class="panel-body quiet">
        <EmptyState icon="page" title={t('empty.loading')} next={t('empty.loadingNext')} />
      </div>
    );
  }
  const recognise = async (): Promise<void> => {
    setBusy(true);
    setRefused(!(await onRecognise()));
    setBusy(false);
  };
  const next =
    view === 'genre' && other?.value !== undefined
      ? t(other.code === 'other issuer' ? 'empty.genrePlace' : 'empty.genrePeriod', { value: other.value })
      : t(`empty.${view}Next`);
  return (
    <div class="panel-body">
      <EmptyState icon={ICONS[view]} title={t(`empty.${view}`)} next={next}>
        {(view === 'none' || view === 'genre') && <p class="small">{t('empty.noting')}</p>}
        {here.notesHere !== undefined && here.notesHere > 0 && (
          <button type="button" class="btn" onClick={here.onNotesHere}>
            {t('empty.notesHere', { count: here.notesHere })}
          </button>
        )}
        {(view === 'unread' || view === 'none' || view === 'genre') && (
          <div class="actions">
            {view !== 'genre' && (
              <button
                type="button"
                class={`btn ${view === 'unread' ? 'primary' : ''}`}
                aria-disabled={busy}
                onClick={() => busy || void recognise()}
              >
                {t(busy ? 'empty.recognising' : view === 'unread' ? 'empty.recognise' : 'empty.again')}
              </button>
            )}
            <button type="button" class="btn quiet" onClick={onOptions}>
              {t('empty.settings')}
            </button>
          </div>
        )}
        {refused && (
          <p class="refused small" role="alert">
            {t('empty.refused')}
          </p>
        )}
        {view !== 'broken' && (
          <>
            <KnownList
              title={t('empty.known')}
              known={known.filter(({ isAdded }) => !isAdded)}
              onNotebook={onNotebook}
            />
            <KnownList
              title={t('empty.added')}
              known={known.filter(({ isAdded }) => isAdded)}
              onNotebook={onNotebook}
            />
          </>
        )}
      </EmptyState>
    </div>
  );
}

interface KnownListProps extends Pick<Props, 'known' | 'onNotebook'> {
  readonly title: string;
}

function KnownList({ title, known, onNotebook }: KnownListProps) {
  const { t } = useWords();
  if (known.length === 0) return null;
  return (
    <div class="known">
      <h2>{title}</h2>
      <ul>
        {known.map((each) => (
          <li key={each.id}>
            <span lang="vi">{each.title}</span>
            <button type="button" class="btn" onClick={() => onNotebook(each.id)}>
              {t('notebook.open')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
