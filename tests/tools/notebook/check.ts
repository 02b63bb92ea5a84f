import type { Integrity } from '../../../utils/core/exchange/model.ts';
import { integrityOf } from '../../../utils/core/exchange/trust.ts';
import type { Change } from '../../../utils/core/notebook/change.ts';
import { newestFirst } from '../../../utils/core/notebook/fold.ts';
import type { RecordKind } from '../../../utils/core/notebook/model.ts';
import { parseRecordId } from '../../../utils/core/notebook/record-id.ts';
import { Keyring } from '../../../utils/crypto/keyring.ts';
import { progress, ToolError } from '../log.ts';
import { Conflicts } from './conflicts.ts';
import { People } from './people.ts';
import { linesOf, type Report } from './report.ts';
import { scan } from './scan.ts';
import { notebookFile } from './source.ts';

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
  const people = new People();
  const work = new Map<string, { made: number; changed: number }>();
  const conflicts = new Conflicts();
  try {
    const file = await notebookFile(path, passphrase);
    const { header, keys, refused } = await scan(file, keyring, async (entry) => {
      people.see(entry);
      conflicts.see(entry.changes);
      countWork(entry.changes, work);
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
      keys: keys.map((key) => ({ ...key, people: people.behind(key.device) })),
      authors: [...work]
        .map(([id, counts]) => ({ id, name: people.called(id), ...counts }))
        .sort((a, b) => a.name.localeCompare(b.name, 'vi')),
      conflicts: conflicts.lines(people),
      refused,
      altered: integrity.altered + refused.filter(({ altered }) => altered).length,
    };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return { ...common, ...NOTHING, broken: error.message };
  }
}

const NOTHING = {
  version: '',
  records: 0,
  changes: 0,
  resolutions: [],
  keys: [],
  authors: [],
  conflicts: [],
  refused: [],
  altered: 0,
};

/** Adds a record to the work of who made it, and of those who changed it since. */
function countWork(changes: readonly Change[], work: Map<string, { made: number; changed: number }>): void {
  const maker = changes.toSorted(newestFirst).at(-1)?.by;
  for (const by of new Set(changes.map((change) => change.by))) {
    const own = work.get(by) ?? { made: 0, changed: 0 };
    work.set(by, own);
    if (by === maker) own.made += 1;
    else own.changed += 1;
  }
}
