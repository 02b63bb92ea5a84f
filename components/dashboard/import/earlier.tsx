import { useState } from 'preact/hooks';
import { formatCount, formatMoment } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import type { EarlierImport } from './model.ts';

interface Props {
  /** Newest first; null while they are being read. */
  readonly imports: readonly EarlierImport[] | null;
  readonly onUndo: (id: string) => Promise<boolean>;
}

/** What was taken in before; each can be taken back as a whole. */
export function Earlier({ imports, onUndo }: Props) {
  const { t, language } = useWords();
  const [busy, setBusy] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  if (imports === null || imports.length === 0) return null;
  return (
    <section class="import-earlier" aria-labelledby="earlier-title">
      <h3 id="earlier-title" tabIndex={-1}>
        {t('importing.earlier')}
      </h3>
      <p class="small muted">{t('importing.earlierHint')}</p>
      <ul>
        {imports.map(({ id, name, when, authors, records }) => (
          <li key={id} class="box">
            <div>
              <b>{name}</b>
              <p class="small muted">
                {[
                  formatMoment(when),
                  authors.join(', '),
                  t('importing.records', { count: records, value: formatCount(records, language) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              {failed === id && (
                <p class="wrong" role="alert">
                  {t('importing.undoFailed')}
                </p>
              )}
            </div>
            <button
              type="button"
              class="btn"
              aria-label={`${t('importing.undo')}: ${name}`}
              aria-disabled={busy !== null}
              onClick={async () => {
                if (busy !== null) return;
                setBusy(id);
                setFailed((await onUndo(id)) ? null : id);
                setBusy(null);
              }}
            >
              {t(busy === id ? 'importing.undoing' : 'importing.undo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
