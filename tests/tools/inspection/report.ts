import type { Difference, ProvisionOutcome, Verdict } from '../../../utils/core/alignment/outcome.ts';
import type { MarkedKind } from '../../../utils/core/resolution/model.ts';
import type { FrameReport, MarkedPassage, Timings } from '../../../utils/messaging/protocol.ts';
import { wordReason } from './reason.ts';

/** One provision on a page. A missing one has an empty text and `start` -1; one that stands there twice comes twice. */
export interface ReportedProvision {
  readonly eId: string;
  readonly kind: MarkedKind;
  readonly number: string;
  readonly outcome: ProvisionOutcome;
  /** The marked range's own text in the page, and up to 60 characters of the page's text on either side. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
  /** UTF-16 offset in its frame's `document.body.textContent`. */
  readonly start: number;
}

type Words = Pick<Difference, 'eId' | 'canonical' | 'copy'>;

/** What the extension made of one page: an object of what `npm run inspect -- --json` prints. */
export interface PageReport {
  readonly source: string;
  readonly verdict: Verdict;
  readonly resolution: string | null;
  /** Share of the canonical words found in order, 0…1. */
  readonly coverage: number;
  readonly reasons: readonly string[];
  /** Where the copy certainly says something else. */
  readonly differences: readonly Words[];
  readonly provisions: readonly ReportedProvision[];
  /** Milliseconds of computing, all frames together. */
  readonly ms: Timings;
  /** Where it may be the spelling or a recognition doubt. */
  readonly doubts: readonly Words[];
  readonly copies: number;
  readonly url: string;
}

/** A frame of a page with what the extension says of it; `report` is null where it said nothing. */
export interface FrameFinding {
  readonly report: FrameReport | null;
  readonly passages: readonly MarkedPassage[];
}

const ranks: readonly Verdict[] = [
  'whole copy',
  'altered copy',
  'part of a copy',
  'quotation',
  'same genre, unknown',
  'none',
];

/** Best verdict first, then the largest coverage. */
function byWorth(a: FrameReport, b: FrameReport): number {
  return ranks.indexOf(a.verdict) - ranks.indexOf(b.verdict) || b.coverage - a.coverage;
}

/** Adds the frames of one page up to one report. The page is what its best frame is; the marks of all frames belong to it. */
export function pageReport(source: string, url: string, frames: readonly FrameFinding[]): PageReport {
  const reports = frames.flatMap(({ report }) => (report ? [report] : [])).sort(byWorth);
  const best = reports[0];
  const holding = reports.filter(({ resolution }) => resolution !== null && resolution === best?.resolution);
  const differences = holding.flatMap((report) => report.differences);
  const sum = (part: keyof Timings) => reports.reduce((total, { ms }) => total + ms[part], 0);
  return {
    source,
    verdict: best?.verdict ?? 'none',
    resolution: best?.resolution ?? null,
    coverage: best?.coverage ?? 0,
    reasons: best?.reasons.map(wordReason) ?? [],
    differences: distinct(differences.filter(({ certainty }) => certainty === 'different')),
    provisions: provisionsOf(
      best,
      frames.flatMap(({ passages }) => passages),
    ),
    ms: { read: sum('read'), recognise: sum('recognise'), align: sum('align'), mark: sum('mark') },
    doubts: distinct(differences.filter(({ certainty }) => certainty === 'uncertain')),
    copies: holding.reduce((total, { copies }) => total + copies, 0),
    url,
  };
}

/** In the order of the resolution: every mark, and every provision that has none. */
function provisionsOf(
  best: FrameReport | undefined,
  passages: readonly MarkedPassage[],
): ReportedProvision[] {
  const marks = Map.groupBy(passages, ({ eId }) => eId);
  const listed = (best?.provisions ?? []).flatMap(({ eId, kind, number, outcome }): ReportedProvision[] => {
    const own = marks.get(eId);
    marks.delete(eId);
    return (
      own?.map(asReported) ?? [{ eId, kind, number, outcome, text: '', before: '', after: '', start: -1 }]
    );
  });
  return [...listed, ...[...marks.values()].flat().map(asReported)];
}

function asReported({
  eId,
  kind,
  number,
  outcome,
  text,
  before,
  after,
  start,
}: MarkedPassage): ReportedProvision {
  return { eId, kind, number, outcome, text, before, after, start };
}

function distinct(differences: readonly Difference[]): Words[] {
  const words = differences.map(({ eId, canonical, copy }) => ({ eId, canonical, copy }));
  return [...new Map(words.map((entry) => [JSON.stringify(entry), entry])).values()];
}
