import type { RecordId } from '../../utils/core/notebook/change.ts';
import type {
  FrameNotes,
  NotePlaces,
  NoteQuote,
  NoteSpan,
  NotesChange,
  PlaceOutcome,
} from '../../utils/core/notebook/in-page.ts';
import { ownUrl } from '../../utils/dom/address.ts';
import { anchorEach } from '../../utils/dom/anchor-all.ts';
import { alignerHere, type PlacedRanges } from '../../utils/dom/frame-slot.ts';
import { type NoteMark, NoteMarks } from '../../utils/dom/note-marks.ts';
import { turns } from '../../utils/dom/pause.ts';

type Note = NoteSpan | NoteQuote;

/** The notes of a frame, at their places. */
export interface Noted {
  readonly marks: NoteMarks;
  /** These notes and no others. */
  show(notes: FrameNotes): Promise<void>;
  change(change: NotesChange): Promise<void>;
  /** Marks a note that was made just now, where its passage was selected. */
  add(note: Note, ranges: readonly AbstractRange[]): void;
  /** Every note finds its place again. */
  replace(): Promise<void>;
  /** Notes on a passage of the resolution. */
  on(spans: NoteSpan['spans']): RecordId[];
  clear(): void;
}

/** @param tell called with what became of all notes, whenever that has changed */
export function startNoted(tell: (places: NotePlaces) => void): Noted {
  const marks = new NoteMarks();
  const notes = new Map<RecordId, Note>();
  const outcomes = new Map<RecordId, PlaceOutcome>();
  let told = '';
  let turn = 0;
  /** Counts what was made, moved or taken away: places looked up before that are of yesterday. */
  let version = 0;

  const report = (): void => {
    const places: Record<PlaceOutcome, RecordId[]> = { found: [], differs: [], ambiguous: [], missing: [] };
    for (const [id, outcome] of outcomes) places[outcome].push(id);
    const now = JSON.stringify(places);
    if (now === told || (told === '' && outcomes.size === 0)) return;
    told = now;
    tell(places);
  };
  /** Places some notes; null for one that has none to look for here. */
  const placeAll = async (some: readonly Note[]): Promise<(PlacedRanges | null)[]> => {
    const quotes = some.filter((note) => 'target' in note);
    const selectors = quotes.map(({ target }) => ({ ...target.quote, ...target.position }));
    const anchored = await anchorEach(document.body, selectors);
    const byId = new Map(quotes.map(({ id }, index) => [id, anchored[index]]));
    const pause = turns();
    const placed: (PlacedRanges | null)[] = [];
    for (const note of some) {
      const wait = pause();
      if (wait) await wait;
      if ('spans' in note) placed.push(alignerHere()?.place(note.resolution, note.hash, note.spans) ?? null);
      else {
        const { outcome, range } = byId.get(note.id) ?? { outcome: 'missing', range: null };
        placed.push({ outcome, ranges: range ? [range] : [] });
      }
    }
    return placed;
  };
  const settle = (note: Note, placed: PlacedRanges | null): NoteMark | null => {
    if (placed) outcomes.set(note.id, placed.outcome);
    else outcomes.delete(note.id);
    return placed && placed.ranges.length > 0 ? markOf(note, placed.ranges) : null;
  };
  const replace = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const seen = version;
    const all = [...notes.values()];
    const placed = await placeAll(all);
    if (mine !== turn) return;
    if (seen !== version) return replace();
    outcomes.clear();
    marks.reset(all.flatMap((note, index) => settle(note, placed[index] ?? null) ?? []));
    report();
  };

  return {
    marks,
    show({ spans, quotes }) {
      // What was told may have been forgotten with the page that was here before.
      if (told !== '') told = 'again';
      notes.clear();
      for (const note of [...spans, ...quotes]) notes.set(note.id, note);
      return replace();
    },
    async change({ upserts, gone }) {
      version += 1;
      const own = upserts.quotes.filter(({ target }) => target.page.url === ownUrl());
      const changed = [...upserts.spans, ...own];
      // One that is now of another page or another resolution is none of this frame's any more.
      const elsewhere = upserts.quotes.filter((note) => !own.includes(note)).map(({ id }) => id);
      for (const id of [...gone, ...elsewhere]) {
        notes.delete(id);
        outcomes.delete(id);
        marks.delete(id);
      }
      for (const note of changed) notes.set(note.id, note);
      const placed = await placeAll(changed);
      changed.forEach((note, index) => {
        if (notes.get(note.id) !== note) return;
        const mark = settle(note, placed[index] ?? null);
        if (mark) marks.set(mark);
        else marks.delete(note.id);
      });
      report();
    },
    add(note, ranges) {
      version += 1;
      notes.set(note.id, note);
      outcomes.set(note.id, 'found');
      marks.set(markOf(note, ranges));
    },
    replace,
    on: (spans) =>
      // A note that has no place here counts in another text, or in another resolution.
      [...notes.values()].flatMap((note) =>
        'spans' in note && outcomes.has(note.id) && touches(note.spans, spans) ? note.id : [],
      ),
    clear() {
      turn += 1;
      notes.clear();
      outcomes.clear();
      marks.reset([]);
    },
  };
}

const touches = (some: NoteSpan['spans'], others: NoteSpan['spans']): boolean =>
  some.some((a) => others.some((b) => a.start < b.end && b.start < a.end));

function markOf(note: Note, ranges: readonly AbstractRange[]): NoteMark {
  const size =
    'spans' in note
      ? note.spans.reduce((sum, { start, end }) => sum + end - start, 0)
      : note.target.quote.exact.length;
  return { id: note.id, ranges, size };
}
