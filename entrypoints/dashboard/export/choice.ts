import { effect, signal } from '@preact/signals';
import {
  type ExportChoice,
  fromQuery,
  NO_OFFICE,
  type Office,
  toQuery,
} from '../../../components/dashboard/export/model.ts';

const queryNow = (): string => location.hash.split('?')[1] ?? '';

/** What the person chose; the address says it, so that it can be bookmarked and gone back to. */
export const choice = signal<ExportChoice>(fromQuery(queryNow()));

export function change(part: Partial<ExportChoice>): void {
  choice.value = { ...choice.peek(), ...part };
  const query = toQuery(choice.peek());
  history.replaceState(null, '', `#/export${query === '' ? '' : `?${query}`}`);
}

addEventListener('hashchange', () => {
  if (location.hash.startsWith('#/export')) choice.value = fromQuery(queryNow());
});

/** Where the office's own lines are kept: in this browser alone, they are no part of the notebook. */
const OFFICE = 'office';

function keptOffice(): Office {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(OFFICE) ?? '{}');
    const lines = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
    const own = lines.filter(([name, value]) => name in NO_OFFICE && typeof value === 'string');
    return { ...NO_OFFICE, ...Object.fromEntries(own) };
  } catch {
    return NO_OFFICE;
  }
}

export const office = signal<Office>(keptOffice());
effect(() => {
  localStorage.setItem(OFFICE, JSON.stringify(office.value));
});
