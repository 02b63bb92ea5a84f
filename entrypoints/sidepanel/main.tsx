import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/shared/form.css';
import '../../components/shared/page.css';
import '../../components/shared/kinds.css';
import '../../components/sidepanel/panel.css';
import '../../components/sidepanel/shell.css';
import '../../components/sidepanel/notes.css';
import '../../components/sidepanel/tree.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { catalogue } from '../../components/shared/i18n/catalogue.ts';
import { WordsProvider } from '../../components/shared/i18n/words.tsx';
import { Panel } from '../../components/sidepanel/panel.tsx';
import { openOptions, recogniseTab, revealInPage } from '../../utils/platform/page-commands.ts';
import { readSettings, watchSettings } from '../../utils/platform/settings.ts';
import { createPanelState } from './state.ts';

/** `sidepanel.html?tab=ID` stays with one tab; without it the panel follows the active one. */
const asked = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
const state = createPanelState(Number.isInteger(asked) ? asked : null);

function App() {
  const tab = state.tab.value;
  const language = state.language.value;
  return (
    <WordsProvider value={{ language, t: catalogue(language) }}>
      <Panel
        page={`${tab?.id ?? ''} ${tab?.url?.replace(/#.*$/, '') ?? ''}`}
        standing={state.standing.value}
        resolution={state.resolution.value}
        focus={state.focus.value}
        known={state.known.value}
        onReveal={async (frameId, eId) => {
          const answer = tab && (await revealInPage(tab.id, frameId, eId));
          return answer?.ok === true && answer.value;
        }}
        onRecognise={async () => tab !== null && (await recogniseTab(tab.id)).ok}
        onOptions={() => void openOptions()}
      />
    </WordsProvider>
  );
}

effect(() => {
  document.documentElement.lang = state.language.value;
});
watchSettings(({ language }) => {
  state.language.value = language;
});
const root = document.getElementById('app');
if (root) {
  readSettings().then(
    ({ language }) => {
      state.language.value = language;
      render(<App />, root);
    },
    () => render(<App />, root),
  );
}
