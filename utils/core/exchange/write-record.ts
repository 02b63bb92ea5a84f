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
  const oldestFirst = changes.toSorted(newestFirst).reverse();
  return JSON.stringify({
    id: iriOf(id),
    type: 'Annotation',
    motivation: view.motivation,
    ...(state ? lifeOf(state, around) : {}),
    body: inOrder(view.body),
    target: inOrder(view.target),
    ...ours(more),
    deleted: state?.deleted ? true : undefined,
    record: id,
    changes: oldestFirst.map((change) => changeItem(change, signatures[change.id])),
  });
}

/** Members that came with a foreign annotation never take the place of those that the writer makes. */
const ours = (more: NonNullable<View['more']>): NonNullable<View['more']> =>
  inOrder(Object.fromEntries(Object.entries(more).filter(([key]) => !OWN.has(key))));

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

function changeItem(change: Change, signature: ChangeSignature | undefined): object {
  const { id, at, wall, by, device, field, value, replaces } = change;
  return {
    id,
    at,
    wall,
    by,
    device,
    field,
    value: inOrder(value),
    replaces: replaces.length > 0 ? [...replaces].sort() : undefined,
    signature: signature ? { key: signature.key, signature: signature.signature } : undefined,
  };
}

/** The same value with its members by name: one value is one text, however it was put together. */
function inOrder<T extends Json | undefined>(value: T): T;
function inOrder(value: Json | undefined): Json | undefined {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const members = value as { readonly [key: string]: Json | undefined };
  return Object.fromEntries(
    Object.keys(members)
      .sort()
      .map((key) => [key, inOrder(members[key])]),
  );
}
