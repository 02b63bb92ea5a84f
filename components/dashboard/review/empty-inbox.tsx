import { EmptyState } from '../../shared/empty-state.tsx';
import { useWords } from '../../shared/i18n/words.tsx';

const ICON = { none: 'inbox', done: 'evidence', tray: 'search' } as const;

interface Props {
  /** `none`: nothing came in yet; `done`: all of it was looked at; `tray`: nothing in this tray, or by these filters. */
  readonly kind: keyof typeof ICON;
}

/** An inbox without a row, and what to do next. */
export function EmptyInbox({ kind }: Props) {
  const { t } = useWords();
  return (
    <EmptyState
      icon={ICON[kind]}
      title={t(`reviewing.empty.${kind}`)}
      next={t(`reviewing.empty.${kind}Next`)}
    >
      {kind === 'none' && (
        <a class="btn primary" href="#/import">
          {t('reviewing.empty.take')}
        </a>
      )}
      {kind === 'done' && (
        <a class="btn" href="#/export">
          {t('reviewing.empty.export')}
        </a>
      )}
    </EmptyState>
  );
}
