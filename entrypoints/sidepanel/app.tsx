import { effect } from '@preact/signals';
import type { Translate } from '../../components/shared/i18n/key.ts';
import { WordsProvider } from '../../components/shared/i18n/words.tsx';
import type { Notice } from '../../components/shared/toast.tsx';
import { Panel, type PanelProps } from '../../components/sidepanel/panel.tsx';
import { openDashboard } from '../../utils/platform/dashboard.ts';
import { openOptions, recogniseTab, revealInPage } from '../../utils/platform/page-commands.ts';
import { trouble } from '../../utils/storage/live.ts';
import type { Done } from './deeds.ts';
import { NotesPage, SearchPage } from './list-pages.tsx';
import { noteProvision } from './new-note.ts';
import { provisionView, statusView } from './opening.ts';
import { RowPart, StandingPart } from './outline-parts.tsx';
import { createParts } from './parts.ts';
import type { Session } from './session.ts';
import { StatusTabPage } from './status-tab-page.tsx';
import { ViewPage } from './view-page.tsx';

/** Wires the panel's views to a session. @returns the view that stands for all of it */
export function createApp(session: Session): () => preact.JSX.Element {
  const { panel, nav, deeds, resolution } = session;
  const parts = createParts(session);
  effect(() => nav.follow(panel.focus.value));
  const desk = parts.desk;

  return function App() {
    const tab = panel.tab.value;
    const language = panel.language.value;
    const t = parts.words.value;
    return (
      <WordsProvider value={{ language, t }}>
        <Panel
          page={`${tab?.id ?? ''} ${tab?.url?.replace(/#.*$/, '') ?? ''}`}
          standing={panel.standing.value}
          resolution={panel.resolution.value}
          inNotebook={panel.inNotebook.value}
          focus={panel.focus.value}
          known={panel.known.value}
          nav={nav.nav.value}
          counts={parts.counts.value}
          tabs={{
            notes: () => <NotesPage session={session} parts={parts} />,
            status: () => desk.value && <StatusTabPage session={session} desk={desk.value} />,
            search: () => <SearchPage session={session} parts={parts} />,
          }}
          view={(view) => <ViewPage session={session} parts={parts} view={view} />}
          notice={noticeOf(deeds.done.value ?? null, t)}
          trouble={troubleOf(trouble.value)}
          overview={<StandingPart session={session} parts={parts} />}
          kept={(eId) => <RowPart parts={parts} eId={eId} />}
          onShown={parts.outline.show}
          onTab={nav.tab}
          onBack={nav.back}
          onNoticeGone={() => {
            deeds.done.value = null;
          }}
          onReveal={async (frameId, eId) => {
            const answer = tab && (await revealInPage(tab.id, frameId, eId));
            return answer?.ok === true && answer.value;
          }}
          onRecognise={async () => tab !== null && (await recogniseTab(tab.id)).ok}
          onOptions={() => void openOptions()}
          onShare={() => void openDashboard()}
          onNotebook={panel.openNotebook}
          notesHere={parts.notesHere.value}
          onNotesHere={() => {
            const address = parts.page.peek();
            if (address !== null) parts.notes.filter.value = { page: address };
            nav.tab('notes');
          }}
          onLeaveNotebook={() => panel.openNotebook(null)}
          onOpen={(eId) => nav.open(provisionView(eId))}
          onNote={(eId) => resolution.value && void noteProvision(session, resolution.value, eId)}
          onStatus={(eId) => nav.open(statusView(null, eId))}
        />
      </WordsProvider>
    );
  };
}

const noticeOf = (done: Done | null, t: Translate): Notice | null =>
  done && {
    id: done.id,
    text: typeof done.text === 'string' ? t(`toast.${done.text}`) : done.text.said,
    onUndo: done.undo && (() => void done.undo?.()),
  };

/** The reasons that a person can do something about by name; any other is told as one. */
function troubleOf(code: typeof trouble.value): PanelProps['trouble'] {
  if (code === 'full' || code === 'closed' || code === 'blocked' || code === 'newer') return code;
  return code === null ? null : 'unknown';
}
