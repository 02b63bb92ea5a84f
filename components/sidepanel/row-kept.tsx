import type { ComponentChildren } from 'preact';
import { useWords } from '../shared/i18n/words.tsx';

interface Props {
  /** null while it is being read, or where nothing is kept. */
  readonly counts: { readonly notes: number; readonly questions: number } | null;
  /** State and lead department. */
  readonly children?: ComponentChildren;
}

/** What people keep of a provision, in one line under its words. */
export function RowKept({ counts, children }: Props) {
  const { t } = useWords();
  const notes = (counts?.notes ?? 0) + (counts?.questions ?? 0);
  if (notes === 0 && !children) return null;
  return (
    <div class="row-kept">
      {children}
      {notes > 0 && <span class="chip">{t('outline.notes', { count: notes })}</span>}
    </div>
  );
}
