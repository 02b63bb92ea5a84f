import { canonicalJson } from '../notebook/canonical-json.ts';
import type { Json } from '../notebook/change.ts';
import { foldRecord } from '../notebook/fold.ts';
import type { RecordState } from '../notebook/model.ts';
import { annotationOf, subjectOf } from '../notebook/record-id.ts';
import { isAttached } from '../notebook/state.ts';
import { ANNO_CONTEXT, OWN_CONTEXT } from './context.ts';
import { iriOf } from './iri.ts';
import { type FileHeader, NOTEBOOK_FORMAT, NOTEBOOK_VERSION, type RecordEntry } from './model.ts';
import { positionsIn } from './view-target.ts';
import { recordLine } from './write-record.ts';

/** What the writer is to say of itself; the version is always its own. */
export type NewHeader = Omit<FileHeader, 'version'>;

export interface WriteOptions {
  /** Name of an author by id, from the profiles that go out too; undefined where none is known. */
  readonly nameOf: (author: string) => string | undefined;
}

/** About how much is given at once, in UTF-16 units. */
const PORTION = 65_536;

/**
 * A notebook file, piece by piece, to be written as UTF-8: a W3C AnnotationCollection, the header before the records, one
 * record a line. The same records give the same text, whoever writes it and when.
 * @param header `total` has to be the number of entries
 * @param entries each record once, in the order of their ids: of status notes the evidence comes before them
 */
export async function* notebookText(
  header: NewHeader,
  entries: AsyncIterable<RecordEntry>,
  { nameOf }: WriteOptions,
): AsyncGenerator<string> {
  const evidence = new Map<string, string[]>();
  const around = {
    nameOf,
    positionsOf: positionsIn(header.resolutions.flatMap(({ document }) => document ?? [])),
    evidenceOf: (status: string) => evidence.get(status) ?? [],
  };
  let text = headText(header);
  // W3C asks a page for one annotation at least: an empty notebook has no page.
  let before = pageText(header);
  for await (const entry of entries) {
    noteEvidence(entry, evidence);
    text += `${before}\n${recordLine(entry, around)}`;
    before = ',';
    evidence.delete(entry.id);
    if (text.length < PORTION) continue;
    yield text;
    text = '';
  }
  yield `${text}${before === ',' ? '\n]}' : ''}\n}\n`;
}

function headText({ scope, total, resolutions, keys }: NewHeader): string {
  const members: readonly (readonly [string, Json])[] = [
    ['@context', [ANNO_CONTEXT, OWN_CONTEXT]],
    ['id', collectionIri(scope)],
    ['type', 'AnnotationCollection'],
    ['label', 'Sổ Nghị quyết'],
    ['format', NOTEBOOK_FORMAT],
    ['version', `${NOTEBOOK_VERSION.major}.${NOTEBOOK_VERSION.minor}`],
    ['filter', { ...scope }],
    ['total', total],
    ['resolutions', byId(resolutions) as unknown as Json],
    ['keys', byId(keys) as unknown as Json],
    ...(total > 0 ? [['last', pageIri(scope)] as const] : []),
  ];
  return `{\n${members.map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`).join(',\n')}`;
}

function pageText({ scope }: NewHeader): string {
  const page = { id: pageIri(scope), type: 'AnnotationPage', partOf: collectionIri(scope), startIndex: 0 };
  return `,\n"first":${JSON.stringify(page).slice(0, -1)},"items":[`;
}

/** A file has no name of its own, as nothing in it tells when or by whom it was written: it is what its filter leaves. */
const collectionIri = (scope: NewHeader['scope']): string =>
  Object.keys(scope).length === 0 ? iriOf('notebook:all') : iriOf(`notebook:${canonicalJson({ ...scope })}`);

const pageIri = (scope: NewHeader['scope']): string => `${collectionIri(scope)}:page:1`;

const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** Keeps what a status note rests on until the note itself comes. */
function noteEvidence({ id, changes }: RecordEntry, evidence: Map<string, string[]>): void {
  if (!id.startsWith('evidence:')) return;
  const [subject, annotation] = [subjectOf(id), annotationOf(id)];
  const state = foldRecord(changes) as RecordState<'evidence'> | null;
  if (!state || !subject?.startsWith('status:') || !annotation || !isAttached(state)) return;
  const list = evidence.get(subject);
  if (list) list.push(annotation);
  else evidence.set(subject, [annotation]);
}
