import type { FunctionComponent } from 'preact';
import type { Key } from '../../components/shared/i18n/key.ts';
import { ImportPage } from './import/page.tsx';
import { ReviewPage } from './review/page.tsx';

/** A view of the full page: `dashboard.html#/{path}`. */
export interface View {
  readonly path: string;
  readonly title: Key;
  readonly Page: FunctionComponent;
}

/** In the order of the navigation. */
export const VIEWS: readonly View[] = [
  { path: 'import', title: 'importing.title', Page: ImportPage },
  { path: 'review', title: 'reviewing.title', Page: ReviewPage },
];
