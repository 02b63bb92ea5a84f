import { provisionsIn } from '../../alignment/span.ts';
import type { Edit, Json } from '../../notebook/change.ts';
import { changeField } from '../../notebook/edits.ts';
import type { AnnotationFields, CanonicalTarget, RecordState, Span } from '../../notebook/model.ts';
import type { Resolution } from '../../resolution/model.ts';
import { placeQuote, type QuoteOutcome } from './place-quote.ts';

/**
 * Why the target of a note does not fit the canonical text that is known here: no such document; another text of it; spans
 * that the text does not have; provisions that the document does not have; provisions that its spans do not touch, or none.
 */
export const TARGET_PROBLEMS = [
  'resolution unknown',
  'other text',
  'span beyond text',
  'provision unknown',
  'other provisions',
] as const;
export type TargetProblem = (typeof TARGET_PROBLEMS)[number];

/**
 * What a canonical target has against it; null for one that fits. Which of the provisions that its spans touch a note names
 * is its writer's choice: a note on a whole provision names that one alone, not the articles around it nor the points in it.
 */
export function problemOf(
  { resolution: id, hash, spans, provisions }: CanonicalTarget,
  resolutions: readonly Resolution[],
): TargetProblem | null {
  const resolution = resolutions.find((each) => each.id === id);
  if (!resolution) return 'resolution unknown';
  if (hash !== resolution.hash) return 'other text';
  if (spans.length === 0 || !spans.every((span) => isIn(span, resolution))) return 'span beyond text';
  const known = new Set(resolution.provisions.map(({ eId }) => eId));
  if (!provisions.every((eId) => known.has(eId))) return 'provision unknown';
  const touched = provisionsIn(resolution, spans);
  const holds = (all: readonly string[], some: readonly string[]): boolean =>
    some.every((eId) => all.includes(eId));
  const fits = provisions.length > 0 && (holds(touched, provisions) || holds(provisions, touched));
  return fits ? null : 'other provisions';
}

const isIn = ({ start, end }: Span, { text }: Resolution): boolean =>
  Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start < end && end <= text.length;

export interface Reanchored {
  readonly problem: TargetProblem | null;
  /** What became of the quote; null where it was not looked for. */
  readonly outcome: QuoteOutcome | null;
  /** A change of the target, for the person who takes the file in; none where the passage is not placed. */
  readonly edits: readonly Edit[];
}

/**
 * Puts a note whose target does not fit the text that is known here on that text: by its quote, where that stands there
 * once; by its spans, where only the provisions are not those that they touch. Pure; the caller seals the edits. Where
 * nothing is placed (`ambiguous`, `missing`, a document that is not known, a target that people disagree on) the target
 * stays as it is: its hash tells everybody that its spans do not count in this text.
 */
export async function reanchor(
  state: RecordState<'annotation'>,
  resolutions: readonly Resolution[],
): Promise<Reanchored> {
  const { target } = state.fields;
  const problem = target?.type === 'canonical' ? problemOf(target, resolutions) : null;
  const resolution = resolutions.find(({ id }) => target?.type === 'canonical' && id === target.resolution);
  const isContested = (state.heads.target ?? []).length > 1;
  if (target?.type !== 'canonical' || !problem || !resolution || isContested)
    return { problem, outcome: null, edits: [] };
  if (problem === 'provision unknown' || problem === 'other provisions') {
    const provisions = provisionsIn(resolution, target.spans);
    return { problem, outcome: null, edits: retarget(state, { ...target, provisions }) };
  }
  if (target.quote.exact === '') return { problem, outcome: 'missing', edits: [] };
  const { outcome, place } = await placeQuote(target.quote, [resolution], true);
  if (!place) return { problem, outcome, edits: [] };
  const { spans, provisions } = place;
  return {
    problem,
    outcome,
    edits: retarget(state, { ...target, hash: resolution.hash, spans, provisions }),
  };
}

function retarget(state: RecordState<'annotation'>, target: CanonicalTarget): Edit[] {
  const value = JSON.parse(JSON.stringify(target)) as Json & AnnotationFields['target'];
  return changeField(state, 'target', value);
}
