import { type AlignedCopy, align } from '../../utils/core/alignment/align.ts';
import { type Canon, prepare } from '../../utils/core/alignment/canon.ts';
import { readWords } from '../../utils/core/alignment/page.ts';
import type { FrameReport } from '../../utils/core/alignment/report.ts';
import type { MarkedKind, Resolution } from '../../utils/core/resolution/model.ts';
import type { FrameAligner, Reading } from '../../utils/dom/frame-slot.ts';
import { readGenreOf } from '../../utils/dom/look.ts';
import { Marks } from '../../utils/dom/marks.ts';
import { isSameReading } from '../../utils/dom/page-text.ts';
import { passagesOf } from '../../utils/dom/passages.ts';
import { letPageWork, turns } from '../../utils/dom/pause.ts';
import { reveal, stopFlash } from '../../utils/dom/reveal.ts';
import { markedKinds, readSettings, watchSettings } from '../../utils/platform/settings.ts';
import { type CardHost, hostCard } from './card-host.ts';
import { type AlignedPage, citePassage, namePassage, nameProvision, placePassage } from './passages.ts';

/** A page of so many words gets a turn between the reading of its words and their alignment. */
const LONG = 20_000;

/** The aligner of one frame: aligns each reading, keeps the marks, answers for them. */
export function startAligner(resolution: Resolution): FrameAligner {
  let canon: Canon | null = null;
  let latest: (AlignedPage & { reading: Reading; report: Omit<FrameReport, 'frameId'> }) | null = null;
  let turn = 0;
  let marks: Marks | null = null;
  let kinds: readonly MarkedKind[] | null = null;
  const card: CardHost = hostCard(resolution, () => marks);

  const settings = readSettings().then((read) => {
    kinds ??= markedKinds(read);
  });
  const unwatch = watchSettings((changed) => {
    kinds = markedKinds(changed);
    marks?.show(kinds);
    if (kinds.length === 0) card.close();
  });

  const clear = (): void => {
    turn += 1;
    latest = null;
    card.close();
    stopFlash();
    marks?.hide();
    marks = null;
  };

  return {
    async align(reading) {
      turn += 1;
      const mine = turn;
      if (latest && isSameReading(latest.reading.page, reading.page)) {
        marks?.keep();
        return latest.report;
      }
      await settings;
      const begun = performance.now();
      canon ??= prepare(resolution);
      const words = await readWords(reading.page.blocks, canon, turns());
      if (words.tokens.count > LONG) await letPageWork();
      if (mine !== turn) return null;
      const copies = align(words, reading.page.blocks, canon, () => readGenreOf(reading.page.blocks.texts));
      const aligned = performance.now();
      card.close();
      marks?.hide();
      marks = new Marks(reading.page, copies);
      marks.show(kinds ?? []);
      const ms = { ...reading.ms, align: aligned - begun, mark: performance.now() - aligned };
      latest = { reading, page: reading.page, copies, report: reportOf(copies, resolution, ms) };
      return latest.report;
    },
    clear,
    reveal: (eId) => {
      const mark = marks?.of(eId);
      return mark ? reveal(mark) : false;
    },
    step: (by) => card.step(by),
    passages: () => (marks ? passagesOf(marks.all) : []),
    isMarked: (x, y) => marks?.at(x, y) != null,
    touches: (node) => !latest || !marks || touches(node, marks),
    keep: () => marks?.keep(),
    name: (ranges) => latest && namePassage(ranges, latest, resolution),
    nameProvision: (eId) => latest && nameProvision(eId, latest, resolution),
    place: (id, hash, spans) =>
      latest && id === latest.report.resolution && hash === resolution.hash
        ? placePassage(spans, latest)
        : null,
    cite: (target) => citePassage(target, latest?.copies ?? [], resolution),
    dispose() {
      clear();
      card.dispose();
      unwatch();
    },
  };
}

/** What is told of a frame: its best copy. */
function reportOf(
  copies: readonly AlignedCopy[],
  resolution: Resolution,
  ms: FrameReport['ms'],
): Omit<FrameReport, 'frameId'> {
  const best = copies[0];
  const known = best && best.verdict !== 'same genre, unknown' && best.verdict !== 'none';
  return {
    url: location.href,
    verdict: best?.verdict ?? 'none',
    resolution: known ? resolution.id : null,
    coverage: best?.coverage ?? 0,
    reasons: best?.reasons ?? [{ code: 'nothing in common' }],
    provisions:
      best?.provisions.map(({ eId, kind, number, outcome }) => ({ eId, kind, number, outcome })) ?? [],
    differences:
      best?.differences.map(({ eId, canonical, copy, certainty }) => ({ eId, canonical, copy, certainty })) ??
      [],
    copies: copies.filter(({ verdict }) => verdict !== 'same genre, unknown').length,
    ms,
  };
}

/** A change beside the copy, in a node that neither holds marks nor is held by what they span, is none of ours. */
function touches(node: Node, marks: Marks): boolean {
  const first = marks.all[0]?.ranges[0]?.startContainer;
  const last = marks.all.at(-1)?.ranges.at(-1)?.endContainer;
  if (!first?.isConnected || !last?.isConnected) return true;
  if (node.contains(first) || node.contains(last)) return true;
  const span = new Range();
  span.setStartBefore(first);
  span.setEndAfter(last);
  return span.collapsed || span.intersectsNode(node);
}
