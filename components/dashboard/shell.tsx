import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Key } from '../shared/i18n/key.ts';
import { useWords } from '../shared/i18n/words.tsx';
import { Icon } from '../shared/icons.tsx';
import { type Notice, Toasts } from '../shared/toast.tsx';
import { useKeptFocus } from '../shared/use-kept-focus.ts';

export interface ShellProps {
  readonly views: readonly { readonly path: string; readonly name: Key }[];
  readonly current: string;
  readonly notice: Notice | null;
  /** Why the notebook cannot be read or written; null as long as it can. */
  readonly trouble: 'full' | 'closed' | 'blocked' | 'newer' | 'unknown' | null;
  readonly onNoticeGone: () => void;
  readonly onOptions: () => void;
  readonly children: ComponentChildren;
}

/** The frame of the full page: what it is, where one can go, and the view itself. */
export function Shell({ views, current, notice, trouble, onNoticeGone, onOptions, children }: ShellProps) {
  const { t } = useWords();
  const main = useRef<HTMLElement>(null);
  useKeptFocus();
  const shown = useRef(current);
  // Another view is begun at its beginning, for eyes and for a screen reader alike.
  useEffect(() => {
    if (shown.current === current) return;
    shown.current = current;
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [current]);
  const title = views.find(({ path }) => path === current)?.name;
  return (
    <div class="dashboard">
      <button
        type="button"
        class="btn dashboard-skip"
        onClick={() => main.current?.focus({ preventScroll: true })}
      >
        {t('dashboard.skip')}
      </button>
      <header class="dashboard-head">
        <h1>
          <img src="/icon/icon.svg" alt="" />
          {t('app.name')}
        </h1>
        <nav aria-label={t('dashboard.title')}>
          {views.map(({ path, name }) => (
            <a key={path} href={`#/${path}`} aria-current={path === current ? 'page' : undefined}>
              {t(name)}
            </a>
          ))}
        </nav>
        <button type="button" class="btn quiet dashboard-options" onClick={onOptions}>
          <Icon name="settings" />
          <span>{t('app.settings')}</span>
        </button>
      </header>
      <main ref={main} tabIndex={-1} aria-label={title && t(title)}>
        {trouble && (
          <p class="problem" role="alert">
            {t(
              trouble === 'closed' || trouble === 'unknown'
                ? `dashboard.trouble.${trouble}`
                : `notebook.trouble.${trouble}`,
            )}
          </p>
        )}
        {children}
      </main>
      <Toasts notice={notice} onGone={onNoticeGone} />
    </div>
  );
}
