import { computed, signal } from '@preact/signals';
import { catalogue } from '../../components/shared/i18n/catalogue.ts';
import type { Notice } from '../../components/shared/toast.tsx';
import type { Settings } from '../../utils/platform/settings.ts';
import { createAuthors } from '../../utils/storage/authors.ts';
import { openDatabase } from '../../utils/storage/database.ts';

/** The notebook that every view of the full page is about. */
export const db = openDatabase();

/** Who keeps it, and who else wrote in it. */
export const authors = createAuthors(db);

export const language = signal<Settings['language']>('vi');

/** The interface's words in the language that is chosen. */
export const words = computed(() => catalogue(language.value));

/** What was done last; shown as a toast. */
export const notice = signal<Notice | null>(null);

/**
 * Says in passing what was done.
 * @param undo takes it back, answering whether it did; without it there is nothing to take back
 * @returns takes the toast away, where it is still shown
 */
export function notify({ text, undo }: { text: string; undo?: () => Promise<boolean> }): () => void {
  const take = async (): Promise<void> => {
    const done = await undo?.().catch(() => false);
    if (done === false) notify({ text: words.peek()('toast.failed') });
  };
  const shown: Notice = { id: crypto.randomUUID(), text, onUndo: undo ? () => void take() : null };
  notice.value = shown;
  return () => {
    if (notice.peek() === shown) notice.value = null;
  };
}
