import '../../components/shared/tokens.css';
import '../../components/shared/base.css';
import '../../components/shared/form.css';
import '../../components/shared/page.css';
import '../../components/options/options.css';
import '../../components/options/departments.css';
import '../../components/shared/kinds.css';
import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import { Departments } from '../../components/options/departments.tsx';
import { OptionsPage } from '../../components/options/options-page.tsx';
import { furtherSites } from '../../components/options/sites.ts';
import { catalogue } from '../../components/shared/i18n/catalogue.ts';
import { WordsProvider } from '../../components/shared/i18n/words.tsx';
import { type Notice, Toasts } from '../../components/shared/toast.tsx';
import { openDashboard } from '../../utils/platform/dashboard.ts';
import { PROVINCES } from '../../utils/platform/departments.ts';
import {
  type Grants,
  grantHost,
  readGrants,
  revokeHost,
  watchGrants,
} from '../../utils/platform/granted-hosts.ts';
import { bareHost, GOVERNMENT_PATTERNS, OFFERED_HOSTS, readHost } from '../../utils/platform/hosts.ts';
import {
  changeSettings,
  parseSettings,
  readSettings,
  type Settings,
  watchSettings,
} from '../../utils/platform/settings.ts';
import { openDatabase } from '../../utils/storage/database.ts';
import { createDepartments } from './departments.ts';
import { changePerson, keepProfile, profile, readProfile } from './profile-state.ts';

const OFFERED = OFFERED_HOSTS.map((host) => `*://*.${host}/*`);

const settings = signal<Settings>(parseSettings(null));
const grants = signal<Grants>({ government: {}, further: [] });
const touched = signal<readonly string[]>([]);
const failed = signal(false);
const notice = signal<Notice | null>(null);
const list = createDepartments(openDatabase(), PROVINCES[0] ?? '');

function change(part: Partial<Settings>): void {
  changeSettings(part).then(
    (next) => {
      settings.value = next;
      failed.value = false;
    },
    () => {
      failed.value = true;
    },
  );
}

/** `permissions.request` must be the first thing after the click; the list is read again when it is answered. */
function ask(request: Promise<boolean>, pattern: string): Promise<boolean> {
  return request.then((done) => {
    if (done) touched.value = [...touched.value, pattern];
    void refresh();
    return done;
  });
}

async function refresh(): Promise<void> {
  grants.value = await readGrants();
}

function App() {
  const { language, marks, kinds } = settings.value;
  const { government, further } = grants.value;
  return (
    <WordsProvider value={{ language, t: catalogue(language) }}>
      <OptionsPage
        marks={marks}
        kinds={kinds}
        failed={failed.value}
        always={GOVERNMENT_PATTERNS.map((pattern) => ({
          pattern,
          host: bareHost(pattern),
          granted: government[pattern] !== false,
        }))}
        further={furtherSites({
          offered: OFFERED,
          granted: further,
          touched: touched.value,
          hostOf: bareHost,
        })}
        readHost={readHost}
        profile={profile.value}
        onProfile={keepProfile}
        onAnother={changePerson}
        onShare={() => void openDashboard()}
        onLanguage={(next) => change({ language: next })}
        onMarks={(on) => change({ marks: on })}
        onKind={(kind, on) => change({ kinds: { ...kinds, [kind]: on } })}
        onGrant={(pattern) => ask(grantHost(pattern), pattern)}
        onRevoke={(pattern) => ask(revokeHost(pattern), pattern)}
      >
        <Departments
          departments={list.departments.value}
          onSet={list.onSet}
          onAdd={list.onAdd}
          onNews={({ text, undo }) => {
            notice.value = { id: crypto.randomUUID(), text, onUndo: undo && (() => void undo()) };
          }}
        />
      </OptionsPage>
      <Toasts
        notice={notice.value}
        onGone={() => {
          notice.value = null;
        }}
      />
    </WordsProvider>
  );
}

effect(() => {
  const { language } = settings.value;
  document.documentElement.lang = language;
  const t = catalogue(language);
  document.title = `${t('options.title')} · ${t('app.name')}`;
});
watchSettings((next) => {
  settings.value = next;
});
watchGrants(() => void refresh());
readProfile().catch(() => {});
const root = document.getElementById('app');
if (root) {
  Promise.all([readSettings(), refresh()])
    .then(([stored]) => {
      settings.value = stored;
    })
    .finally(() => render(<App />, root));
}
