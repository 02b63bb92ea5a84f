import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons.tsx';

interface Props {
  readonly icon: IconName;
  readonly title: string;
  /** What to do next. */
  readonly next: string;
  readonly children?: ComponentChildren;
}

/** A view with nothing to show: says so, and what to do next. */
export function EmptyState({ icon, title, next, children }: Props) {
  return (
    <section class="empty">
      <span class="empty-icon">
        <Icon name={icon} />
      </span>
      <h2>{title}</h2>
      <p class="muted">{next}</p>
      {children}
    </section>
  );
}
