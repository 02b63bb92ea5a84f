import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecordId } from '../../../utils/core/notebook/change.ts';
import type { State } from '../../../utils/core/notebook/model.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import type { FormSource, Saving } from './form-source.ts';
import { parseDraft, rebased, writeDraft } from './model/draft.ts';
import { assessTyped, type Seen, type Typed, typedOf, wrongParts } from './model/form.ts';
import { patchOf } from './model/patch.ts';
import { notesOf, twinOf } from './model/series.ts';
import type { EvidenceChoice, KeepError, StatusTools, StatusView } from './model/views.ts';

/** Milliseconds without a key until the form is put by as a draft, and until it is kept. */
const DRAFT_AFTER = 300;
const REST = 1500;
/** Milliseconds until the notebook is tried again after it refused; doubled each time up to half a minute. */
const RETRY_AFTER = 2000;
const RETRY_AT_MOST = 30_000;

/**
 * The status form's memory: what is typed, and its way into the notebook. Kept when a field is left, when typing rests
 * and when the form goes away; one keeping at a time, the next takes what came meanwhile. A change is told against what
 * was known when it was begun, so that nobody's change is overwritten unseen.
 */
export function useStatusForm(source: FormSource) {
  const { t, language } = useWords();
  const { targets, tools } = source;
  const fill = (from: StatusView | null): Typed =>
    typedOf(from, targets, source.usual, from ? source.evidenceOf(from) : [], language);
  /** What the form was begun from shows in it, and is kept with the first thing that is said; null once it was. */
  const given = useRef<readonly EvidenceChoice[] | null>(source.view ? null : source.usual.evidence);
  const withGiven = (filled: Typed): Typed => ({
    ...filled,
    evidence: [
      ...filled.evidence,
      ...(given.current ?? []).filter(({ id }) => !filled.evidence.some((each) => each.id === id)),
    ],
  });
  const [draft] = useState(() => parseDraft(source.draft));
  /**
   * A new form whose period and territory have a note of this person's already goes on with that note, unless a note of
   * its own is asked for: null for one of its own. Choosing another period then chooses another note, and moves none.
   * With somebody else's note it goes on only where that is asked for: a figure under their name is theirs.
   */
  const [adopted, setAdopted] = useState<RecordId | null>(() => {
    if (source.view) return null;
    if (draft) return draft.seen.view?.state.id ?? null;
    return twinOf(mineOf(source), source.usual.period, source.usual.territory)?.state.id ?? null;
  });
  const apart = useRef(draft !== null && draft.seen.view === null);
  const view = source.statuses.find(({ state }) => state.id === adopted && !state.deleted) ?? source.view;
  const [typed, setTyped] = useState<Typed>(() => draft?.typed ?? withGiven(fill(view)));
  const [saving, setSaving] = useState<Saving>({ kind: draft ? 'restored' : 'untouched' });
  /** The newest that is known of the note: what was kept here may be ahead of what was read live. */
  const known = useRef(view ?? draft?.seen.view ?? null);
  if (view && (known.current?.state.updated.at ?? '') <= view.state.updated.at) known.current = view;
  /** What was known when the first unkept part was begun; null: nothing is unkept. */
  const seen = useRef<Seen | null>(draft?.seen ?? null);
  const undos = useRef<(() => Promise<boolean>)[]>([]);
  const begun = useRef(view);
  const busy = useRef<Promise<void> | null>(null);
  const timers = useRef({ draft: 0, rest: 0, retry: RETRY_AFTER });
  const latest = useRef({ source, typed, t, language });
  latest.current = { source, typed, t, language };

  const set = (next: Typed): void => {
    latest.current = { ...latest.current, typed: next };
    setTyped(next);
  };
  // What others changed meanwhile shows, unless the form holds something of its own.
  useEffect(() => {
    if (seen.current === null && !busy.current && view) set(withGiven(fill(view)));
  }, [view, language]);

  const putBy = (): void => {
    clearTimeout(timers.current.draft);
    if (seen.current) latest.current.source.onDraft(writeDraft(latest.current.typed, seen.current));
  };
  const settle = (): void => {
    seen.current = null;
    clearTimeout(timers.current.draft);
    latest.current.source.onDraft(null);
  };
  const flushIn = (after: number): void => {
    clearTimeout(timers.current.rest);
    timers.current.rest = window.setTimeout(() => void flush(), after);
  };
  const failed = (error: KeepError): void => {
    setSaving({ kind: 'failed', error });
    flushIn(timers.current.retry);
    timers.current.retry = Math.min(timers.current.retry * 2, RETRY_AT_MOST);
  };
  const flush = async (): Promise<void> => {
    clearTimeout(timers.current.rest);
    if (busy.current) await busy.current;
    const from = seen.current;
    if (from === null) return;
    const { source: now, typed: held, t: say, language: tongue } = latest.current;
    const computed = computedOf(assessTyped(held, now.targets, now, say, tongue), now.tools);
    const wrong = wrongParts(held, now.targets, computed, say, tongue);
    const patch = patchOf(held, from, now.targets, computed, say, tongue);
    if (!patch) {
      if (wrong === 0) settle();
      else putBy();
      return;
    }
    putBy();
    setSaving({ kind: 'saving' });
    const work = now.onSave(patch, from.view).then(
      (answer) => {
        if (!answer.ok) return failed(answer.error);
        timers.current.retry = RETRY_AFTER;
        undos.current.push(answer.undo);
        known.current = answer.view;
        const whole = latest.current.typed === held && wrong === 0;
        set(rebased(latest.current.typed, fill(from.view), fill(answer.view)));
        seen.current = { view: answer.view, evidence: held.evidence.map(({ id }) => id) };
        if (whole) settle();
        else putBy();
        setSaving({ kind: 'saved', at: new Date() });
        return undefined;
      },
      () => failed('unknown'),
    );
    busy.current = work;
    await work;
    if (busy.current === work) busy.current = null;
  };

  const change = (part: Partial<Typed>): void => {
    seen.current ??= {
      view: known.current,
      evidence: known.current ? fill(known.current).evidence.map(({ id }) => id) : [],
    };
    given.current = null;
    set({ ...latest.current.typed, ...part });
    clearTimeout(timers.current.draft);
    timers.current.draft = window.setTimeout(putBy, DRAFT_AFTER);
    flushIn(REST);
  };

  /** Whether the period chooses the note: the form is a new one, and has made no note of its own. */
  const isChoosing = (): boolean =>
    latest.current.source.view === null && (known.current === null || known.current.state.id === adopted);
  /**
   * Another period or territory. Of a kept note it is a change like others; of a new form it is a choice of what the form
   * goes on with, and what was typed and is not kept comes along.
   */
  const choose = async (
    part: Partial<Pick<Typed, 'period' | 'territory'>>,
    theirs: StatusView | null = null,
  ): Promise<void> => {
    // What is on its way is of the note that was chosen before.
    if (busy.current) await busy.current;
    if (!isChoosing()) return change(part);
    const { typed: held, source: now } = latest.current;
    const place = { period: part.period ?? held.period, territory: part.territory ?? held.territory };
    const twin = theirs ?? (apart.current ? null : twinOf(mineOf(now), place.period, place.territory));
    const [before, after] = [withGiven(fill(known.current)), withGiven(fill(twin))];
    const own = { period: before.period, territory: before.territory };
    const had = before.evidence.map(({ id }) => id);
    const evidence = [...after.evidence];
    for (const each of held.evidence)
      if (!had.includes(each.id) && !evidence.some(({ id }) => id === each.id)) evidence.push(each);
    const carried = { ...rebased({ ...held, ...own }, before, after), evidence };
    const isOwn = JSON.stringify({ ...carried, ...place }) !== JSON.stringify({ ...after, ...place });
    known.current = twin;
    begun.current = twin;
    undos.current = [];
    setAdopted(twin?.state.id ?? null);
    setSaving({ kind: 'untouched' });
    set({ ...carried, ...place });
    if (!isOwn) return settle();
    seen.current = { view: twin, evidence: twin ? fill(twin).evidence.map(({ id }) => id) : [] };
    putBy();
    flushIn(REST);
  };

  useEffect(() => {
    // A page that is closed or put away takes no more turns: the draft first, then the change.
    const leave = (): void => {
      putBy();
      if (document.visibilityState === 'hidden') void flush();
    };
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', putBy);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', putBy);
      putBy();
      void flush();
    };
  }, []);

  const assessed = assessTyped(typed, targets, source, t, language);
  const computed = computedOf(assessed, tools);
  return {
    typed,
    assessed,
    computed,
    saving,
    change,
    choose,
    /** The note that was there already and that the form goes on with. */
    adopted: adopted === null ? null : view,
    /** What others noted of the period and territory, while the form writes beside it. */
    theirs:
      source.view === null && (adopted === null || view === null || isMine(source, view))
        ? notesOf(source.statuses, typed.period, typed.territory).filter((each) => !isMine(source, each))
        : [],
    /** Goes on with somebody else's note; null where the form has made one of its own, or goes on with one. */
    adopt: isChoosing() && adopted === null ? (note: StatusView): void => void choose({}, note) : null,
    /** Goes on with a note of its own: where it was somebody else's, with the one there is. */
    apart: (): void => {
      apart.current = !view || isMine(latest.current.source, view);
      void choose({});
    },
    flush,
    wrong: wrongParts(typed, targets, computed, t, language),
    /** Takes back what this visit kept, newest first. */
    undo: async (): Promise<boolean> => {
      await flush();
      const steps = undos.current.splice(0).reverse();
      for (const step of steps) if (!(await step().catch(() => false))) return false;
      if (begun.current === null) {
        known.current = null;
        set({ ...fill(null), period: typed.period, territory: typed.territory });
      }
      return steps.length > 0;
    },
    canUndo: undos.current.length > 0,
  };
}

const isMine = ({ people }: Pick<FormSource, 'people'>, { state }: StatusView): boolean =>
  people(state.created.by).me;
const mineOf = (source: FormSource): StatusView[] => source.statuses.filter((each) => isMine(source, each));

/** What the targets add up to; null for a provision without any. */
const computedOf = (assessed: ReturnType<typeof assessTyped>, tools: StatusTools): State | null =>
  assessed.length > 0 ? tools.combine(assessed.map(({ assessment }) => assessment)) : null;
