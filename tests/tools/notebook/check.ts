import type { Integrity } from '../../../utils/core/exchange/model.ts';
import { integrityOf } from '../../../utils/core/exchange/trust.ts';
import type { RecordKind } from '../../../utils/core/notebook/model.ts';
import { parseRecordId } from '../../../utils/core/notebook/record-id.ts';
import { Keyring, type MetKey } from '../../../utils/crypto/keyring.ts';
import { progress, ToolError } from '../log.ts';
import { type Refusal, scan } from './scan.ts';
import { notebookFile } from './source.ts';

/** What a check found in one file. */
interface Report {
  readonly file: string;
  /** Why nothing of it can be read; null where it can. */
  readonly broken: string | null;
  readonly version: string;
  readonly records: number;
  readonly changes: number;
  readonly kinds: Readonly<Partial<Record<RecordKind, number>>>;
  readonly integrity: Readonly<Record<Integrity, number>>;
  readonly resolutions: readonly string[];
  readonly keys: readonly MetKey[];
  readonly refused: readonly Refusal[];
  readonly each: readonly { readonly id: string; readonly changes: number; readonly integrity: Integrity }[];
}

export interface CheckOptions {
  /** One line for each record. */
  readonly records: boolean;
  readonly json: boolean;
}

/** Looks through files and tells what they hold. @returns the exit code: 1 where anything is refused or altered */
export async function check(
  paths: readonly string[],
  passphrase: string | null,
  { records, json }: CheckOptions,
): Promise<number> {
  const reports: Report[] = [];
  // One after the other, each key held against those of the files before it, as a notebook would.
  const keyring = new Keyring([]);
  for (const path of paths) {
    const report = await reportOf(path, passphrase, keyring);
    reports.push(report);
    if (json) continue;
    if (report.broken !== null) progress(report.broken);
    else process.stdout.write(`${linesOf(report, records).join('\n')}\n`);
  }
  if (json) process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
  const isGood = ({ broken, refused, integrity }: Report) =>
    broken === null && refused.length === 0 && integrity.altered === 0;
  return reports.every(isGood) ? 0 : 1;
}

async function reportOf(path: string, passphrase: string | null, keyring: Keyring): Promise<Report> {
  const kinds: Partial<Record<RecordKind, number>> = {};
  const integrity: Record<Integrity, number> = { signed: 0, unsigned: 0, altered: 0 };
  const each: Report['each'][number][] = [];
  const common = { file: path, kinds, integrity, each };
  try {
    const file = await notebookFile(path, passphrase);
    const { header, keys, refused } = await scan(file, keyring, async (entry) => {
      const kind = parseRecordId(entry.id)?.kind;
      if (kind) kinds[kind] = (kinds[kind] ?? 0) + 1;
      const found = await integrityOf(entry, keyring.verify);
      integrity[found] += 1;
      each.push({ id: entry.id, changes: entry.changes.length, integrity: found });
    });
    const { major, minor } = header.version;
    return {
      ...common,
      broken: null,
      version: `${major}.${minor}`,
      records: each.length,
      changes: each.reduce((sum, { changes }) => sum + changes, 0),
      resolutions: header.resolutions.map(({ id }) => id),
      keys,
      refused,
    };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    const nothing = { version: '', records: 0, changes: 0, resolutions: [], keys: [], refused: [] };
    return { ...common, ...nothing, broken: error.message };
  }
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

function linesOf(
  { file, version, records, changes, kinds, integrity, resolutions, keys, refused, each }: Report,
  all: boolean,
): string[] {
  const counted = Object.entries(kinds).map(([kind, count]) => `${count} ${kind}`);
  return [
    `${file}: notebook ${version}, ${records} records, ${changes} changes.`,
    ...(counted.length > 0 ? [`  ${counted.join(', ')}`] : []),
    `  ${integrity.signed} signed, ${integrity.unsigned} not signed, ${integrity.altered} altered; ${refused.length} refused.`,
    ...resolutions.map((id) => `  resolution ${id}`),
    ...keys.map(
      ({ id, device, trust, valid }) =>
        `  key ${id} of device ${device}: ${valid ? TRUST[trust] : 'NO KEY'}.`,
    ),
    ...refused.map(({ id, why }) => `  refused ${id ?? 'a record'}: ${why}.`),
    ...each.flatMap((record) =>
      all || record.integrity === 'altered'
        ? [`  ${record.id}: ${SAID[record.integrity]}, ${record.changes} changes`]
        : [],
    ),
  ];
}
