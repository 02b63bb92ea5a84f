import type { Difference, ProvisionReport, Reason, Verdict } from '../../../utils/core/alignment/outcome.ts';

/** What the panel needs to know of a recognised frame. */
export interface CopyReport {
  readonly frameId: number;
  readonly verdict: Verdict;
  readonly resolution: string | null;
  readonly coverage: number;
  readonly reasons: readonly Reason[];
  readonly provisions: readonly ProvisionReport[];
  readonly differences: readonly Difference[];
  readonly copies: number;
}

/** What may be known of the page beside the panel. */
export interface PageFacts {
  /** null where the extension may not see the address. */
  readonly url: string | null;
  readonly loading: boolean;
  /** null while the state of the tab is not read yet, or there is none. */
  readonly reports: readonly CopyReport[] | null;
}

/** Which view the panel shows. */
export type Standing =
  | { readonly view: 'loading' | 'unread' | 'none' | 'browser' }
  /** `other`: what tells the page apart from the resolutions that are known, where that can be named. */
  | { readonly view: 'genre'; readonly other: Reason | null }
  | { readonly view: 'quotation' | 'outline'; readonly report: CopyReport };

const RANK: readonly Verdict[] = [
  'whole copy',
  'altered copy',
  'part of a copy',
  'quotation',
  'same genre, unknown',
  'none',
];

/** The frame that holds most of a resolution: by verdict, then by coverage. */
export function bestReport(reports: readonly CopyReport[]): CopyReport | null {
  const rank = (report: CopyReport): number => RANK.indexOf(report.verdict);
  return [...reports].sort((a, b) => rank(a) - rank(b) || b.coverage - a.coverage)[0] ?? null;
}

/** Which view fits the page: what was recognised counts, whatever else is known. */
export function standingOf({ url, loading, reports }: PageFacts): Standing {
  const report = bestReport(reports ?? []);
  if (report && report.resolution !== null) {
    if (report.verdict === 'quotation') return { view: 'quotation', report };
    if (RANK.indexOf(report.verdict) < RANK.indexOf('quotation')) return { view: 'outline', report };
  }
  if (report?.verdict === 'same genre, unknown') return { view: 'genre', other: otherOf(report) };
  if (url !== null && !/^(?:https?|file):/u.test(url)) return { view: 'browser' };
  if (loading && report === null) return { view: 'loading' };
  return { view: url === null && report === null ? 'unread' : 'none' };
}

const otherOf = ({ reasons }: CopyReport): Reason | null =>
  reasons.find(({ code, value }) => value !== undefined && /^other /u.test(code)) ?? null;
