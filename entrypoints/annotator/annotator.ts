import type { Tool, ToolbarState } from '../../components/card/toolbar.tsx';
import type { RecordId } from '../../utils/core/notebook/change.ts';
import type { Motivation } from '../../utils/core/notebook/model.ts';
import { ownAddress } from '../../utils/dom/address.ts';
import { copyText } from '../../utils/dom/copy-text.ts';
import { alignerHere, type FrameAnnotator } from '../../utils/dom/frame-slot.ts';
import { onPersonalClick } from '../../utils/dom/pointing.ts';
import { liveRange } from '../../utils/dom/ranges.ts';
import { reveal, stopFlash } from '../../utils/dom/reveal.ts';
import { isBackwards, selectedRanges } from '../../utils/dom/selected.ts';
import type { AnnotateRequest } from '../../utils/messaging/protocol.ts';
import { sendNote, sendPlace, tellBackground } from '../../utils/messaging/send.ts';
import { readSettings, watchSettings } from '../../utils/platform/settings.ts';
import { startBar } from './bar.ts';
import { startNoted } from './noted.ts';
import { newAnnotationId, startSaver } from './saver.ts';
import { citedPassage, type Taken, taken, targetOf } from './targets.ts';

type Next = AnnotateRequest['next'];
type Done = Extract<ToolbarState, { kind: 'done' }>['what'];

/** What each tool makes of a passage. */
const WISHES: Readonly<Record<Exclude<Tool, 'copy'>, readonly [Motivation, Next]>> = {
  note: ['commenting', 'edit'],
  question: ['questioning', 'edit'],
  highlight: ['highlighting', null],
  evidence: ['highlighting', 'evidence'],
};

/** How long a word of success stands, in milliseconds. */
const TOLD = 2200;
/** One that warns is read to its end. */
const TOLD_LONGER = 6000;

/** The annotator of one frame: its notes, and the toolbar at a selection. */
export function startAnnotator(): FrameAnnotator {
  const noted = startNoted((places) => void tellBackground({ type: 'placed', places }));
  const saver = startSaver();
  let ranges: readonly Range[] = [];
  let picking: RecordId | null = null;
  let pointed: RecordId[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const bar = startBar({
    onTool: (tool) => void use(tool),
    onPlace: () => void moveHere(),
    onOpen() {
      const [record] = pointed;
      if (record) void tellBackground({ type: 'openNote', record });
      rest();
    },
    onRetry() {
      bar.show({ kind: 'saving' }, ranges);
      void saver.retry().then(told);
    },
    onClose() {
      picking = null;
      rest();
    },
  });
  const failure = (): ToolbarState => ({
    kind: 'failed',
    count: Math.max(1, saver.waiting),
    full: saver.why === 'full',
  });
  /** Nothing more to show, but what still waits to be kept. */
  const rest = (): void => {
    clearTimeout(timer);
    if (saver.waiting > 0) bar.show(failure(), []);
    else if (picking) bar.show({ kind: 'pick', ready: false }, []);
    else bar.hide();
  };
  const told = (kept: boolean, what: Done = 'saved'): void => {
    clearTimeout(timer);
    if (!kept) {
      bar.show(failure(), ranges);
      return;
    }
    bar.show({ kind: 'done', what }, ranges);
    timer = setTimeout(rest, what === 'copiedOriginal' ? TOLD_LONGER : TOLD);
  };
  const refuse = (what: 'copy' | 'place'): void => bar.show({ kind: 'refused', what }, ranges);

  const note = async (
    { target, ranges: places }: Taken,
    motivation: Motivation,
    next: Next,
  ): Promise<void> => {
    const record = newAnnotationId();
    if (target.type === 'page') noted.add({ id: record, motivation, target }, places);
    else {
      const { resolution, hash, spans } = target;
      noted.add({ id: record, motivation, resolution, hash, spans }, places);
    }
    ranges = places.flatMap((range) => liveRange(range) ?? []);
    clearTimeout(timer);
    bar.show({ kind: 'saving' }, ranges);
    // The selection would hide the mark.
    getSelection()?.removeAllRanges();
    told(
      await saver.save(record, () => sendNote({ record, target, motivation, next })),
      next === 'edit' ? 'marked' : 'saved',
    );
  };
  const take = async (): Promise<Taken | null> => {
    const now = selectedRanges();
    if (now.length > 0) ranges = now.map((range) => range.cloneRange());
    return targetOf(ranges);
  };
  const use = async (tool: Tool): Promise<void> => {
    const passage = await take();
    if (!passage) refuse('place');
    else if (tool !== 'copy') await note(passage, ...WISHES[tool]);
    else {
      const { text, differs } = citedPassage(passage.target);
      if (await copyText(text)) told(true, differs ? 'copiedOriginal' : 'copied');
      else refuse('copy');
    }
  };
  const moveHere = async (): Promise<void> => {
    const record = picking;
    const passage = await take();
    if (!record || !passage) return refuse('place');
    const { target } = passage;
    picking = null;
    bar.show({ kind: 'saving' }, ranges);
    getSelection()?.removeAllRanges();
    told(await saver.save(record, () => sendPlace(record, target)), 'moved');
  };

  const offer = (selected: readonly Range[], byKeys: boolean): void => {
    if (bar.state?.kind === 'saving') return;
    clearTimeout(timer);
    ranges = selected.map((range) => range.cloneRange());
    const state: ToolbarState = picking ? { kind: 'pick', ready: true } : { kind: 'offer' };
    bar.show(state, ranges, { backwards: isBackwards(), byKeys });
  };
  const unpoint = onPersonalClick(bar.host, ({ clientX: x, clientY: y }) => {
    const under = noted.marks.at(x, y);
    const kind = bar.state?.kind;
    // Where the card tells of the provision it tells of the notes too.
    if (under.length === 0 || alignerHere()?.isMarked(x, y)) {
      if (kind === 'note') rest();
      return;
    }
    if (kind === 'saving' || kind === 'failed' || picking) return;
    pointed = under.map(({ id }) => id);
    ranges = (under[0]?.ranges ?? []).flatMap((range) => liveRange(range) ?? []);
    bar.show({ kind: 'note', count: pointed.length }, ranges);
  });
  void readSettings().then(({ marks }) => noted.marks.show(marks));
  const unwatch = watchSettings(({ marks }) => noted.marks.show(marks));
  return {
    show: (notes) => void noted.show(notes),
    change: (change) => void noted.change(change),
    replace: () => void noted.replace(),
    keep: () => noted.marks.keep(),
    notesOn: (eId) => noted.on(alignerHere()?.nameProvision(eId)?.spans ?? []),
    noteAt: (x, y) => noted.marks.at(x, y)[0]?.id ?? null,
    selected(selected, byKeys) {
      const kind = bar.state?.kind;
      if (selected) offer(selected, byKeys);
      else if (kind === 'offer' || kind === 'pick' || kind === 'refused') rest();
    },
    offerSelected() {
      const selected = selectedRanges();
      if (selected.length > 0 && !bar.state) offer(selected, false);
    },
    annotateProvision(eId) {
      const passage = alignerHere()?.nameProvision(eId);
      if (passage) void note(taken({ ...passage, page: ownAddress() }, []), 'commenting', 'edit');
    },
    annotateSelection(motivation, next) {
      if (selectedRanges().length === 0) return false;
      void take().then((passage) => (passage ? note(passage, motivation, next) : refuse('place')));
      return true;
    },
    pick(record) {
      picking = record;
      const selected = selectedRanges();
      ranges = selected.map((range) => range.cloneRange());
      bar.show({ kind: 'pick', ready: selected.length > 0 }, ranges);
    },
    reveal(record) {
      const mark = noted.marks.of(record);
      return mark ? reveal(mark) : false;
    },
    dispose() {
      clearTimeout(timer);
      unpoint();
      unwatch();
      stopFlash();
      bar.hide();
      noted.clear();
    },
  };
}
