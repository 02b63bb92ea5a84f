import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/shared/page.css';
import '../../components/options/options.css';
import '../../components/welcome/welcome.css';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { catalogue } from '../../components/shared/i18n/catalogue.ts';
import { WordsProvider } from '../../components/shared/i18n/words.tsx';
import { WelcomePage } from '../../components/welcome/welcome-page.tsx';
import { openOptions } from '../../utils/platform/page-commands.ts';
import { readSettings, type Settings, watchSettings } from '../../utils/platform/settings.ts';

const language = signal<Settings['language']>('vi');

const App = () => (
  <WordsProvider value={{ language: language.value, t: catalogue(language.value) }}>
    <WelcomePage
      browser={import.meta.env.FIREFOX ? 'firefox' : 'chromium'}
      onOptions={() => void openOptions()}
    />
  </WordsProvider>
);

effect(() => {
  document.documentElement.lang = language.value;
  document.title = catalogue(language.value)('app.name');
});
watchSettings((next) => {
  language.value = next.language;
});
const root = document.getElementById('app');
if (root) {
  readSettings()
    .then((stored) => {
      language.value = stored.language;
    })
    .finally(() => render(<App />, root));
}
