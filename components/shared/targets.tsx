import type { Target } from '../../utils/core/resolution/model.ts';
import { NO_BREAK } from './format/figures.ts';
import { formatLevel, formatPeriod, speakLevel } from './format/target.ts';
import { useWords } from './i18n/words.tsx';

/** The targets of an indicator as data: what is measured, until when, at what level. */
export function Targets({ targets }: { readonly targets: readonly Target[] }) {
  const { t, language } = useWords();
  return (
    <dl class="targets">
      {targets.map((target) => (
        <div key={target.id}>
          <dt class={target.within ? 'within' : ''}>
            {target.within && <span class="when">{t('target.within')}: </span>}
            <span lang="vi">{target.measure}</span>{' '}
            <span class="when period">
              ·{NO_BREAK}
              {formatPeriod(target, t)}
            </span>
          </dt>
          <dd>
            <span aria-hidden="true">{formatLevel(target, t, language)}</span>
            <span class="sr-only">{speakLevel(target, t, language)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
