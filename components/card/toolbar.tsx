import { useMemo, useRef } from 'preact/hooks';
import type { Language } from '../shared/i18n/key.ts';
import { Icon, type IconName } from '../shared/icons.tsx';
import { cardCatalogue } from './catalogue.ts';
import { trusted } from './trusted.ts';

/** What a person can do with what is selected. */
export const TOOLS = ['note', 'question', 'highlight', 'evidence', 'copy'] as const;
export type Tool = (typeof TOOLS)[number];

/** What the toolbar shows. */
export type ToolbarState =
  /** The tools, for a selection. */
  | { readonly kind: 'offer' }
  /** A note waits for its right passage; `ready`: one is selected. */
  | { readonly kind: 'pick'; readonly ready: boolean }
  /** A note's mark was clicked on a page that is no copy. */
  | { readonly kind: 'note'; readonly count: number }
  | { readonly kind: 'saving' }
  /** `marked`: the note has a place and no words yet; `copiedOriginal`: the page says something else there. */
  | {
      readonly kind: 'done';
      readonly what: 'saved' | 'marked' | 'moved' | 'copied' | 'copiedOriginal';
    }
  /** It could not be kept, and waits to be tried again; nothing of it is lost. */
  | { readonly kind: 'failed'; readonly count: number; readonly full: boolean }
  | { readonly kind: 'refused'; readonly what: 'copy' | 'place' };

export interface ToolbarActions {
  readonly onTool: (tool: Tool) => void;
  readonly onPlace: () => void;
  readonly onOpen: () => void;
  readonly onRetry: () => void;
  /** Gives up what is offered or waits. */
  readonly onClose: () => void;
}

const ICONS: Readonly<Record<Tool, IconName>> = {
  note: 'commenting',
  question: 'questioning',
  highlight: 'highlighting',
  evidence: 'evidence',
  copy: 'copy',
};

/** The key that does the same while the toolbar has the keyboard. */
export const KEYS: Readonly<Record<Tool, string>> = {
  note: 'N',
  question: 'Q',
  highlight: 'H',
  evidence: 'E',
  copy: 'C',
};

/** The shortcut that notes a selection from the page, as it is proposed to the browser (wxt.config.ts). */
const NOTE_COMMAND = 'Alt+Shift+N';

/** The in-page toolbar: buttons and a word of what became of them; nothing is ever typed here. */
export function Toolbar({
  state,
  language,
  actions,
}: {
  readonly state: ToolbarState;
  readonly language: Language;
  readonly actions: ToolbarActions;
}) {
  const t = useMemo(() => cardCatalogue(language), [language]);
  const bar = useRef<HTMLDivElement>(null);
  const button = (name: string, label: string, action: () => void, icon?: IconName, key?: string) => (
    <button
      type="button"
      key={name}
      class={`tool ${name}`}
      data-key={key?.toLowerCase()}
      aria-keyshortcuts={key}
      title={
        key ? t('toolbar.keys', { label, keys: name === 'note' ? `${key}, ${NOTE_COMMAND}` : key }) : label
      }
      aria-label={label}
      tabIndex={-1}
      // The selection stays while the button is pressed.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={trusted(action)}
    >
      {icon && <Icon name={icon} />}
      <span>{name === 'copy' ? t('toolbar.copyShort') : label}</span>
    </button>
  );
  const close = button('close', t('toolbar.close'), actions.onClose, 'close');
  return (
    <div
      ref={bar}
      class={`toolbar ${state.kind}`}
      role="toolbar"
      aria-orientation="horizontal"
      aria-label={t('toolbar.label')}
      lang={language}
    >
      <p class={worded(state) ? 'word' : 'sr-only'} role="status">
        {state.kind === 'pick' && t(state.ready ? 'toolbar.pickReady' : 'toolbar.pick')}
        {state.kind === 'note' && t('toolbar.notes', { count: state.count })}
        {state.kind === 'saving' && t('toolbar.saving')}
        {state.kind === 'done' && t(`toolbar.${state.what}`)}
        {state.kind === 'failed' &&
          (state.full
            ? t('toolbar.full')
            : state.count > 1
              ? t('toolbar.failedMany', { count: state.count })
              : t('toolbar.failed'))}
        {state.kind === 'refused' && t(state.what === 'copy' ? 'toolbar.copyRefused' : 'toolbar.noPlace')}
      </p>
      {state.kind === 'offer' &&
        TOOLS.map((tool) =>
          button(tool, t(`toolbar.${tool}`), () => actions.onTool(tool), ICONS[tool], KEYS[tool]),
        )}
      {state.kind === 'pick' && state.ready && button('move', t('toolbar.place'), actions.onPlace, 'pin')}
      {state.kind === 'note' && button('open', t('toolbar.open'), actions.onOpen, 'outline')}
      {state.kind === 'failed' && button('retry', t('toolbar.retry'), actions.onRetry, 'retry')}
      {(state.kind === 'pick' || state.kind === 'note' || state.kind === 'refused') && close}
    </div>
  );
}

/** Whether the state is told in words that are seen. */
const worded = ({ kind }: ToolbarState): boolean => kind !== 'offer';
