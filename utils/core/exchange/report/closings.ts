import { changedSince, type Report } from '../../notebook/closing.ts';
import { parseRecordId } from '../../notebook/record-id.ts';
import type { Context } from './context.ts';
import { paragraph, text } from './frame.ts';
import { nameOf } from './gather.ts';
import type { Block, Run } from './model.ts';
import { statesOf } from './standing.ts';
import { inLine, writtenMoment, writtenPeriod } from './written.ts';

/** The periods that were closed, by whom, and how much was written since of what was frozen. */
export function closingsSection(context: Context): Block[] {
  const { gathered, resolution, scope, words: t } = context;
  const closed = gathered.closings.filter(({ id }) => parseRecordId(id)?.parts[0] === resolution.id);
  // A part of the notebook does not tell what is gone of the whole.
  const isWhole = Object.keys(scope).every((key) => key === 'resolution');
  const isAny = closed.some(({ fields }) => fields.snapshot);
  const reports = isWhole && isAny ? reportsOf(context) : [];
  const items = closed.flatMap(({ fields: { snapshot }, updated }): Run[][] => {
    if (!snapshot) return [];
    const changed = isWhole ? changedSince(snapshot, reports).length : 0;
    return [
      [
        text(
          t('report.closings.one', {
            period: writtenPeriod(snapshot.period, t),
            count: snapshot.figures.length,
            name: inLine(nameOf(gathered, updated.by)) || t('report.nobody'),
            value: writtenMoment(updated.wall),
          }),
        ),
        text(changed > 0 ? ` ${t('report.closings.changed', { count: changed })}` : ''),
      ],
    ];
  });
  return items.length === 0 ? [paragraph(t('report.closings.none'))] : [{ kind: 'list', items }];
}

/** What every status note reports now. */
const reportsOf = ({ standings, today }: Context): Report[] =>
  standings.flatMap(({ provision, notes }) => {
    const states = statesOf(provision, notes, today);
    return notes.map((note) => ({
      provision: provision.eId,
      status: note.id,
      period: note.fields.period,
      state: states.get(note.id) ?? 'not assessed',
      values: [...note.values].map(([target, reported]) => ({ target, ...reported })),
    }));
  });
