import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/shared/form.css';
import '../../components/shared/page.css';
import '../../components/shared/kinds.css';
import '../../components/shared/state.css';
import '../../components/shared/tabs.css';
import '../../components/sidepanel/notes.css';
import '../../components/dashboard/shell.css';
import '../../components/dashboard/import/import.css';
import '../../components/shared/verdicts.css';
import '../../components/dashboard/review/review.css';
import '../../components/dashboard/backup/backup.css';
import '../../components/dashboard/export/export.css';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { Shell, type ShellProps } from '../../components/dashboard/shell.tsx';
import { WordsProvider } from '../../components/shared/i18n/words.tsx';
import { openOptions } from '../../utils/platform/page-commands.ts';
import { readSettings, watchSettings } from '../../utils/platform/settings.ts';
import { trouble } from '../../utils/storage/live.ts';
import { language, notice, words } from './session.ts';
import { VIEWS } from './views.ts';

/** The path of the address: `#/import?x=1` is `import`. */
const pathNow = (): string => location.hash.replace(/^#\/?/u, '').replace(/\?.*$/u, '');
const path = signal(pathNow());

function App() {
  const view = VIEWS.find((each) => each.path === path.value) ?? VIEWS[0];
  return (
    <WordsProvider value={{ language: language.value, t: words.value }}>
      <Shell
        views={VIEWS}
        current={view?.path ?? ''}
        notice={notice.value}
        trouble={troubleOf(trouble.value)}
        onNoticeGone={() => {
          notice.value = null;
        }}
        onOptions={() => void openOptions()}
      >
        {view && <view.Page key={view.path} />}
      </Shell>
    </WordsProvider>
  );
}

/** The reasons that a person can do something about by name; any other is told as one. */
function troubleOf(code: typeof trouble.value): ShellProps['trouble'] {
  if (code === 'full' || code === 'closed' || code === 'blocked' || code === 'newer') return code;
  return code === null ? null : 'unknown';
}

effect(() => {
  const view = VIEWS.find((each) => each.path === path.value) ?? VIEWS[0];
  const t = words.value;
  document.documentElement.lang = language.value;
  document.title = [view && t(view.name), t('app.name')].filter(Boolean).join(' · ');
});
addEventListener('hashchange', () => {
  path.value = pathNow();
});
watchSettings((settings) => {
  language.value = settings.language;
});
const root = document.getElementById('app');
if (root) {
  readSettings()
    .then((settings) => {
      language.value = settings.language;
    })
    .finally(() => render(<App />, root));
}
