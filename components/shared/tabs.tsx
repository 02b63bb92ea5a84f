import { useRef } from 'preact/hooks';

interface TabEntry<T extends string> {
  readonly id: T;
  readonly label: string;
  /** Beside the label; null where it is not known yet. */
  readonly count?: string | null;
}

interface Props<T extends string> {
  readonly label: string;
  readonly entries: readonly TabEntry<T>[];
  readonly current: T;
  readonly onTab: (id: T) => void;
}

export const tabId = (id: string): string => `tab-${id}`;
export const tabPanelId = (id: string): string => `tab-panel-${id}`;

/** Tabs after the ARIA pattern: one is reached by Tab, arrows, Home and End go to the others and show them. */
export function Tabs<T extends string>({ label, entries, current, onTab }: Props<T>) {
  const box = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const at = entries.findIndex(({ id }) => id === current);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1 + entries.length,
      Home: 0,
      End: entries.length - 1,
    };
    const next = entries[(steps[event.key] ?? Number.NaN) % entries.length];
    if (!next) return;
    event.preventDefault();
    onTab(next.id);
    box.current?.querySelector<HTMLElement>(`#${tabId(next.id)}`)?.focus();
  };
  return (
    <div ref={box} class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {entries.map(({ id, label: name, count }) => (
        <button
          key={id}
          id={tabId(id)}
          type="button"
          role="tab"
          aria-selected={id === current}
          aria-controls={id === current ? tabPanelId(id) : undefined}
          tabIndex={id === current ? 0 : -1}
          onClick={() => onTab(id)}
        >
          {name}
          {/* The space is for what is read aloud. */}
          {count && <span class="count"> {count}</span>}
        </button>
      ))}
    </div>
  );
}
