import type { RecordId } from '../../../../utils/core/notebook/change.ts';
import type { Period, State, StatusFields, Territory } from '../../../../utils/core/notebook/model.ts';
import type { Assessment } from '../../../../utils/core/notebook/target-state.ts';
import type { Target } from '../../../../utils/core/resolution/model.ts';
import type { Language, Translate } from '../../../shared/i18n/key.ts';
import { type FigureReading, readFigure, writeFigure } from './figure.ts';
import { unitNames } from './reasons.ts';
import { earlierIn, seriesOf } from './series.ts';
import type { EvidenceChoice, Reported, StatusPatch, StatusTools, StatusView } from './views.ts';

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
export type Part = keyof Typed;

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

/**
 * What of the form can be kept and is not yet: right values that differ from the record. What is wrong stays in the
 * form (and its draft) and is told there. Null: nothing to keep. A new note begins with something said: choosing a
 * period alone makes none.
 */
export function patchOf(
  typed: Typed,
  view: StatusView | null,
  targets: readonly Target[],
  computed: State | null,
  t: Translate,
  language: Language,
): StatusPatch | null {
  const wanted: Omit<StatusFields, 'about'> = {
    period: typed.period,
    territory: typed.territory,
    text: typed.text.normalize('NFC').trim(),
    source: isSource(typed.source) ? typed.source.trim() : (view?.state.fields.source ?? ''),
    judgement: lacksReason(typed.judgement, computed)
      ? (view?.state.fields.judgement ?? null)
      : typed.judgement && { state: typed.judgement.state, reason: typed.judgement.reason.trim() },
    private: typed.private,
  };
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(wanted)) {
    const now = view?.state.fields[name as keyof StatusFields];
    if (!view || JSON.stringify(now) !== JSON.stringify(value)) fields[name] = value;
  }
  const values: Record<string, Reported | null> = {};
  for (const target of targets) {
    const reading = readValue(typed.values[target.id], target, t, language);
    const now = reportedOf(view, target.id);
    if (!reading.ok || reading.value === (now?.value ?? null)) continue;
    values[target.id] = reading.value === null ? null : { value: reading.value, unit: target.unit };
  }
  const evidence: Record<RecordId, boolean> = {};
  const attached = typed.evidence.map(({ id }) => id);
  const resting = (view?.evidence ?? []).map(({ id }) => id);
  for (const id of attached) if (!resting.includes(id)) evidence[id] = true;
  for (const id of resting) if (!attached.includes(id)) evidence[id] = false;

  const said =
    wanted.text !== '' ||
    wanted.source !== '' ||
    wanted.judgement !== null ||
    Object.keys(values).length > 0 ||
    attached.length > 0;
  const changed = [fields, values, evidence].some((part) => Object.keys(part).length > 0);
  if (view ? !changed : !said) return null;
  return { fields: fields as NonNullable<StatusPatch['fields']>, values, evidence };
}

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

/** A draft as it is put by: JSON; what an older version wrote in another shape is not taken. */
export function parseDraft(json: string | null): Typed | null {
  if (json === null) return null;
  try {
    const draft = JSON.parse(json) as Typed;
    const whole =
      typeof draft.period?.kind === 'string' &&
      typeof draft.territory?.kind === 'string' &&
      typeof draft.text === 'string' &&
      typeof draft.source === 'string' &&
      typeof draft.values === 'object' &&
      Array.isArray(draft.evidence);
    return whole ? draft : null;
  } catch {
    return null;
  }
}
