import { sameJson } from '../../notebook/canonical-json.ts';
import { type ClosedDifference, changedSince, type Report } from '../../notebook/closing.ts';
import type { ClosedFigure } from '../../notebook/model.ts';
import { parseRecordId } from '../../notebook/record-id.ts';
import { writtenTarget } from '../table/written.ts';
import { type Context, placed } from './context.ts';
import { italic, paragraph, text } from './frame.ts';
import { nameOf } from './gather.ts';
import type { Block, Run } from './model.ts';
import { signed } from './note-blocks.ts';
import { statesOf } from './standing.ts';
import { stateName } from './summary.ts';
import { inLine, shortened, withUnit, writtenMoment, writtenPeriod, writtenWording } from './written.ts';

/**
 * The periods that were closed, by whom, and which of the frozen figures and states are others now: before → now, with
 * who gave the one that stands.
 */
export function closingsSection(context: Context): Block[] {
  const { gathered, resolution, scope, words: t } = context;
  const closed = gathered.closings.filter(({ id }) => parseRecordId(id)?.parts[0] === resolution.id);
  // A part of the notebook does not tell what is gone of the whole.
  const isWhole = Object.keys(scope).every((key) => key === 'resolution');
  const isAny = closed.some(({ fields }) => fields.snapshot);
  if (!isAny) return [paragraph(t('report.closings.none'))];
  const reports = isWhole ? reportsOf(context) : [];
  return closed.flatMap(({ fields: { snapshot }, updated }): Block[] => {
    if (!snapshot) return [];
    const changed = isWhole ? changedSince(snapshot, reports) : [];
    return [
      paragraph(
        t('report.closings.one', {
          period: writtenPeriod(snapshot.period, t),
          count: snapshot.figures.length,
          name: inLine(nameOf(gathered, updated.by)) || t('report.nobody'),
          value: writtenMoment(updated.wall),
        }),
        ...(changed.length > 0 ? [` ${t('report.closings.changed', { count: changed.length })}`] : []),
      ),
      ...(changed.length > 0
        ? [{ kind: 'list' as const, items: changed.map((each) => changeItem(each, context)) }]
        : []),
    ];
  });
}

/** "(1) Tốc độ tăng trưởng … (điểm (1), …): 7,4 %/năm → 7,1 %/năm (Tên, 12/03/2025)" */
function changeItem({ provision, target, status, before, after }: ClosedDifference, context: Context): Run[] {
  const { byId, gathered, resolution, words: t } = context;
  const place = byId.get(provision);
  const known = place?.targets?.find(({ id }) => id === target);
  const name =
    place && known
      ? writtenTarget(place, known)
      : place
        ? shortened(writtenWording(resolution, place), WORDING).replace(/[.;]$/u, '')
        : provision;
  const isSame = before !== null && after !== null && sameJson(before.reported, after.reported);
  const told = (figure: ClosedFigure | null, none: string): string =>
    figure === null
      ? none
      : figure.reported && !isSame
        ? withUnit(figure.reported.value, inLine(figure.reported.unit))
        : stateName(figure.state, known ? 'target' : 'task', t).toLocaleLowerCase('vi');
  const note = gathered.statusById.get(status);
  return [
    text(
      t('report.closings.figure', {
        name,
        place: placed(context, [provision]),
        before: told(before, t('report.closings.before')),
        after: told(after, t('report.closings.gone')),
      }),
    ),
    ...(note ? [text(' '), italic(`(${signed(note.updated, context)})`)] : []),
  ];
}

const WORDING = 160;

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
