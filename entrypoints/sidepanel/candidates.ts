import { useMemo } from 'preact/hooks';
import { wordingOf } from '../../components/shared/format/wording.ts';
import { useWords } from '../../components/shared/i18n/words.tsx';
import { citeProvision } from '../../components/sidepanel/model/cite.ts';
import type { Candidate } from '../../components/sidepanel/note/note-model.ts';
import { likelyProvisions } from '../../utils/core/notebook/likely.ts';
import type { RecordState } from '../../utils/core/notebook/model.ts';
import type { Session } from './session.ts';

/** What a note can be evidence for, and what its words speak for. */
export function useCandidates(
  session: Session,
  note: RecordState<'annotation'> | null,
): { readonly candidates: readonly Candidate[]; readonly likely: readonly string[] } {
  const { t } = useWords();
  const resolution = session.resolution.value;
  const candidates = useMemo(
    () =>
      (resolution?.provisions ?? []).flatMap((each): Candidate[] =>
        resolution && (each.kind === 'indicator' || each.kind === 'task')
          ? [
              {
                eId: each.eId,
                kind: each.kind,
                cite: citeProvision(resolution, each.eId, t),
                wording: wordingOf(resolution, each),
              },
            ]
          : [],
      ),
    [resolution, t],
  );
  const passage = note?.fields.target?.quote.exact ?? '';
  const likely = useMemo(
    () => (resolution && passage !== '' ? likelyProvisions(passage, resolution).map(({ eId }) => eId) : []),
    [resolution, passage],
  );
  return { candidates, likely };
}
