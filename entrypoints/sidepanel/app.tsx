import { computed, effect, signal } from '@preact/signals';
import { catalogue } from '../../components/shared/i18n/catalogue.ts';
import type { Translate } from '../../components/shared/i18n/key.ts';
import { WordsProvider } from '../../components/shared/i18n/words.tsx';
import type { Notice } from '../../components/shared/toast.tsx';
import { citeProvision } from '../../components/sidepanel/model/cite.ts';
import type { View } from '../../components/sidepanel/model/navigation.ts';
import { NotesTab } from '../../components/sidepanel/notes/notes-tab.tsx';
import { Panel } from '../../components/sidepanel/panel.tsx';
import { RowKept } from '../../components/sidepanel/row-kept.tsx';
import type { Hit } from '../../components/sidepanel/search/search-model.ts';
import { SearchTab } from '../../components/sidepanel/search/search-tab.tsx';
import type { RecordState, ReplyFields, StatusFields } from '../../utils/core/notebook/model.ts';
import { openOptions, pickInPage, recogniseTab, revealInPage } from '../../utils/platform/page-commands.ts';
import { countNotes } from '../../utils/storage/annotations.ts';
import { conflicts } from '../../utils/storage/around.ts';
import { countStatuses } from '../../utils/storage/statuses.ts';
import { createChoices } from './choices.ts';
import type { Done } from './deeds.ts';
import { DutiesPage } from './duties-page.tsx';
import { GridPage } from './grid-page.tsx';
import { HistoryPage } from './history-page.tsx';
import { liveSignal, trouble } from './live.ts';
import { createLost } from './lost-state.ts';
import { noteProvision } from './new-note.ts';
import { NotePage } from './note-page.tsx';
import { createNotes } from './notes-state.ts';
import { createOutlineState } from './outline-state.ts';
import { ProvisionPage } from './provision-page.tsx';
import { createSearch } from './search-state.ts';
import type { Session } from './session.ts';
import { StatusPage } from './status-page.tsx';
import { deskOf } from './status-state.ts';
import { StatusTabPage } from './status-tab-page.tsx';

/** Wires the panel's views to a session. @returns the view that stands for all of it */
export function createApp(session: Session): () => preact.JSX.Element {
  const { db, panel, nav, deeds, resolution } = session;
  /** Nothing counts the notebook before the panel is first seen. */
  const seen = signal(false);
  requestAnimationFrame(() =>
    setTimeout(() => {
      seen.value = true;
    }),
  );
  const words = computed<Translate>(() => catalogue(panel.language.value));
  const inFront = (tab: 'notes' | 'search') => computed(() => nav.nav.value.tab === tab);
  const notes = createNotes(db, inFront('notes'));
  const search = createSearch(db, resolution, inFront('search'));
  const listed = computed(() => ['notes', 'search'].includes(nav.nav.value.tab));
  const choices = createChoices(session, listed, words);
  const resolutionId = computed(() => resolution.value?.id ?? null);
  const desks = deskOf(session);
  const outline = createOutlineState(db, resolutionId);
  const lost = createLost(session, inFront('notes'));
  const contested = liveSignal(() => (listed.value ? () => conflicts(db) : null));
  const noteCount = liveSignal(() => (seen.value ? () => countNotes(db, {}) : null));
  const statusCount = liveSignal(() => (seen.value ? () => countStatuses(db, {}) : null));
  effect(() => nav.follow(panel.focus.value));

  const openHit = (hit: Hit): void => {
    if (hit.group === 'provision') nav.open({ kind: 'provision', eId: hit.provision.eId, action: null });
    else if (hit.group === 'status')
      nav.open({
        kind: 'status',
        id: hit.record.id,
        eId: hit.record.fields.about?.provision ?? '',
        evidence: null,
      });
    else nav.open({ kind: 'note', id: hit.group === 'reply' ? hit.to : hit.record.id, action: null });
  };

  const openContested = ({ id, kind, fields }: RecordState): void => {
    if (kind === 'annotation') nav.open({ kind: 'note', id, action: null });
    else if (kind === 'reply')
      nav.open({ kind: 'note', id: (fields as Partial<ReplyFields>).to ?? '', action: null });
    else if (kind === 'status')
      nav.open({
        kind: 'status',
        id,
        eId: (fields as Partial<StatusFields>).about?.provision ?? '',
        evidence: null,
      });
    else nav.open({ kind: 'history', id });
  };

  return function App() {
    const tab = panel.tab.value;
    const language = panel.language.value;
    const t = words.value;
    const where = nav.nav.value;
    const document = resolution.value;
    const around = session.around.value;
    const desk = desks.value;
    const view = (each: View) => {
      const backTo = backName(where.stack, each, where.tab, session, t);
      switch (each.kind) {
        case 'note':
          return <NotePage session={session} view={each} backTo={backTo} />;
        case 'history':
          return <HistoryPage session={session} view={each} backTo={backTo} />;
        case 'provision':
          return document ? (
            <ProvisionPage
              session={session}
              notes={notes}
              resolution={document}
              view={each}
              backTo={backTo}
              desk={desk}
            />
          ) : null;
        case 'status':
          return desk && <StatusPage session={session} desk={desk} view={each} backTo={backTo} />;
        case 'grid':
          return desk && <GridPage session={session} desk={desk} backTo={backTo} />;
        case 'departments':
          return desk && <DutiesPage session={session} desk={desk} backTo={backTo} />;
        default:
          return null;
      }
    };
    return (
      <WordsProvider value={{ language, t }}>
        <Panel
          page={`${tab?.id ?? ''} ${tab?.url?.replace(/#.*$/, '') ?? ''}`}
          standing={panel.standing.value}
          resolution={panel.resolution.value}
          inNotebook={panel.inNotebook.value}
          focus={panel.focus.value}
          known={panel.known.value}
          nav={where}
          counts={{ notes: noteCount.value ?? 0, status: statusCount.value ?? 0 }}
          tabs={{
            notes: () => (
              <NotesTab
                total={notes.total.value}
                entryAt={notes.at}
                filter={notes.filter.value}
                sort={notes.sort.value}
                choices={choices.value}
                lost={lost.value}
                contested={contested.value ?? []}
                onContested={openContested}
                around={around}
                hasPage={'report' in panel.standing.value}
                onFilter={(filter) => {
                  notes.filter.value = filter;
                }}
                onSort={(sort) => {
                  notes.sort.value = sort;
                }}
                onRange={notes.show}
                onOpen={(id) => nav.open({ kind: 'note', id, action: null })}
                onStatus={({ id, eId }) => nav.open({ kind: 'status', id, eId, evidence: null })}
                onReattach={async (id) => tab !== null && pickInPage(tab.id, panel.frames.peek(), id)}
              />
            ),
            status: () => desk && <StatusTabPage session={session} desk={desk} />,
            search: () => (
              <SearchTab
                query={search.query.value}
                filter={search.filter.value}
                choices={choices.value}
                counts={search.counts.value}
                hitAt={search.at}
                around={around}
                onQuery={(query) => {
                  search.query.value = query;
                }}
                onFilter={(filter) => {
                  search.filter.value = filter;
                }}
                onRange={search.show}
                onOpen={openHit}
              />
            ),
          }}
          view={view}
          notice={noticeOf(deeds.done.value ?? null, t)}
          trouble={troubleOf(trouble.value)}
          overview={null}
          kept={(eId) => <RowKept counts={outline.counts.value?.get(eId) ?? null} />}
          onShown={outline.show}
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
          onNotebook={panel.openNotebook}
          onLeaveNotebook={() => panel.openNotebook(null)}
          onOpen={(eId) => nav.open({ kind: 'provision', eId, action: null })}
          onNote={(eId) => document && void noteProvision(session, document, eId)}
          onStatus={(eId) => nav.open({ kind: 'status', id: null, eId, evidence: null })}
        />
      </WordsProvider>
    );
  };
}

/** What lies beneath a view, by name. */
function backName(
  stack: readonly View[],
  view: View,
  tab: 'outline' | 'notes' | 'status' | 'search',
  { resolution }: Session,
  t: Translate,
): string {
  const below = stack[stack.indexOf(view) - 1];
  switch (below?.kind) {
    case undefined:
      return t(`tabs.${tab}`);
    case 'provision':
      return resolution.value ? citeProvision(resolution.value, below.eId, t) : t('tabs.outline');
    case 'note':
      return t('motivation.commenting');
    case 'history':
      return t('history.title');
    default:
      return t('tabs.status');
  }
}

const noticeOf = (done: Done | null, t: Translate): Notice | null =>
  done && {
    id: done.id,
    text: typeof done.text === 'string' ? t(`toast.${done.text}`) : done.text.said,
    onUndo: done.undo && (() => void done.undo?.()),
  };

const troubleOf = (code: typeof trouble.value) => {
  if (code === null || code === 'full' || code === 'closed' || code === 'blocked' || code === 'newer')
    return code;
  return 'unknown' as const;
};
