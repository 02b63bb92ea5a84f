import { useEffect, useRef, useState } from 'preact/hooks';
import type { State } from '../../../utils/core/notebook/model.ts';
import type { Target } from '../../../utils/core/resolution/model.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { assessTyped, parseDraft, patchOf, type Typed, typedOf, wrongParts } from './model/form.ts';
import { usualPeriod } from './model/periods.ts';
import type {
  EvidenceChoice,
  KeepError,
  KeptStatus,
  StatusPatch,
  StatusTools,
  StatusView,
} from './model/views.ts';

/** A form rests when nothing was typed for this long; then it is kept. Milliseconds. */
const REST = 1500;

export interface FormSource {
  readonly targets: readonly Target[];
  readonly years: { readonly from: number; readonly to: number };
  readonly tools: StatusTools;
  /** All notes of the provision: a value is also measured by the one before. */
  readonly statuses: readonly StatusView[];
  /** As it is kept; null until it is. */
  readonly view: StatusView | null;
  /** The note's evidence as the picker shows it. */
  readonly evidence: readonly EvidenceChoice[];
  /** What an earlier visit left unkept. */
  readonly draft: string | null;
  /** @param seen the note as it stood when these parts were begun: what the change takes the place of */
  readonly onSave: (patch: StatusPatch, seen: StatusView | null) => Promise<KeptStatus>;
  /** Puts the form by until it is kept; null drops it. */
  readonly onDraft: (json: string | null) => void;
}

export type Saving =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed'; readonly error: KeepError };

/**
 * The status form's memory: what is typed, and its way into the notebook. Kept when a field is left, when typing rests
 * and when the form goes away; one keeping at a time, the next takes what came meanwhile.
 */
export function useStatusForm(source: FormSource) {
  const { t, language } = useWords();
  const { targets, view, years, tools } = source;
  const fresh = (): Typed =>
    typedOf(view, targets, usualPeriod(years, tools.today), source.evidence, language);
  const [typed, setTyped] = useState<Typed>(() => parseDraft(source.draft) ?? fresh());
  const [saving, setSaving] = useState<Saving>({ kind: 'untouched' });
  /** The newest that is known of the note: what was kept here may be ahead of what was read live. */
  const known = useRef(view);
  if (view && (known.current?.state.updated.at ?? '') <= view.state.updated.at) known.current = view;
  const undos = useRef<(() => Promise<boolean>)[]>([]);
  const latest = useRef({ source, typed, t, language });
  latest.current = { source, typed, t, language };
  /** The note as it stood when the first unkept part was begun; undefined: nothing is unkept. */
  const seen = useRef<StatusView | null | undefined>(
    source.draft === null && !isGiven(source) ? undefined : view,
  );
  /** As it was when the form was opened. */
  const begun = useRef(view);
  const busy = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  // What others changed meanwhile shows, unless the form holds something of its own.
  useEffect(() => {
    if (seen.current === undefined && !busy.current && view) setTyped(fresh());
  }, [view]);

  const flush = async (): Promise<void> => {
    clearTimeout(timer.current);
    if (busy.current) {
      await busy.current;
      if (seen.current === undefined) return;
    }
    const { source: now, typed: held, t: say, language: tongue } = latest.current;
    if (seen.current === undefined) return;
    const assessed = assessTyped(held, now.targets, now, say, tongue);
    const computed = computedOf(assessed, now.tools);
    const wrong = wrongParts(held, now.targets, computed, say, tongue);
    const patch = patchOf(held, known.current, now.targets, computed, say, tongue);
    if (!patch) {
      if (wrong === 0) {
        seen.current = undefined;
        now.onDraft(null);
      }
      return;
    }
    const from = seen.current;
    setSaving({ kind: 'saving' });
    const work = now.onSave(patch, from).then(
      (answer) => {
        if (!answer.ok) {
          setSaving({ kind: 'failed', error: answer.error });
          return;
        }
        undos.current.push(answer.undo);
        known.current = answer.view;
        seen.current = answer.view;
        if (latest.current.typed === held && wrong === 0) {
          seen.current = undefined;
          latest.current.source.onDraft(null);
        }
        setSaving({ kind: 'saved', at: new Date() });
      },
      () => setSaving({ kind: 'failed', error: 'unknown' }),
    );
    busy.current = work;
    await work;
    if (busy.current === work) busy.current = null;
  };

  const change = (part: Partial<Typed>): void => {
    if (seen.current === undefined) seen.current = known.current;
    const next = { ...latest.current.typed, ...part };
    latest.current = { ...latest.current, typed: next };
    setTyped(next);
    latest.current.source.onDraft(JSON.stringify(next));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), REST);
  };

  useEffect(() => () => void flush(), []);

  const assessed = assessTyped(typed, targets, source, t, language);
  const computed = computedOf(assessed, tools);
  return {
    typed,
    assessed,
    computed,
    saving,
    change,
    flush,
    wrong: wrongParts(typed, targets, computed, t, language),
    /** Takes back what this visit kept, newest first. */
    undo: async (): Promise<boolean> => {
      await flush();
      const steps = undos.current.splice(0).reverse();
      for (const step of steps) if (!(await step().catch(() => false))) return false;
      if (begun.current === null) {
        known.current = null;
        setTyped({ ...typedOf(null, targets, typed.period, [], language), territory: typed.territory });
      }
      return steps.length > 0;
    },
    canUndo: undos.current.length > 0,
  };
}

/** What the targets add up to; null for a provision without any. */
const computedOf = (assessed: ReturnType<typeof assessTyped>, tools: StatusTools): State | null =>
  assessed.length > 0 ? tools.combine(assessed.map(({ assessment }) => assessment)) : null;

/** A new note that was begun from a piece of evidence is something said already. */
const isGiven = ({ view, evidence }: Pick<FormSource, 'view' | 'evidence'>): boolean =>
  view === null && evidence.length > 0;
