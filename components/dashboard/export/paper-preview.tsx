import { useWords } from '../../shared/i18n/words.tsx';

interface Props {
  /** A whole page, as it would be written. */
  readonly html: string;
}

/** The paper itself, in a frame that may run nothing and reach nothing. */
export function PaperPreview({ html }: Props) {
  const { t } = useWords();
  return <iframe class="export-paper" title={t('exporting.preview')} sandbox="" srcDoc={html} />;
}
