import { signal } from '@preact/signals';
import type { Settings } from '../../utils/platform/settings.ts';
import { openDatabase } from '../../utils/storage/database.ts';

/** The notebook that every view of the full page is about. */
export const db = openDatabase();

export const language = signal<Settings['language']>('vi');
