import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { MarkedKind, Resolution } from '../../utils/core/resolution/model.ts';
import { useWords } from '../shared/i18n/words.tsx';
import { Differences } from './differences.tsx';
import { Kinds } from './kinds.tsx';
import { Lacks } from './lacks.tsx';
import type { PartName } from './model/outline.ts';
import type { Row } from './model/rows.ts';
import type { CopyReport } from './model/standing.ts';
import { discrepancies, gapsOf, leavesOf, tally } from './model/summary.ts';
import { OutlineTools } from './outline-tools.tsx';
import { RowActions } from './row-actions.tsx';
import { Tree } from './tree.tsx';
import { BranchRow, LeafRow } from './tree-row.tsx';
import { type Focus, useOutline } from './use-outline.ts';

export interface OutlineProps {
  readonly resolution: Resolution;
  /** What the page beside has of it; null where the outline is opened without a page. */
  readonly report: CopyReport | null;
  readonly focus: Focus | null;
  /** What people keep of a provision, under its words: state, who leads, how many notes. */
  readonly kept: (eId: string) => ComponentChildren;
  /** Stands above the outline: how far the whole has come. */
  readonly overview: ComponentChildren;
  /** Which rows are to be told of in `kept`. */
  readonly onShown: (eIds: readonly string[]) => void;
  /** Goes to a provision in the page; false where the page could not. */
  readonly onReveal: (eId: string) => Promise<boolean>;
  readonly onOpen: (eId: string) => void;
  readonly onNote: (eId: string) => void;
  readonly onStatus: (eId: string) => void;
}

const PART_OF: Readonly<Record<MarkedKind, PartName>> = {
  indicator: 'indicators',
  task: 'fields',
  solution: 'groups',
  assignment: 'assignments',
};

const NOTHING: Pick<CopyReport, 'provisions' | 'differences'> = { provisions: [], differences: [] };

/** The outline of a resolution: counts and differences of the copy beside, and the tree. */
export function OutlineView({ resolution, report, focus, onReveal, ...on }: OutlineProps) {
  const { t } = useWords();
  const outline = useOutline(resolution, focus);
  const { rows, found, nodes, wordings, current } = outline;
  const [lost, setLost] = useState<string | null>(null);

  const { provisions, differences } = report ?? NOTHING;
  const outcomes = useMemo(() => new Map(provisions.map(({ eId, outcome }) => [eId, outcome])), [provisions]);
  const partial = report?.verdict === 'part of a copy';
  const listed = useMemo(() => {
    const order = resolution.provisions.map(({ eId }) => eId);
    const all = discrepancies(differences, provisions, order);
    // Of a part, what is missing is told by part and field, not provision by provision.
    return partial ? { ...all, certain: all.certain.filter(({ what }) => what === 'words') } : all;
  }, [report, resolution, partial]);
  const gaps = useMemo(() => (partial ? gapsOf(nodes, outcomes) : []), [nodes, outcomes, partial]);

  const reveal = async (eId: string): Promise<void> => {
    outline.setActive(eId);
    outline.setCurrent(eId);
    setLost((await onReveal(eId)) ? null : eId);
  };
  /** What the page has not is still read here, in the words of the resolution. */
  const pick = (id: string): void => {
    outline.setCurrent(id);
    setLost(null);
  };
  /** Enter on the row that is current already opens it; a click takes one to the page again. */
  const use = (id: string, by: 'key' | 'pointer'): void => {
    outline.setActive(id);
    const row = rows.find(({ node }) => node.id === id);
    if (!row) return;
    if (row.open !== null) {
      if (!found) outline.open(id, !row.open);
      return;
    }
    if (by === 'key' && current === id) {
      on.onOpen(id);
      return;
    }
    const outcome = outcomes.get(id);
    if (outcome === 'found' || outcome === 'differs') void reveal(id);
    else pick(id);
  };

  const renderRow = (row: Row) => {
    const { node } = row;
    const place = { row, tabbable: node.id === outline.active };
    if (row.open !== null) {
      const leaves = leavesOf(node).flatMap(({ id }) => {
        const outcome = outcomes.get(id);
        return outcome ? [{ outcome }] : [];
      });
      return <BranchRow key={node.id} name={outline.nameOf(node)} counts={tally(leaves)} {...place} />;
    }
    return (
      <LeafRow
        key={node.id}
        wording={wordings.get(node.id) ?? ''}
        outcome={outcomes.get(node.id) ?? null}
        differences={differences.filter(({ eId, certainty }) => eId === node.id && certainty === 'different')}
        spans={found ? (found.hits.get(node.id) ?? []) : null}
        current={current === node.id}
        {...place}
      >
        {on.kept(node.id)}
        {current === node.id && (
          <RowActions
            reachable={place.tabbable}
            onOpen={() => on.onOpen(node.id)}
            onNote={() => on.onNote(node.id)}
            onStatus={() => on.onStatus(node.id)}
          />
        )}
      </LeafRow>
    );
  };

  const shown = rows.flatMap(({ node, open }) => (open === null ? [node.id] : []));
  useEffect(() => on.onShown(shown), [shown.join()]);

  const results = found ? rows.filter(({ open }) => open === null).length : null;
  const first = (found && rows.find(({ open }) => open === null)?.node.id) || outline.active;
  return (
    <div class="tab-column">
      <OutlineTools
        query={outline.query}
        onQuery={outline.setQuery}
        onDown={() => outline.goTo(first)}
        allOpen={outline.allOpen}
        onToggleAll={outline.toggleAll}
      />
      <div class="panel-body">
        <div class="panel-grid">
          {/* While a search is on, its results come first. */}
          {found === null && (
            <div class="overview">
              {on.overview}
              {report && (
                <Kinds
                  reports={provisions}
                  doubtful={listed.doubts.length > 0}
                  onKind={(kind) => outline.show(PART_OF[kind], true)}
                />
              )}
              <Differences
                certain={listed.certain}
                doubts={listed.doubts}
                nameOf={outline.citeOf}
                onReveal={(eId) => {
                  outline.show(eId, false);
                  void reveal(eId);
                }}
                onShow={(eId) => {
                  outline.show(eId, true);
                  pick(eId);
                }}
              />
              <Lacks
                gaps={gaps}
                nameOf={({ node }) =>
                  node.children.length > 0 ? outline.nameOf(node) : outline.citeOf(node.id)
                }
              />
            </div>
          )}
          <div>
            <p class={results ? 'small muted' : 'sr-only'} role="status">
              {results === null ? '' : t('outline.results', { count: results })}
            </p>
            {lost !== null && (
              <p class="notice" role="alert">
                {t('outline.notRevealed')}
              </p>
            )}
            {rows.length > 0 ? (
              <Tree
                rows={rows}
                active={outline.active}
                locked={found !== null}
                wish={outline.wish}
                nameOf={({ node }) => outline.nameOf(node)}
                onGo={outline.setActive}
                onUse={use}
                onOpen={outline.open}
              >
                {rows.map(renderRow)}
              </Tree>
            ) : (
              <div class="box">
                <p>{t('outline.nothing', { query: outline.query.trim() })}</p>
                <p class="small muted">{t('outline.nothingNext')}</p>
              </div>
            )}
          </div>
        </div>
      </div>
    </div>
  );
}
