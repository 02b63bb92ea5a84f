import type { FunctionComponent } from 'preact';
import type { Key } from '../../components/shared/i18n/key.ts';
import { ExportPage } from './export/page.tsx';
import { ImportPage } from './import/page.tsx';

/** A view of the full page: `dashboard.html#/{path}`. */
export interface View {
  readonly path: string;
  readonly title: Key;
  readonly Page: FunctionComponent;
}

/** In the order of the navigation. */
export const VIEWS: readonly View[] = [
  { path: 'import', title: 'importing.title', Page: ImportPage },
  { path: 'export', title: 'exporting.title', Page: ExportPage },
];
