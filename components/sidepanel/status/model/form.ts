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

/**
 * What of the form can be kept and is not yet: right values that differ from the record. What is wrong stays in the
 * form (and its draft) and is told there. Null: nothing to keep. A new note begins with something said: choosing a
 * period alone makes none.
 */
export function patchOf(
  typed: Typed,
  seen: Seen,
  targets: readonly Target[],
  computed: State | null,
  t: Translate,
  language: Language,
): StatusPatch | null {
  const { view } = seen;
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
  for (const id of attached) if (!seen.evidence.includes(id)) evidence[id] = true;
  for (const id of seen.evidence) if (!attached.includes(id)) evidence[id] = false;

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

/**
 * What the hand took over of a kept note while other hands went on: parts that were not touched follow the note.
 * @param before the form as it was begun, `after` as the note now fills it
 */
export function rebased(typed: Typed, before: Typed, after: Typed): Typed {
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const next: Record<string, unknown> = { ...typed };
  for (const part of ['period', 'territory', 'text', 'source', 'judgement', 'private'] as const)
    if (same(typed[part], before[part])) next[part] = after[part];
  next.values = Object.fromEntries(
    Object.entries(typed.values).map(([id, value]) => [
      id,
      value === before.values[id] ? (after.values[id] ?? '') : value,
    ]),
  );
  return next as unknown as Typed;
}

/** A draft as it is put by, with what was known of the note when it was begun: then nobody is overwritten unseen. */
export const writeDraft = (typed: Typed, seen: Seen): string => JSON.stringify({ typed, seen });

/** The way back; what an older version wrote in another shape is not taken. */
export function parseDraft(json: string | null): { readonly typed: Typed; readonly seen: Seen } | null {
  if (json === null) return null;
  try {
    const { typed, seen } = JSON.parse(json) as { typed: Typed; seen: Seen };
    const whole =
      typeof typed.period?.kind === 'string' &&
      typeof typed.territory?.kind === 'string' &&
      typeof typed.text === 'string' &&
      typeof typed.source === 'string' &&
      typeof typed.values === 'object' &&
      Array.isArray(typed.evidence) &&
      Array.isArray(seen.evidence);
    return whole ? { typed, seen } : null;
  } catch {
    return null;
  }
}
