import type { ComponentChildren } from 'preact';
import type { Key } from '../shared/i18n/key.ts';
import { useWords } from '../shared/i18n/words.tsx';

interface Props {
  readonly views: readonly { readonly path: string; readonly title: Key }[];
  readonly current: string;
  readonly children: ComponentChildren;
}

/** The frame of the full page: what it is, where one can go, and the view itself. */
export function Shell({ views, current, children }: Props) {
  const { t } = useWords();
  return (
    <div class="dashboard">
      <header class="dashboard-head">
        <h1>{t('app.name')}</h1>
        <nav aria-label={t('dashboard.title')}>
          {views.map(({ path, title }) => (
            <a key={path} href={`#/${path}`} aria-current={path === current ? 'page' : undefined}>
              {t(title)}
            </a>
          ))}
        </nav>
      </header>
      <main>{children}</main>
    </div>
  );
}
