import type { NoteLine } from '../../../../components/dashboard/export/notes-preview.tsx';
import { placeOf as citedPlace } from '../../../../utils/core/notebook/citation.ts';
import { isPrivate } from '../../../../utils/core/notebook/state.ts';
import type { Resolution } from '../../../../utils/core/resolution/model.ts';
import { pageOfNotes } from '../../../../utils/storage/annotations.ts';
import { profiles } from '../../../../utils/storage/around.ts';
import type { NotebookDatabase } from '../../../../utils/storage/database.ts';
import type { ExportJob } from './calls.ts';

/** Notes that a preview shows, and how many are looked at for them. */
const SHOWN = 8;
const LOOKED_AT = 40;

/** The newest notes that would go out, so that a person sees at a glance whether these are the ones meant. */
export async function latestNotes(
  db: NotebookDatabase,
  { choice, scope, documents }: ExportJob,
): Promise<readonly NoteLine[]> {
  const named = new Map((await profiles(db)).map(({ id, fields }) => [id, fields.name ?? '']));
  const notes = await pageOfNotes(db, scope, 'newest', 0, LOOKED_AT);
  return notes
    .filter((note) => choice.withPrivate || !isPrivate(note))
    .slice(0, SHOWN)
    .map(({ id, fields, created }) => ({
      id,
      motivation: fields.motivation ?? 'highlighting',
      place: placeOf(fields.target, documents),
      words: fields.text || (fields.target?.quote.exact ?? ''),
      by: named.get(`profile:${created.by}`) ?? '',
      wall: created.wall,
    }));
}

type Target = Awaited<ReturnType<typeof pageOfNotes>>[number]['fields']['target'];

function placeOf(target: Target, documents: readonly Resolution[]): string {
  if (target?.type !== 'canonical') return target?.page.title ?? '';
  const resolution = documents.find(({ id }) => id === target.resolution);
  return resolution ? citedPlace(resolution, target.provisions) : '';
}
