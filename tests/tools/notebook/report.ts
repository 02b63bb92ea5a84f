import type { Integrity } from '../../../utils/core/exchange/model.ts';
import type { RecordKind } from '../../../utils/core/notebook/model.ts';
import type { MetKey } from '../../../utils/crypto/keyring.ts';
import type { Refusal } from './scan.ts';

/** How many records a person made, and changed of others'. */
interface Author {
  readonly id: string;
  readonly name: string;
  readonly made: number;
  readonly changed: number;
}

/** What a check found in one file. */
export interface Report {
  readonly file: string;
  /** Why nothing of it can be read; null where it can. */
  readonly broken: string | null;
  readonly version: string;
  readonly records: number;
  readonly changes: number;
  readonly kinds: Readonly<Partial<Record<RecordKind, number>>>;
  readonly integrity: Readonly<Record<Integrity, number>>;
  readonly resolutions: readonly string[];
  readonly keys: readonly (MetKey & { readonly people: string })[];
  /** In the order of their names. */
  readonly authors: readonly Author[];
  /** Records of which the file itself holds what people have to decide between, a line for each. */
  readonly conflicts: readonly string[];
  readonly refused: readonly Refusal[];
  /** Records that were altered: those with a wrong signature, and those refused for what they say. */
  readonly altered: number;
  readonly each: readonly { readonly id: string; readonly changes: number; readonly integrity: Integrity }[];
}

const SAID = {
  signed: 'signed, whole',
  unsigned: 'not signed',
  altered: 'ALTERED',
} as const satisfies Record<Integrity, string>;

const TRUST = {
  first: 'first seen here',
  same: 'the same as in a file before',
  other: 'ANOTHER than the device had in a file before',
} as const;

/** What a report says to a reader, line by line. @param all a line for each record, not the altered ones alone */
export function linesOf(
  {
    file,
    version,
    records,
    changes,
    kinds,
    integrity,
    resolutions,
    keys,
    authors,
    conflicts,
    refused,
    altered,
    each,
  }: Report,
  all: boolean,
): string[] {
  const counted = Object.entries(kinds).map(([kind, count]) => `${count} ${kind}`);
  const notWhole = altered - integrity.altered;
  const ofThem = notWhole > 0 ? ` (${notWhole} of them altered)` : '';
  return [
    `${file}: notebook ${version}, ${counting(records, 'record')}, ${counting(changes, 'change')}.`,
    ...(counted.length > 0 ? [`  ${counted.join(', ')}`] : []),
    `  ${integrity.signed} signed, ${integrity.unsigned} not signed, ${altered} altered; ${refused.length} refused${ofThem}.`,
    ...resolutions.map((id) => `  resolution ${id}`),
    ...authors.map(
      ({ name, made, changed }) =>
        `  by ${name}: ${counting(made, 'record')}${changed > 0 ? `, and ${changed} of others changed` : ''}`,
    ),
    ...keys.map(
      ({ id, people, trust, valid }) =>
        `  signer ${people}: ${valid ? `key ${id}, ${TRUST[trust]}` : 'NO KEY'}.`,
    ),
    ...conflicts.map((line) => `  ${line}`),
    ...refused.map(({ id, why }) => `  refused ${id ?? 'a record'}: ${why}.`),
    ...each.flatMap((record) =>
      all || record.integrity === 'altered'
        ? [`  ${record.id}: ${SAID[record.integrity]}, ${counting(record.changes, 'change')}`]
        : [],
    ),
  ];
}

const counting = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
