import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { RecordId } from '../../../utils/core/notebook/change.ts';
import { EmptyState } from '../../shared/empty-state.tsx';
import { useWords } from '../../shared/i18n/words.tsx';
import { useSettling } from './settling.ts';

/** A record that people have to decide about. */
export interface Contested {
  readonly id: RecordId;
  readonly kind: string;
  readonly cite: string;
  /** What is to be chosen in it, as one word: another one once a choice was made. */
  readonly choices: string;
  /** The values side by side, and what keeps one of them. */
  readonly sides: ComponentChildren;
}

interface Props {
  /** null while they are being read. */
  readonly records: readonly Contested[] | null;
  readonly historyOf: (id: RecordId) => ComponentChildren;
}

/** As many as are looked at in one go; the rest on demand. */
const SHOWN = 20;

/** What two people wrote without knowing of each other, whatever the kind of record, each with its history. */
export function ConflictsView({ records, historyOf }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState(SHOWN);
  const box = useRef<HTMLDivElement>(null);
  const settling = useSettling(box, records);
  if (records === null) return <p class="muted">{t('reviewing.reading')}</p>;
  return (
    <div ref={box} class="review-settling" tabIndex={-1} {...settling}>
      {records.length === 0 ? (
        <EmptyState
          icon="evidence"
          title={t('reviewing.conflicts.none')}
          next={t('reviewing.conflicts.noneNext')}
        />
      ) : (
        <>
          <p class="muted">{t('reviewing.conflicts.intro', { count: records.length })}</p>
          <ul class="review-conflicts">
            {records.slice(0, shown).map((record) => (
              <li key={record.id}>
                <ContestedItem record={record} historyOf={historyOf} />
              </li>
            ))}
          </ul>
        </>
      )}
      {records.length > shown && (
        <p>
          <button type="button" class="btn" onClick={() => setShown(shown + SHOWN)}>
            {t('list.more', { count: records.length - shown })}
          </button>
        </p>
      )}
    </div>
  );
}

function ContestedItem({ record, historyOf }: { readonly record: Contested } & Pick<Props, 'historyOf'>) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <article class="box" data-record={record.id} tabIndex={-1} aria-label={`${record.kind} ${record.cite}`}>
      <p class="inbox-top">
        <span class="chip">{record.kind}</span> <span class="cite">{record.cite}</span>
      </p>
      {record.sides}
      <p>
        <button type="button" class="btn quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'reviewing.conflicts.closeHistory' : 'reviewing.conflicts.history')}
        </button>
      </p>
      {open && historyOf(record.id)}
    </article>
  );
}
