import type { Difference, ProvisionOutcome } from '../../utils/core/alignment/outcome.ts';
import type { Span } from '../shared/format/fold.ts';
import { Highlighted } from '../shared/highlighted.tsx';
import { useWords } from '../shared/i18n/words.tsx';
import { Icon } from '../shared/icons.tsx';
import { Targets } from '../shared/targets.tsx';
import { WordPair } from '../shared/word-pair.tsx';
import type { Row } from './model/rows.ts';
import type { Tally } from './model/summary.ts';

interface Place {
  readonly row: Row;
  /** The one row that Tab reaches. */
  readonly tabbable: boolean;
}

interface TreeItemProps extends Place {
  readonly class: string;
  readonly current?: boolean;
  readonly children: preact.ComponentChildren;
}

/** The line itself; its keys and clicks are the tree's. */
const TreeItem = ({ row, tabbable, current, ...rest }: TreeItemProps) => (
  <div
    class={rest.class}
    role="treeitem"
    data-id={row.node.id}
    aria-level={row.level}
    aria-posinset={row.position}
    aria-setsize={row.siblings}
    aria-expanded={row.open ?? undefined}
    aria-current={current ? 'true' : undefined}
    tabIndex={tabbable ? 0 : -1}
  >
    {rest.children}
  </div>
);

interface BranchProps extends Place {
  readonly name: string;
  readonly counts: Tally;
}

/** A part, field or group: its name, how many provisions it holds, and what is amiss below it. */
export function BranchRow({ name, counts, ...place }: BranchProps) {
  const { t } = useWords();
  return (
    <TreeItem class="branch" {...place}>
      <Icon name="chevron" />
      <span class="name" lang={place.row.node.part ? undefined : 'vi'}>
        {name}
      </span>
      {counts.differs > 0 && (
        <span class="state differs">{t('tally.differs', { count: counts.differs })}</span>
      )}
      {counts.missing > 0 && (
        <span class="state missing">{t('tally.missing', { count: counts.missing })}</span>
      )}
      {counts.total > 0 && <span class="total">{counts.total}</span>}
    </TreeItem>
  );
}

/** What three lines surely show of a wording at the narrowest width, in UTF-16 units. */
const SEEN = 90;

interface LeafProps extends Place {
  readonly wording: string;
  /** null where the copy's report says nothing of it. */
  readonly outcome: ProvisionOutcome | null;
  readonly differences: readonly Difference[];
  /** Places found by the search; null while none is on. */
  readonly spans: readonly Span[] | null;
  readonly current: boolean;
  /** What people keep of it, and what can be done with it. */
  readonly children?: preact.ComponentChildren;
}

/** One provision: number, targets as data or its words, and its outcome where it is not simply found. */
export function LeafRow({ wording, outcome, differences, spans, current, children, ...place }: LeafProps) {
  const { t } = useWords();
  const { provision } = place.row.node;
  if (!provision) return null;
  const targets = provision.targets ?? [];
  const words = <Highlighted text={wording} spans={spans ?? []} />;
  // A place that was found is not to lie behind the ellipsis.
  const hidden = spans?.some(([, end]) => end > SEEN) ?? false;
  const kind = provision.kind === 'objective' ? t('kind.objective') : null;
  return (
    <TreeItem
      class={`row ${provision.kind} ${outcome === 'missing' ? 'missing' : ''}`}
      current={current}
      {...place}
    >
      {kind === null && <span class="no">{provision.number}</span>}
      <div class="what">
        {targets.length > 0 && spans === null ? (
          <Targets targets={targets} />
        ) : (
          <span class={`wording ${hidden ? 'whole' : ''}`} lang="vi">
            {words}
          </span>
        )}
        {targets.length > 0 && spans !== null && <Targets targets={targets} />}
        {outcome === 'missing' && <span class="state missing">{t('outline.missingHint')}</span>}
        {current && targets.length > 0 && spans === null && (
          <p class="quote" lang="vi">
            {wording}
          </p>
        )}
        {outcome === 'differs' && (
          <>
            <span class="state differs">{t('outcome.differs')}</span>
            {differences.slice(0, current ? undefined : 1).map((difference) => (
              <WordPair key={difference.canonical + difference.copy} difference={difference} />
            ))}
          </>
        )}
        {children}
      </div>
    </TreeItem>
  );
}
