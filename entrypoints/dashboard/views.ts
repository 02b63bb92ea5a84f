import type { FunctionComponent } from 'preact';
import type { Key } from '../../components/shared/i18n/key.ts';
import { BackupPage } from './backup/page.tsx';
import { ExportPage } from './export/page.tsx';
import { ImportPage } from './import/page.tsx';
import { ReviewPage } from './review/page.tsx';

/** A view of the full page: `dashboard.html#/{path}`. */
export interface View {
  readonly path: string;
  readonly name: Key;
  readonly Page: FunctionComponent;
}

/** In the order of the navigation. */
export const VIEWS: readonly View[] = [
  { path: 'import', name: 'importing.title', Page: ImportPage },
  { path: 'review', name: 'reviewing.title', Page: ReviewPage },
  { path: 'export', name: 'exporting.title', Page: ExportPage },
  { path: 'backup', name: 'backup.title', Page: BackupPage },
];
