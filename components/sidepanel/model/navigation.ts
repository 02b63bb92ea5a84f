import type { RecordId } from '../../../utils/core/notebook/change.ts';

/** The panel's tabs, in order. */
export const TABS = ['outline', 'notes', 'status', 'search'] as const;
export type Tab = (typeof TABS)[number];

/** What is opened over the tabs; the last one is seen, the others wait beneath it. */
export type View =
  | { readonly kind: 'provision'; readonly eId: string; readonly action: 'note' | null }
  | { readonly kind: 'note'; readonly id: RecordId; readonly action: 'edit' | 'evidence' | null }
  | { readonly kind: 'history'; readonly id: RecordId }
  /** The form of a status note; `id` null for a new one, `evidence`: an annotation that it is to rest on. */
  | {
      readonly kind: 'status';
      readonly id: RecordId | null;
      readonly eId: string;
      readonly evidence: RecordId | null;
    }
  /** One grid for all targets of a period. */
  | { readonly kind: 'grid' }
  /** Responsibilities for many provisions at once, and the list of departments. */
  | { readonly kind: 'departments' };

export interface Nav {
  readonly tab: Tab;
  readonly stack: readonly View[];
}

export const START: Nav = { tab: 'outline', stack: [] };

/** Of which thing a view is: two views with one name are the same place. */
export function nameOfView(view: View): string {
  if (view.kind === 'provision') return `provision ${view.eId}`;
  if (view.kind === 'status') return `status ${view.id ?? `new ${view.eId}`}`;
  return 'id' in view ? `${view.kind} ${view.id}` : view.kind;
}

/** A tab, with nothing over it. */
export const toTab = (tab: Tab): Nav => ({ tab, stack: [] });

/**
 * Opens a view over the present one. Going on to a place that is already in the stack goes back to it, so that
 * note → status → note does not pile up.
 */
export function opened(nav: Nav, view: View): Nav {
  const name = nameOfView(view);
  const at = nav.stack.findIndex((each) => nameOfView(each) === name);
  return { ...nav, stack: at < 0 ? [...nav.stack, view] : [...nav.stack.slice(0, at), view] };
}

/** Another thing of the same kind in the place of the uppermost view: the next indicator. */
export const stepped = (nav: Nav, view: View): Nav => ({ ...nav, stack: [...nav.stack.slice(0, -1), view] });

/** Takes the uppermost view off; a tab stays as it is. */
export const back = (nav: Nav): Nav => ({ ...nav, stack: nav.stack.slice(0, -1) });

/** Takes off every view of a record that is gone, wherever it lies in the stack. */
export const without = (nav: Nav, id: RecordId): Nav => ({
  ...nav,
  stack: nav.stack.filter((view) => !('id' in view) || view.id !== id),
});
