import type { Difference } from '../../utils/core/alignment/outcome.ts';
import { useWords } from '../shared/i18n/words.tsx';
import { LongList } from '../shared/long-list.tsx';
import { WordPair } from '../shared/word-pair.tsx';
import type { Discrepancy } from './model/summary.ts';

interface Props {
  readonly certain: readonly Discrepancy[];
  readonly doubts: readonly Difference[];
  /** How a provision is cited: "Chỉ tiêu 7". */
  readonly nameOf: (eId: string) => string;
  /** Goes to the provision in the page. */
  readonly onReveal: (eId: string) => void;
  /** Goes to the provision in the outline, where the page has none. */
  readonly onShow: (eId: string) => void;
}

/** The places where this copy does not say what the canonical text says: certain ones first, doubts folded. */
export function Differences({ certain, doubts, nameOf, onReveal, onShow }: Props) {
  const { t } = useWords();
  if (certain.length === 0 && doubts.length === 0) return null;
  const missing = certain.filter(({ what }) => what === 'missing').length;
  const places = certain.length - missing;
  const title = [
    places > 0 && t('differences.title', { count: places }),
    missing > 0 && t(places > 0 ? 'differences.alsoMissing' : 'differences.onlyMissing', { count: missing }),
  ];
  const words = (difference: Difference) => (
    <Place
      title={difference.eId === null ? t('differences.outside') : nameOf(difference.eId)}
      onClick={difference.eId === null ? null : () => onReveal(difference.eId ?? '')}
    >
      <WordPair difference={difference} />
    </Place>
  );
  const entry = (each: Discrepancy) =>
    each.what === 'words' ? (
      words(each.difference)
    ) : (
      <Place title={nameOf(each.eId)} onClick={() => onShow(each.eId)}>
        {' · '}
        {t('differences.missing')}
      </Place>
    );
  return (
    <section class={`box diff ${certain.length === 0 ? 'calm' : ''}`}>
      {certain.length > 0 && (
        <>
          <h2>{title.filter(Boolean).join(', ')}</h2>
          <LongList entries={certain} render={entry} />
        </>
      )}
      {doubts.length > 0 && (
        <details>
          <summary>{t('differences.doubts', { count: doubts.length })}</summary>
          <LongList entries={doubts} render={words} />
        </details>
      )}
    </section>
  );
}

interface PlaceProps {
  readonly title: string;
  readonly onClick: (() => void) | null;
  readonly children: preact.ComponentChildren;
}

function Place({ title, onClick, children }: PlaceProps) {
  const content = (
    <>
      <b>{title}</b>
      {children}
    </>
  );
  return onClick ? (
    <button type="button" class="place" onClick={onClick}>
      {content}
    </button>
  ) : (
    <div class="place">{content}</div>
  );
}
