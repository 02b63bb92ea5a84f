import type { ComponentChildren } from 'preact';
import { formatCount } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Tabs, tabId, tabPanelId } from '../../shared/tabs.tsx';

/** The parts of the review. */
export const REVIEW_PARTS = ['inbox', 'conflicts', 'periods'] as const;
export type ReviewPart = (typeof REVIEW_PARTS)[number];

interface Props {
  readonly part: ReviewPart;
  /** How much waits in each; null while it is not known. */
  readonly counts: Readonly<Record<ReviewPart, number | null>>;
  readonly onPart: (part: ReviewPart) => void;
  readonly children: ComponentChildren;
}

/** The frame of the review: what waits where. */
export function ReviewView({ part, counts, onPart, children }: Props) {
  const { t, language } = useWords();
  return (
    <div class="review">
      <h2>{t('reviewing.title')}</h2>
      <Tabs
        label={t('reviewing.part.label')}
        current={part}
        onTab={onPart}
        entries={REVIEW_PARTS.map((id) => ({
          id,
          label: t(`reviewing.part.${id}`),
          count: counts[id] ? formatCount(counts[id], language) : null,
        }))}
      />
      <div key={part} id={tabPanelId(part)} role="tabpanel" aria-labelledby={tabId(part)} class="review-part">
        {children}
      </div>
    </div>
  );
}
