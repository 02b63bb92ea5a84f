import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RecordId } from '../../../utils/core/notebook/change.ts';
import { EmptyState } from '../../shared/empty-state.tsx';
import { useWords } from '../../shared/i18n/words.tsx';

/** A record that people have to decide about. */
export interface Contested {
  readonly id: RecordId;
  readonly kind: string;
  readonly cite: string;
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
  if (records === null) return <p class="muted">{t('reviewing.reading')}</p>;
  if (records.length === 0) {
    return (
      <EmptyState
        icon="evidence"
        title={t('reviewing.conflicts.none')}
        next={t('reviewing.conflicts.noneNext')}
      />
    );
  }
  return (
    <>
      <p class="muted">{t('reviewing.conflicts.intro', { count: records.length })}</p>
      <ul class="review-conflicts">
        {records.slice(0, shown).map((record) => (
          <li key={record.id}>
            <ContestedItem record={record} historyOf={historyOf} />
          </li>
        ))}
      </ul>
      {records.length > shown && (
        <p>
          <button type="button" class="btn" onClick={() => setShown(shown + SHOWN)}>
            {t('list.more', { count: records.length - shown })}
          </button>
        </p>
      )}
    </>
  );
}

function ContestedItem({ record, historyOf }: { readonly record: Contested } & Pick<Props, 'historyOf'>) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <article class="box" aria-label={`${record.kind} ${record.cite}`}>
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
