import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/shared/form.css';
import '../../components/shared/page.css';
import '../../components/shared/kinds.css';
import '../../components/shared/state.css';
import '../../components/shared/tabs.css';
import '../../components/sidepanel/panel.css';
import '../../components/sidepanel/shell.css';
import '../../components/sidepanel/notes.css';
import '../../components/shared/verdicts.css';
import '../../components/sidepanel/tree.css';
import '../../components/sidepanel/responsibility/responsibility.css';
import '../../components/sidepanel/status/grid.css';
import '../../components/sidepanel/status/overview.css';
import '../../components/sidepanel/status/status.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { readSettings, watchSettings } from '../../utils/platform/settings.ts';
import { createApp } from './app.tsx';
import { createSession } from './session.ts';

/** `sidepanel.html?tab=ID` stays with one tab; without it the panel follows the active one. */
const asked = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
const session = createSession(Number.isInteger(asked) ? asked : null);
const { language } = session.panel;
const App = createApp(session);

effect(() => {
  document.documentElement.lang = language.value;
});
watchSettings((settings) => {
  language.value = settings.language;
});
const root = document.getElementById('app');
if (root) {
  readSettings().then(
    (settings) => {
      language.value = settings.language;
      render(<App />, root);
    },
    () => render(<App />, root),
  );
}
