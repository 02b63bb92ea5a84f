import { canonicalJson } from '../notebook/canonical-json.ts';
import type { Change, Json } from '../notebook/change.ts';
import { foldRecord, newestFirst } from '../notebook/fold.ts';
import type { RecordState } from '../notebook/model.ts';
import { iriOf, personIri, UNKNOWN_IRI } from './iri.ts';
import type { ChangeSignature, RecordEntry } from './model.ts';
import { type Around, viewOf } from './view.ts';
import type { View } from './w3c-shape.ts';

export interface WriteAround extends Around {
  readonly nameOf: (author: string) => string | undefined;
}

/** xsd:dateTime in UTC, as W3C wants it. */
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u;

/**
 * A record as one line of JSON: the W3C view of what it adds up to, then the record itself, `record` and `changes`. The
 * same record gives the same line, in whatever order its changes and their members come.
 */
export function recordLine({ id, changes, signatures }: RecordEntry, around: WriteAround): string {
  const state = foldRecord(changes);
  const { more = {}, ...view }: View = state ? viewOf(state, around) : { target: UNKNOWN_IRI };
  const members: { readonly [key: string]: Json | undefined } = {
    id: iriOf(id),
    type: 'Annotation',
    motivation: view.motivation,
    ...(state ? lifeOf(state, around) : {}),
    body: view.body,
    target: view.target,
    ...ours(more),
    deleted: state?.deleted ? true : undefined,
    record: id,
  };
  const oldestFirst = changes.toSorted(newestFirst).reverse();
  const log = oldestFirst.map((change) => changeJson(change, signatures[change.id]));
  return `{${membersJson(members)},"changes":[${log.join(',')}]}`;
}

/** Members that came with a foreign annotation never take the place of those that the writer makes. */
const ours = (more: NonNullable<View['more']>): NonNullable<View['more']> =>
  Object.fromEntries(Object.entries(more).filter(([key]) => !OWN.has(key)));

const OWN = new Set([
  'id',
  'type',
  'motivation',
  'creator',
  'created',
  'modified',
  'body',
  'target',
  'deleted',
  'record',
  'changes',
]);

/** Who wrote it, and when by that person's own clock. */
function lifeOf(
  { created, updated }: RecordState,
  { nameOf }: WriteAround,
): { [key: string]: Json | undefined } {
  const name = nameOf(created.by);
  return {
    creator: { id: personIri(created.by), type: 'Person', ...(name ? { name } : {}) },
    created: DATE.test(created.wall) ? created.wall : undefined,
    modified: DATE.test(updated.wall) && updated.wall !== created.wall ? updated.wall : undefined,
  };
}

function changeJson(change: Change, signature: ChangeSignature | undefined): string {
  const { id, at, wall, by, device, field, value, replaces } = change;
  return `{${membersJson({
    id,
    at,
    wall,
    by,
    device,
    field,
    value,
    replaces: replaces.length > 0 ? [...replaces].sort() : undefined,
    signature: signature ? { key: signature.key, signature: signature.signature } : undefined,
  })}}`;
}

/** Members in the order they are given; what is in them by {@link canonicalJson}, so that one value is one text. */
function membersJson(members: { readonly [key: string]: Json | undefined }): string {
  const written: string[] = [];
  for (const key of Object.keys(members)) {
    const value = members[key];
    if (value !== undefined) written.push(`${JSON.stringify(key)}:${valueJson(value)}`);
  }
  return written.join(',');
}

const valueJson = (value: Json): string =>
  typeof value === 'object' && value !== null ? canonicalJson(value) : JSON.stringify(value);
