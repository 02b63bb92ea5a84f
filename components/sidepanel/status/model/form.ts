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

/** The form as a kept status note fills it; null: an empty one for the usual period and territory. */
export function typedOf(
  view: StatusView | null,
  targets: readonly Target[],
  usual: Pick<Typed, 'period' | 'territory' | 'source'>,
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
    period: fields?.period ?? usual.period,
    territory: fields?.territory ?? (view ? { kind: 'as adopted' } : usual.territory),
    text: fields?.text ?? '',
    source: view ? (fields?.source ?? '') : usual.source,
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

const BARE =
  /^(?!.*\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|txt)$)[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/iu;

/**
 * A source as it is kept: an address (a bare one is completed: "baothainguyen.gov.vn/tin.html"), or a document by its name
 * or number ("Báo cáo số 207/BC-UBND").
 */
export function sourceOf(typed: string): string {
  const text = typed.normalize('NFC').trim();
  return BARE.test(text) ? `https://${text}` : text;
}

/** Whether a source is an address that can be opened. */
export const isLink = (source: string): boolean =>
  URL.canParse(source) && ['http:', 'https:', 'file:'].includes(new URL(source).protocol);

/** What a source may be: a link, or words; an address of another kind or a broken one is neither. */
export function isSource(typed: string): boolean {
  const source = sourceOf(typed);
  return isLink(source) || !/^[a-z][a-z\d+.-]*:\S/iu.test(source);
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
 * A judgement needs a reason where figures would tell the state and it is not what they tell, also where there are none.
 * @param computed null for a task, of which nothing is computed
 */
export const lacksReason = (judgement: Typed['judgement'], computed: State | null): boolean =>
  judgement !== null && computed !== null && computed !== judgement.state && judgement.reason.trim() === '';

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
