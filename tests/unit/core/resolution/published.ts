import { readFileSync } from 'node:fs';
import type { Provision, Resolution } from '../../../../utils/core/resolution/model.ts';
import { publishedPath, SOURCES } from '../../../tools/resolution.ts';

const ENTRY = SOURCES[0]!;

/** The first resolution's text as received. */
export function sourceText(): string {
  return readFileSync(new URL(`../../../fixtures/resolution/${ENTRY.source}`, import.meta.url), 'utf8');
}

/** The published file as it stands in the repository. */
export function publishedFile(): string {
  return readFileSync(publishedPath(ENTRY.id), 'utf8');
}

export const published = JSON.parse(publishedFile()) as Resolution;

/** The text of a provision or target of the published resolution. */
export function textOf({ start, end }: { readonly start: number; readonly end: number }): string {
  return published.text.slice(start, end);
}

/** @throws Error when there is no such provision */
export function provision(eId: string): Provision {
  const found = published.provisions.find((each) => each.eId === eId);
  if (!found) throw new Error(`no provision ${eId}`);
  return found;
}
