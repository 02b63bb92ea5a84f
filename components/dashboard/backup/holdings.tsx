import { useWords } from '../../shared/i18n/words.tsx';
import { TOLD_KINDS } from '../export/told.tsx';
import type { RecordCounts } from './model.ts';

interface Props {
  readonly records: RecordCounts;
  readonly drafts: number;
  readonly resolutions: number;
}

/** What is in a notebook or in a backup of one, in one line. */
export function Holdings({ records, drafts, resolutions }: Props) {
  const { t } = useWords();
  const parts = [
    ...TOLD_KINDS.flatMap((kind) =>
      records[kind] > 0 ? [t(`exporting.count.${kind}`, { count: records[kind] })] : [],
    ),
    ...(drafts > 0 ? [t('backup.drafts', { count: drafts })] : []),
    ...(resolutions > 0 ? [t('backup.resolutions', { count: resolutions })] : []),
  ];
  return (
    <p>
      <b>{parts.length > 0 ? parts.join(' · ') : t('backup.empty')}</b>
    </p>
  );
}
