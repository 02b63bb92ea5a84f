import { comparePeriods } from '../../notebook/period.ts';
import { assessIndicator, needsReason, stateOf } from '../../notebook/status.ts';
import type { Provision } from '../../resolution/model.ts';
import { AS_ADOPTED, type Drafts, type Reporting } from './draft.ts';
import type { RowChanges } from './row-changes.ts';

/**
 * A changed state becomes the person's judgement of the provision: of an indicator with several targets the worst of what
 * its rows say, as everywhere. Where figures say the same there is nothing to judge; where they do not, a reason is
 * needed: the words that the person added under "Ghi chú/nguồn". What a row says and is not taken is told with its cell.
 */
export function judge(
  provision: Provision,
  rows: readonly RowChanges[],
  drafts: Drafts,
  { period, today, words, tell }: Reporting,
) {
  const changed = rows.filter(({ state }) => state !== null);
  if (changed.length === 0) return;
  const said = rows.flatMap(({ state, shownState }) => state ?? shownState ?? []);
  const worst = assessIndicator(said.map((state) => ({ target: '', state, why: 'met' }))).state;
  const deciding = changed.filter((row) => row.state === worst);
  for (const row of changed)
    if (!deciding.includes(row))
      tell({
        code: 'worse row',
        sheet: row.sheet,
        cell: row.stateCell,
        params: { value: words(`state.${row.state ?? worst}`), other: words(`state.${worst}`) },
      });
  // Another row's state decides, and that one nobody changed.
  if (deciding.length === 0) return;
  const state = worst;
  const withFigures = drafts
    .all()
    .toSorted(
      (a, b) => Number(b.values.size > 0) - Number(a.values.size > 0) || comparePeriods(b.period, a.period),
    );
  const draft = withFigures[0] ?? null;
  const place = draft ?? { period, territory: AS_ADOPTED };
  const { computed } = stateOf({ ...place, judgement: null }, provision, draft?.values ?? new Map(), {
    today,
  });
  // Of a row without a figure the figures of other rows say nothing: its state is the person's own.
  const isOwn = deciding.some(({ figures }) => figures.length === 0);
  if (draft && draft.values.size > 0 && computed.state === state && !isOwn) return;
  const reasons = rows.flatMap(({ lines }) => lines.map(({ reason }) => reason)).filter(Boolean);
  const texts = [...(draft?.texts ?? [])];
  const plain = rows.flatMap(({ lines }) => lines.map((line) => line.words)).filter(Boolean);
  const reason = ([reasons, texts].find((each) => each.length > 0) ?? plain).join('\n');
  if (reason === '' && needsReason(computed)) {
    for (const { sheet, stateCell } of deciding)
      tell({ code: 'needs reason', sheet, cell: stateCell, params: {} });
    return;
  }
  drafts.at(place).judgement = { state, reason };
}
