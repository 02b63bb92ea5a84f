import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '../shared/i18n/words.tsx';
import { Icon } from '../shared/icons.tsx';
import { nameOfView, type View } from './model/navigation.ts';

interface HeadProps {
  readonly title: string;
  /** Where ‹ leads: "Mục lục", "Chỉ tiêu 7". */
  readonly back: string;
  readonly onBack: () => void;
  /** Beside the way back: a place in a row, steps to the neighbours. */
  readonly aside?: ComponentChildren;
  readonly titleLang?: string;
  readonly children?: ComponentChildren;
}

/** The head of a view over the tabs: the way back, and a heading that takes the keyboard as the view appears. */
export function ViewHead({ title, back, onBack, aside, titleLang, children }: HeadProps) {
  const { t } = useWords();
  return (
    <header class="panel-head view-head">
      <div class="view-back">
        <button
          type="button"
          class="btn quiet back"
          aria-label={t('views.back', { name: back })}
          onClick={onBack}
        >
          <Icon name="back" />
          <span class="back-name">{back}</span>
        </button>
        {aside}
      </div>
      <h1 tabIndex={-1} lang={titleLang}>
        {title}
      </h1>
      {children}
    </header>
  );
}

interface Props {
  readonly stack: readonly View[];
  readonly onBack: () => void;
  readonly render: (view: View) => ComponentChildren;
  /** The tabs beneath everything. */
  readonly children: ComponentChildren;
}

/**
 * The tabs and what is opened over them. What is covered stays as it was, out of reach (`inert`), so that going back
 * finds the place, the scroll and the keyboard where they were left.
 */
export function ViewStack({ stack, onBack, render, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  /** What had the keyboard in each layer as the next was laid over it. */
  const left = useRef<(Element | null)[]>([]);
  const depth = useRef(0);
  const top = useRef('');
  const name = stack.length > 0 ? nameOfView(stack[stack.length - 1] as View) : '';
  // Read while the old view still stands: once it is inert, the browser has taken the keyboard away.
  if (stack.length > depth.current) left.current[depth.current] = document.activeElement;

  useLayoutEffect(() => {
    const before = depth.current;
    const changed = top.current !== name;
    depth.current = stack.length;
    top.current = name;
    const layer = box.current?.children[stack.length];
    if (!changed || !layer) return;
    const held = document.activeElement;
    if (held && layer.contains(held)) return;
    const place = stack.length < before ? left.current[stack.length] : null;
    left.current.length = stack.length;
    const again = place instanceof HTMLElement && place.isConnected && layer.contains(place);
    const heading = layer.querySelector<HTMLElement>('h1[tabindex], [role=tab][aria-selected=true]');
    (again ? place : heading)?.focus({ preventScroll: again });
  }, [name, stack.length]);

  return (
    <div class="views" ref={box}>
      <div class="view" inert={stack.length > 0}>
        {children}
      </div>
      {stack.map((view, index) => (
        // Escape goes back from wherever the keyboard is in the view.
        <main
          // The next indicator takes the place of this one: what has the keyboard there keeps it.
          key={view.kind === 'provision' ? `${view.kind} ${index}` : nameOfView(view)}
          class="view over"
          inert={index < stack.length - 1}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
            event.preventDefault();
            onBack();
          }}
        >
          {render(view)}
        </main>
      ))}
    </div>
  );
}
