import type { State } from '../../utils/core/notebook/model.ts';
import { useWords } from '../shared/i18n/words.tsx';
import { StateChip } from '../shared/state-chip.tsx';

interface Props {
  /** Of its newest status note; null where there is none. */
  readonly state: State | null;
  /** Name of the leading department as it is called now. */
  readonly lead: string | null;
  /** null while it is being read, or where nothing is kept. */
  readonly counts: { readonly notes: number; readonly questions: number } | null;
}

/** What people keep of a provision, in one line under its words; nothing where there is nothing. */
export function RowKept({ state, lead, counts }: Props) {
  const { t } = useWords();
  const notes = (counts?.notes ?? 0) + (counts?.questions ?? 0);
  if (notes === 0 && state === null && lead === null) return null;
  return (
    <div class="row-kept">
      {state !== null && <StateChip state={state} />}
      {lead !== null && (
        <span class="chip lead" lang="vi">
          {lead}
        </span>
      )}
      {notes > 0 && <span class="chip">{t('outline.notes', { count: notes })}</span>}
    </div>
  );
}
