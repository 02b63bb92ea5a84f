import { formatDate } from '../../components/shared/format/figures.ts';
import type { EvidenceChoice } from '../../components/sidepanel/status/model/views.ts';
import type { RecordState } from '../../utils/core/notebook/model.ts';
import { notesOn, pageOfNotes } from '../../utils/storage/annotations.ts';
import type { NotebookDatabase } from '../../utils/storage/database.ts';

/** How many notes from elsewhere are offered; more words narrow them. */
const OFFERED = 30;

interface Near {
  readonly resolution: string;
  readonly eId: string;
}

/** An annotation as the picker of evidence lists it: its words, and where and when it was made. */
export function evidenceChoice(
  { id, fields, created }: RecordState<'annotation'>,
  near: Near,
): EvidenceChoice {
  const { target } = fields;
  const url = target?.page.url ?? '';
  const host = URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
  return {
    id,
    motivation: fields.motivation ?? 'highlighting',
    quote: target?.quote.exact ?? '',
    text: fields.text ?? '',
    origin: [host, formatDate(created.wall.slice(0, 10))].filter(Boolean).join(' · '),
    near:
      target?.type === 'canonical' &&
      target.resolution === near.resolution &&
      target.provisions.includes(near.eId),
  };
}

/** Annotations to rest a status note on: those of the provision first, others newest first; by their words if asked. */
export async function findEvidence(
  db: NotebookDatabase,
  near: Near,
  query: string,
): Promise<EvidenceChoice[]> {
  const text = query.trim();
  const [own, others] = await Promise.all([
    text === ''
      ? notesOn(db, near.resolution, near.eId)
      : pageOfNotes(db, { text, resolution: near.resolution, provision: near.eId }, 'newest', 0, OFFERED),
    pageOfNotes(db, text === '' ? {} : { text }, 'newest', 0, OFFERED),
  ]);
  const all = new Map([...own, ...others].map((each) => [each.id, each]));
  return [...all.values()]
    .map((each) => evidenceChoice(each, near))
    .sort((a, b) => Number(b.near) - Number(a.near));
}
