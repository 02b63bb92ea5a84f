import type { RecordId } from '../../../utils/core/notebook/change.ts';
import type { Motivation, Period, RecordState } from '../../../utils/core/notebook/model.ts';
import { formatWhen } from '../../shared/format/when.ts';
import type { Translate } from '../../shared/i18n/key.ts';
import type { Person } from '../../shared/people.tsx';
import { type Cite, citeMany, citeTarget, hostOf } from './cite.ts';
import { isContested } from './conflicts.ts';
import type { PassageWords, Surroundings } from './surroundings.ts';

/** A status note that rests on an annotation. */
export interface Resting {
  readonly id: RecordId;
  readonly eId: string;
  readonly period: Period | null;
}

/** An annotation with what is shown around it. */
export interface NoteEntry {
  readonly record: RecordState<'annotation'>;
  readonly replies: number;
  readonly resting: readonly Resting[];
  readonly tags: readonly string[];
  /** eIds of the provisions that it is evidence for; left out while that is being read. */
  readonly evidenceFor?: readonly string[];
}

/** An annotation as a list shows it. */
export interface NoteCard {
  readonly id: RecordId;
  readonly motivation: Motivation;
  readonly cite: Cite;
  /** Host of the page that is no copy; null for a passage of the resolution. */
  readonly host: string | null;
  readonly quote: string;
  /** Where the copy that it was taken from says something else than the resolution. */
  readonly differences: PassageWords['differences'];
  readonly text: string;
  readonly author: Person;
  readonly when: string;
  readonly wall: string;
  readonly private: boolean;
  readonly replies: number;
  readonly resting: readonly Resting[];
  readonly tags: readonly string[];
  readonly contested: boolean;
  /** What it is evidence for: "Chỉ tiêu 7"; null for nothing. */
  readonly evidence: string | null;
}

/** @returns null for a record whose target is still in a file that was not read */
export function cardOf(
  { record, replies, resting, tags, evidenceFor = [] }: NoteEntry,
  { resolutions, people, passages, now }: Surroundings,
  t: Translate,
): NoteCard | null {
  const { target, motivation = 'commenting', text = '' } = record.fields;
  if (!target) return null;
  const { words, differences } = passages(target);
  const [any] = resolutions.values();
  const resolution = target.type === 'canonical' ? (resolutions.get(target.resolution) ?? any) : any;
  return {
    id: record.id,
    motivation,
    cite: citeTarget(target, resolutions, t),
    host: target.type === 'page' ? hostOf(target.page.url) : null,
    quote: words,
    differences,
    text,
    author: people(record.created.by),
    when: formatWhen(record.created.wall, now, t),
    wall: record.created.wall,
    private: record.fields.private === true,
    replies,
    resting,
    tags,
    contested: isContested(record),
    evidence: resolution && evidenceFor.length > 0 ? citeMany(resolution, evidenceFor, t) : null,
  };
}
