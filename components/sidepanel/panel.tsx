import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { formatCount } from '../shared/format/when.ts';
import type { Key } from '../shared/i18n/key.ts';
import { useWords } from '../shared/i18n/words.tsx';
import { Tabs, tabId, tabPanelId } from '../shared/tabs.tsx';
import { type Notice, Toasts } from '../shared/toast.tsx';
import { useKeptFocus } from '../shared/use-kept-focus.ts';
import { PanelHeader } from './header.tsx';
import { type Nav, TABS, type Tab, type View } from './model/navigation.ts';
import type { NoCopyView } from './no-copy.tsx';
import { OutlineTab, type OutlineTabProps } from './outline-tab.tsx';
import { verdictText } from './verdict.ts';
import { ViewStack } from './view-stack.tsx';

export interface PanelProps extends OutlineTabProps {
  readonly nav: Nav;
  /** Beside a tab's name; a tab that is not here shows no number. */
  readonly counts: Partial<Readonly<Record<Tab, number>>>;
  /** What the other tabs hold; made when a tab is first shown, and kept as it is from then on. */
  readonly tabs: Readonly<Record<Exclude<Tab, 'outline'>, () => ComponentChildren>>;
  /** What is opened over the tabs. */
  readonly view: (view: View) => ComponentChildren;
  readonly notice: Notice | null;
  /** Why the notebook cannot be read or written; null as long as it can. */
  readonly trouble: 'full' | 'closed' | 'blocked' | 'newer' | 'unknown' | null;
  readonly onTab: (tab: Tab) => void;
  readonly onBack: () => void;
  /** Opens the full page, where notebooks are given and taken. */
  readonly onShare: () => void;
  readonly onNoticeGone: () => void;
  /** Leaves the outline that was opened without a page. */
  readonly onLeaveNotebook: () => void;
}

/** The side panel: header and tabs, and whatever is opened over them. */
export function Panel(props: PanelProps) {
  const { t, language } = useWords();
  const { standing, resolution, nav, inNotebook } = props;
  const report = 'report' in standing && !inNotebook ? standing.report : null;
  const spoken = report ? verdictText(report, t, language) : t(`empty.${standing.view as NoCopyView}`);
  const broken = resolution === 'broken' && (report !== null || inNotebook);
  useKeptFocus();
  const visited = useRef(new Set<Tab>());
  visited.current.add(nav.tab);
  const content = (tab: Tab): ComponentChildren =>
    tab === 'outline' ? <OutlineTab {...props} /> : props.tabs[tab]();
  return (
    <div class="panel">
      <p class="sr-only" role="status">
        {broken ? t('empty.broken') : inNotebook ? '' : spoken}
      </p>
      {props.trouble && (
        <p class="trouble" role="alert">
          {t(`notebook.trouble.${props.trouble}`)}
        </p>
      )}
      <ViewStack stack={nav.stack} onBack={props.onBack} render={props.view}>
        <header class="panel-head tabs-head">
          <PanelHeader
            resolution={(report || inNotebook) && resolution !== 'broken' ? resolution : null}
            report={resolution === null || standing.view === 'quotation' ? null : report}
            onOptions={props.onOptions}
            onShare={props.onShare}
            onLeave={inNotebook && 'report' in standing ? props.onLeaveNotebook : null}
          />
          <Tabs
            label={t('tabs.label')}
            current={nav.tab}
            onTab={props.onTab}
            entries={TABS.map((id) => {
              const count = props.counts[id];
              return {
                id,
                label: t(`tabs.${id}` as Key),
                count: count ? formatCount(count, language) : null,
              };
            })}
          />
        </header>
        <main class="tab-panels">
          {TABS.filter((tab) => visited.current.has(tab)).map((tab) => (
            <div
              key={tab}
              id={tabPanelId(tab)}
              class="tab-panel"
              role="tabpanel"
              aria-labelledby={tabId(tab)}
              inert={tab !== nav.tab}
            >
              {content(tab)}
            </div>
          ))}
        </main>
      </ViewStack>
      <Toasts notice={props.notice} onGone={props.onNoticeGone} />
    </div>
  );
}
