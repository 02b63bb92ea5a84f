import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/shared/form.css';
import '../../components/shared/state.css';
import '../../components/dashboard/shell.css';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { Shell } from '../../components/dashboard/shell.tsx';
import { catalogue } from '../../components/shared/i18n/catalogue.ts';
import { WordsProvider } from '../../components/shared/i18n/words.tsx';
import { readSettings, watchSettings } from '../../utils/platform/settings.ts';
import { language } from './session.ts';
import { VIEWS } from './views.ts';

/** The path of the address: `#/import?x=1` is `import`. */
const pathNow = (): string => location.hash.replace(/^#\/?/u, '').replace(/\?.*$/u, '');
const path = signal(pathNow());

function App() {
  const view = VIEWS.find((each) => each.path === path.value) ?? VIEWS[0];
  return (
    <WordsProvider value={{ language: language.value, t: catalogue(language.value) }}>
      <Shell views={VIEWS} current={view?.path ?? ''}>
        {view && <view.Page key={view.path} />}
      </Shell>
    </WordsProvider>
  );
}

effect(() => {
  const view = VIEWS.find((each) => each.path === path.value) ?? VIEWS[0];
  const t = catalogue(language.value);
  document.documentElement.lang = language.value;
  document.title = [view && t(view.title), t('app.name')].filter(Boolean).join(' · ');
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
