import type { Resolution } from '../../utils/core/resolution/model.ts';
import { formatDate } from '../shared/format/figures.ts';
import { headingOf } from '../shared/format/wording.ts';
import { useWords } from '../shared/i18n/words.tsx';
import { Icon } from '../shared/icons.tsx';
import type { CopyReport } from './model/standing.ts';
import { verdictText } from './verdict.ts';

interface Props {
  /** null where there is none to speak of: the product's name stands in its place. */
  readonly resolution: Resolution | null;
  /** What the copy beside the panel is worth; null where there is none. */
  readonly report: CopyReport | null;
  readonly onOptions: () => void;
  /** Opens the full page, where notebooks are given and taken. */
  readonly onShare: () => void;
  /** Leaves the outline that was opened without a page; null where it belongs to the page. */
  readonly onLeave: (() => void) | null;
}

const STATE = { 'whole copy': 'found', 'altered copy': 'differs' } as const;
const COLOUR = { found: '--good', differs: '--differs', part: '--warn' } as const;

/** Which resolution this is, and what the copy is worth. */
export function PanelHeader({ resolution, report, onOptions, onShare, onLeave }: Props) {
  const { t, language } = useWords();
  const state = (report && STATE[report.verdict as keyof typeof STATE]) ?? 'part';
  const issuer = resolution?.issuer.replace(/^Hội đồng nhân dân/u, t('header.issuerShort'));
  return (
    <>
      <div class="head-top">
        {resolution ? (
          <h1 lang="vi">{headingOf(resolution.title)}</h1>
        ) : (
          <h1 class="product">{t('app.name')}</h1>
        )}
        <button
          type="button"
          class="btn quiet icon"
          aria-label={t('dashboard.open')}
          title={t('dashboard.open')}
          onClick={onShare}
        >
          <Icon name="share" />
        </button>
        <button
          type="button"
          class="btn quiet icon"
          aria-label={t('app.settings')}
          title={t('app.settings')}
          onClick={onOptions}
        >
          <Icon name="settings" />
        </button>
      </div>
      {resolution && (
        <p class="small muted">
          {[issuer, resolution.number, formatDate(resolution.adopted)].filter(Boolean).join(' · ')}
        </p>
      )}
      {report && (
        <div class="head-verdict">
          <span class={`state wrap ${state}`}>{verdictText(report, t, language)}</span>
          {/* The words above say the same. */}
          <div class="meter" aria-hidden="true" title={t('verdict.coverageLabel')}>
            <i style={{ width: `${report.coverage * 100}%`, '--c': `var(${COLOUR[state]})` }} />
          </div>
          {report.copies > 1 && <p class="small muted">{t('verdict.copies', { count: report.copies })}</p>}
        </div>
      )}
      {onLeave && (
        <p class="head-leave small">
          <span class="muted">{t('notebook.noPage')}</span>
          <button type="button" class="link small" onClick={onLeave}>
            {t('notebook.leave')}
          </button>
        </p>
      )}
    </>
  );
}
