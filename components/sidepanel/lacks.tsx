import { useWords } from '../shared/i18n/words.tsx';
import { LongList } from '../shared/long-list.tsx';
import type { Gap } from './model/summary.ts';

interface Props {
  readonly gaps: readonly Gap[];
  readonly nameOf: (gap: Gap) => string;
}

/** What a copy that is only a part of the resolution lacks. */
export function Lacks({ gaps, nameOf }: Props) {
  const { t } = useWords();
  if (gaps.length === 0) return null;
  return (
    <section class="box lacks">
      <h2>{t('partial.title')}</h2>
      <p class="small">{t('partial.next')}</p>
      <LongList
        entries={gaps}
        render={(gap) =>
          gap.missing === gap.total
            ? nameOf(gap)
            : t('partial.some', { name: nameOf(gap), missing: gap.missing, total: gap.total })
        }
      />
    </section>
  );
}
