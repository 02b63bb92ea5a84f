import { type CardHandle, type CardOptions, mountCard } from '../../components/card/mount.tsx';
import type { RecordId } from '../../utils/core/notebook/change.ts';
import type { Resolution } from '../../utils/core/resolution/model.ts';
import { annotatorHere, type FrameAnnotator } from '../../utils/dom/frame-slot.ts';
import { CARD } from '../../utils/dom/leftovers.ts';
import { areaOf, type Mark, type Marks } from '../../utils/dom/marks.ts';
import { followPointer } from '../../utils/dom/pointing.ts';
import { reveal } from '../../utils/dom/reveal.ts';
import { tellBackground } from '../../utils/messaging/send.ts';
import { readSettings } from '../../utils/platform/settings.ts';

export interface CardHost {
  /** Goes to the next or previous mark and opens its card with the keyboard in it. */
  step(by: 1 | -1): boolean;
  close(): void;
  dispose(): void;
}

/** A page click can open the side panel in Chromium alone; Firefox wants a gesture of its own. */
const CAN_OPEN_PANEL = import.meta.env.CHROME;

/** The in-page card: its host element, closed to the page, which stands in the document only while a card shows. */
export function hostCard(resolution: Resolution, marks: () => Marks | null): CardHost {
  const host = document.createElement(CARD);
  host.style.cssText = 'all: initial !important; position: static !important;';
  const root = host.attachShadow({ mode: 'closed' });
  let card: CardHandle | null = null;
  let shown: Mark | null = null;
  /** The note that was pointed at within the mark. */
  let noted: RecordId | null = null;
  /** A clicked card stays until it is closed; a hovered one goes with the pointer. */
  let isPinned = false;
  let turn = 0;

  const close = (): void => {
    turn += 1;
    card?.destroy();
    card = null;
    shown = null;
    isPinned = false;
    host.remove();
  };
  const show = async (mark: Mark, near?: { x: number; y: number }): Promise<void> => {
    turn += 1;
    const mine = turn;
    const { language } = await readSettings();
    if (mine !== turn) return;
    shown = mark;
    noted = near ? (annotatorHere()?.noteAt(near.x, near.y) ?? null) : null;
    const options = describe(mark, resolution, language, near, {
      onOpenPanel,
      onOpenNote,
      onAnnotate,
      onPrevious: () => step(-1),
      onNext: () => step(1),
      onClose: close,
    });
    if (card) card.update(options);
    else {
      document.documentElement.append(host);
      card = mountCard(root, options);
    }
  };
  const onOpenPanel = (): void => {
    if (shown) void tellBackground({ type: 'focus', eId: shown.provision.eId, open: true });
  };
  const onOpenNote = (): void => {
    const record = noted ?? (shown && annotatorHere()?.notesOn(shown.provision.eId)[0]);
    if (record) void tellBackground({ type: 'openNote', record });
  };
  const onAnnotate = (): void => {
    const eId = shown?.provision.eId;
    if (eId === undefined) return;
    close();
    void summon().then((annotator) => annotator?.annotateProvision(eId));
  };
  const step = (by: 1 | -1): boolean => {
    const next = marks()?.next(shown, by);
    if (!next) return false;
    reveal(next);
    isPinned = true;
    void show(next).then(() => card?.focus());
    void tellBackground({ type: 'focus', eId: next.provision.eId, open: false });
    return true;
  };
  const unfollow = followPointer(marks, host, {
    onMark(mark, at, clicked) {
      if (isPinned && !clicked) return;
      isPinned = clicked;
      void show(mark, at);
      void tellBackground({ type: 'focus', eId: mark.provision.eId, open: false });
    },
    onNone(clicked) {
      if (clicked || !isPinned) close();
    },
  });
  return {
    step,
    close,
    dispose() {
      unfollow();
      close();
    },
  };
}

function describe(
  mark: Mark,
  resolution: Resolution,
  language: CardOptions['language'],
  near: { x: number; y: number } | undefined,
  actions: CardOptions['actions'],
): CardOptions {
  const { eId, kind, number, outcome } = mark.provision;
  const provision = resolution.provisions.find((each) => each.eId === eId);
  return {
    kind,
    number,
    outcome,
    language,
    actions,
    field: kind === 'task' || kind === 'solution' ? headingOf(resolution, provision?.parent ?? null) : null,
    targets: provision?.targets ?? [],
    notes: annotatorHere()?.notesOn(eId).length ?? 0,
    differences: mark.copy.differences.filter((difference) => difference.eId === eId),
    canOpenPanel: CAN_OPEN_PANEL,
    anchor: () => areaOf(mark, near) ?? new DOMRect(),
  };
}

/** The annotator, which comes only when it is called for. */
async function summon(): Promise<FrameAnnotator | null> {
  if (!annotatorHere()) await tellBackground({ type: 'annotator' });
  return annotatorHere() ?? null;
}

function headingOf({ provisions }: Resolution, eId: string | null): string | null {
  const unit = provisions.find((provision) => provision.eId === eId);
  return unit ? (unit.heading ?? headingOf({ provisions } as Resolution, unit.parent)) : null;
}
