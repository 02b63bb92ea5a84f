import type { CopyReport } from '../../../components/sidepanel/model/standing.ts';
import type { Difference, ProvisionOutcome, Verdict } from '../../../utils/core/alignment/outcome.ts';
import { MARKED_KINDS, type MarkedKind, type Resolution } from '../../../utils/core/resolution/model.ts';

/** The first resolution, from where the extension's package has it. */
export const openSample = async (): Promise<Resolution> =>
  (await fetch('/resolutions/thai-nguyen/2020/kt-xh-2021-2025.json')).json();

/** eId of indicator (n). */
export const indicator = (n: number): string => `art_2__sec_I__para_2__point_${n}`;
/** eId of field II.n. */
export const field = (n: number): string => `art_2__sec_II__para_${n}`;
/** eId of the first task of field II.n. */
export const firstTask = (n: number): string => `${field(n)}__p_1__s_1`;

/** A report about the resolution: everything found but for what is named. */
export function reportOf(
  resolution: Resolution,
  verdict: Verdict,
  coverage: number,
  outcomes: (eId: string) => ProvisionOutcome = () => 'found',
  differences: readonly Difference[] = [],
): CopyReport {
  const provisions = resolution.provisions.flatMap(({ eId, kind, number }) =>
    isMarked(kind) ? [{ eId, kind, number, outcome: outcomes(eId) }] : [],
  );
  return {
    frameId: 3,
    verdict,
    resolution: resolution.id,
    coverage,
    reasons: [],
    provisions,
    differences,
    copies: 1,
  };
}

const isMarked = (kind: string): kind is MarkedKind => (MARKED_KINDS as readonly string[]).includes(kind);

/** A copy with a changed number, a missing indicator, a word outside the provisions, and a doubt. */
export const alteredOf = (resolution: Resolution): CopyReport => ({
  ...reportOf(
    resolution,
    'altered copy',
    0.982,
    (eId) =>
      eId === indicator(13) ? 'missing' : eId === indicator(1) || eId === firstTask(2) ? 'differs' : 'found',
    [
      { eId: indicator(9), canonical: 'Củng cố', copy: 'Cùng cố', certainty: 'uncertain' },
      { eId: firstTask(2), canonical: '', copy: 'không', certainty: 'different' },
      { eId: indicator(1), canonical: '8%/năm', copy: '9%/năm', certainty: 'different' },
      { eId: null, canonical: '2025', copy: '2026', certainty: 'different' },
    ],
  ),
  copies: 2,
});
