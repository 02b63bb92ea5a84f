import { useWords } from '../../shared/i18n/words.tsx';

/** The kinds of records that people are told the number of. */
export const TOLD_KINDS = ['annotation', 'status', 'reply', 'responsibility', 'review', 'closing'] as const;

export interface TellableCounts {
  readonly total: number;
  readonly by: Partial<Readonly<Record<(typeof TOLD_KINDS)[number], number>>>;
  /** Private ones that stay here. */
  readonly kept: number;
}

interface Props {
  readonly counts: TellableCounts | null;
  readonly withPrivate: boolean;
  /** Rows of a table; null for what is no table. */
  readonly rows: number | null;
}

/** How much goes out, and what stays. */
export function Told({ counts, withPrivate, rows }: Props) {
  const { t } = useWords();
  if (counts === null) return <p class="export-told muted">{t('exporting.counting')}</p>;
  const all = TOLD_KINDS.flatMap((kind) => {
    const count = counts.by[kind] ?? 0;
    return count > 0 ? [t(`exporting.count.${kind}`, { count })] : [];
  });
  const parts = rows === null ? all : [t('exporting.rows', { count: rows })];
  return (
    <div class="export-told" role="status">
      <p>
        <b>{parts.length > 0 ? parts.join(' · ') : t('exporting.nothing')}</b>
      </p>
      {counts.kept > 0 && !withPrivate && (
        <p class="small muted">{t('exporting.kept', { count: counts.kept })}</p>
      )}
      {withPrivate && <p class="small warn">{t('exporting.privateGoes')}</p>}
    </div>
  );
}
