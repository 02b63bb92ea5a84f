import type { Difference, ProvisionOutcome, ProvisionReport } from '../../../utils/core/alignment/outcome.ts';
import { MARKED_KINDS, type MarkedKind } from '../../../utils/core/resolution/model.ts';
import type { OutlineNode } from './outline.ts';

export interface Tally extends Readonly<Record<ProvisionOutcome, number>> {
  readonly total: number;
}

/** How many provisions of some reports were found, differ or are missing. */
export function tally(reports: readonly Pick<ProvisionReport, 'outcome'>[]): Tally {
  const count = (outcome: ProvisionOutcome): number =>
    reports.filter((each) => each.outcome === outcome).length;
  return {
    total: reports.length,
    found: count('found'),
    differs: count('differs'),
    missing: count('missing'),
  };
}

/** The same for each kind that is marked, in the order in which the kinds are shown. */
export const tallyKinds = (reports: readonly ProvisionReport[]): [MarkedKind, Tally][] =>
  MARKED_KINDS.map((kind): [MarkedKind, Tally] => [
    kind,
    tally(reports.filter((each) => each.kind === kind)),
  ]).filter(([, { total }]) => total > 0);

/** Something that a copy lacks: a node of the outline with how many of its leaves are missing. */
export interface Gap {
  readonly node: OutlineNode;
  readonly missing: number;
  readonly total: number;
}

/**
 * What a copy lacks, told as shortly as is true: a part that is missing as a whole is named once, one that is
 * there in places is named by the fields or groups that lack something.
 */
export function gapsOf(
  nodes: readonly OutlineNode[],
  outcomes: ReadonlyMap<string, ProvisionOutcome>,
): Gap[] {
  return nodes.flatMap((node) => {
    const leaves = leavesOf(node).filter(({ id }) => outcomes.has(id));
    const missing = leaves.filter(({ id }) => outcomes.get(id) === 'missing').length;
    if (missing === 0) return [];
    const deeper = node.children.some(({ children }) => children.length > 0);
    if (missing < leaves.length && deeper) return gapsOf(node.children, outcomes);
    return [{ node, missing, total: leaves.length }];
  });
}

/** The leaves of a node; a leaf is its own. */
export const leavesOf = (node: OutlineNode): OutlineNode[] =>
  node.children.length > 0 ? node.children.flatMap(leavesOf) : [node];

/** One entry of the list of differences: words that differ, or a provision that is gone. */
export type Discrepancy =
  | { readonly what: 'words'; readonly difference: Difference }
  | { readonly what: 'missing'; readonly eId: string };

/**
 * The places where a copy differs, in the order of the resolution; words of a provision that is gone as a whole
 * are not told twice.
 * @param order eIds in document order
 */
export function discrepancies(
  differences: readonly Difference[],
  reports: readonly ProvisionReport[],
  order: readonly string[],
): { readonly certain: Discrepancy[]; readonly doubts: Difference[] } {
  const missing = new Set(reports.filter(({ outcome }) => outcome === 'missing').map(({ eId }) => eId));
  const place = new Map(order.map((eId, index) => [eId, index]));
  const at = (eId: string | null): number => (eId === null ? -1 : (place.get(eId) ?? -1));
  const told = differences.filter(({ eId }) => eId === null || !missing.has(eId));
  const certain: Discrepancy[] = [
    ...told
      .filter(({ certainty }) => certainty === 'different')
      .map((difference) => ({ what: 'words', difference }) as const),
    ...[...missing].map((eId) => ({ what: 'missing', eId }) as const),
  ];
  const eIdOf = (each: Discrepancy): string | null =>
    each.what === 'missing' ? each.eId : each.difference.eId;
  return {
    certain: certain.sort((a, b) => at(eIdOf(a)) - at(eIdOf(b))),
    doubts: told.filter(({ certainty }) => certainty === 'uncertain').sort((a, b) => at(a.eId) - at(b.eId)),
  };
}
