import type { Provision, Resolution } from '../../../utils/core/resolution/model.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Icon } from '../../shared/icons.tsx';
import { neighboursOf } from '../model/neighbours.ts';

interface Props {
  readonly resolution: Resolution;
  readonly provision: Provision;
  readonly onStep: (eId: string) => void;
}

/** "7 / 14", with steps to the one before and the one after. */
export function Neighbours({ resolution, provision, onStep }: Props) {
  const { t } = useWords();
  const { place, total, before, after } = neighboursOf(resolution, provision);
  if (total < 2) return null;
  return (
    <div class="neighbours">
      <button
        type="button"
        class="btn quiet icon"
        aria-label={t('card.previous')}
        title={t('card.previous')}
        aria-disabled={before === null}
        onClick={() => before && onStep(before)}
      >
        <Icon name="previous" />
      </button>
      <span class="small muted" role="status">
        {t('provision.place', { from: place, to: total })}
      </span>
      <button
        type="button"
        class="btn quiet icon"
        aria-label={t('card.next')}
        title={t('card.next')}
        aria-disabled={after === null}
        onClick={() => after && onStep(after)}
      >
        <Icon name="next" />
      </button>
    </div>
  );
}
