import type { RecordId } from '../../../../utils/core/notebook/change.ts';
import type { Period, State, Territory } from '../../../../utils/core/notebook/model.ts';
import type { Assessment } from '../../../../utils/core/notebook/target-state.ts';
import type { Target } from '../../../../utils/core/resolution/model.ts';
import type { Language, Translate } from '../../../shared/i18n/key.ts';
import { type FigureReading, readFigure, writeFigure } from './figure.ts';
import { unitNames } from './reasons.ts';
import { earlierIn, seriesOf } from './series.ts';
import type { EvidenceChoice, Reported, StatusTools, StatusView } from './views.ts';

/** What stands in the form: as typed, right or wrong. */
export interface Typed {
  readonly period: Period;
  readonly territory: Territory;
  readonly text: string;
  readonly source: string;
  readonly judgement: { readonly state: State; readonly reason: string } | null;
  readonly private: boolean;
  /** By target id. */
  readonly values: Readonly<Record<string, string>>;
  /** Attached annotations, in the order of attaching. */
  readonly evidence: readonly EvidenceChoice[];
}

/** What was known of a note when its unkept parts were begun: what a change takes the place of. */
export interface Seen {
  readonly view: StatusView | null;
  /** Ids of the annotations that were attached. */
  readonly evidence: readonly RecordId[];
}

/** The form as a kept status note fills it; null: an empty one for a period. */
export function typedOf(
  view: StatusView | null,
  targets: readonly Target[],
  usual: Period,
  evidence: readonly EvidenceChoice[],
  language: Language,
): Typed {
  const fields = view?.state.fields;
  const values: Record<string, string> = {};
  for (const { id } of targets) {
    const kept = reportedOf(view, id);
    values[id] = kept ? writeFigure(kept.value, language) : '';
  }
  return {
    period: fields?.period ?? usual,
    territory: fields?.territory ?? { kind: 'as adopted' },
    text: fields?.text ?? '',
    source: fields?.source ?? '',
    judgement: fields?.judgement ?? null,
    private: fields?.private ?? false,
    values,
    evidence,
  };
}

export function reportedOf(view: StatusView | null, targetId: string): Reported | null {
  const record = view?.values.find(({ id, deleted }) => !deleted && id.endsWith(`|${targetId}`));
  return record?.fields.reported ?? null;
}

export const readValue = (
  typed: string | undefined,
  target: Target,
  t: Translate,
  language: Language,
): FigureReading => readFigure(typed ?? '', unitNames(target.unit, t), language);

/** Addresses that a source may have; an empty field is none. */
export function isSource(typed: string): boolean {
  const text = typed.trim();
  if (text === '') return true;
  return URL.canParse(text) && ['http:', 'https:', 'file:'].includes(new URL(text).protocol);
}

/** The targets as the form has them now, each assessed. `statuses`: all notes of the provision, for what came before. */
export function assessTyped(
  typed: Typed,
  targets: readonly Target[],
  { tools, statuses }: { readonly tools: StatusTools; readonly statuses: readonly StatusView[] },
  t: Translate,
  language: Language,
): { readonly target: Target; readonly assessment: Assessment }[] {
  return targets.map((target) => {
    const reading = readValue(typed.values[target.id], target, t, language);
    const reported =
      reading.ok && reading.value !== null ? { value: reading.value, unit: target.unit } : null;
    const earlier = earlierIn(seriesOf(target, statuses), typed.period);
    return { target, assessment: tools.assess(target, reported, typed.period, typed.territory, earlier) };
  });
}

/**
 * A judgement needs a reason where it stands over a computed state that says something.
 * @param computed null where nothing is computed
 */
export const lacksReason = (judgement: Typed['judgement'], computed: State | null): boolean =>
  judgement !== null &&
  computed !== null &&
  computed !== 'not assessed' &&
  computed !== judgement.state &&
  judgement.reason.trim() === '';

/** What cannot be kept as it is: the form says so beside it, and beside its end. */
export function wrongParts(
  typed: Typed,
  targets: readonly Target[],
  computed: State | null,
  t: Translate,
  language: Language,
): number {
  const figures = targets.filter((target) => !readValue(typed.values[target.id], target, t, language).ok);
  return figures.length + Number(!isSource(typed.source)) + Number(lacksReason(typed.judgement, computed));
}
