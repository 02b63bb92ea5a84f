import type { RecordEntry } from '../../../utils/core/exchange/model.ts';
import { unionOfFiles, unionOfKeys, unionOfResolutions } from '../../../utils/core/exchange/union.ts';
import { type NewHeader, notebookText } from '../../../utils/core/exchange/write.ts';
import { sameJson } from '../../../utils/core/notebook/canonical-json.ts';
import type { Json } from '../../../utils/core/notebook/change.ts';
import { Keyring } from '../../../utils/crypto/keyring.ts';
import { lock } from '../../../utils/crypto/passphrase.ts';
import { progress, ToolError } from '../log.ts';
import { Conflicts } from './conflicts.ts';
import { mayWrite, type Output, writeOut } from './output.ts';
import { People } from './people.ts';
import { recordsOf, type Scan, scan } from './scan.ts';
import { notebookFile } from './source.ts';

/**
 * Merges notebook files into one. A file that is broken ends it before anything is written; records that are refused are
 * left out and told, and so is what people have to decide between.
 * @returns the exit code
 */
export async function merge(
  paths: readonly string[],
  passphrase: string | null,
  output: Output,
): Promise<number> {
  mayWrite(output);
  const isLocked = output.path.endsWith('.age');
  if (isLocked && passphrase === null)
    throw new ToolError(
      `${output.path} is to be locked: name a file with its passphrase by --passphrase-file.`,
    );
  const keyring = new Keyring([]);
  const people = new People();
  const scans = await scansOf(paths, passphrase, keyring, people);
  const header = headerOf(scans);
  const conflicts = new Conflicts();
  const records = watched(unionOfFiles(scans.map(recordsOf), keyring.verify), conflicts);
  const bytes = utf8(notebookText(header, records, { nameOf: (author) => people.nameOf(author) }));
  await writeOut(output, isLocked && passphrase !== null ? lock(bytes, passphrase) : bytes);

  for (const { file, ids, refused } of scans) {
    progress(`${file.path}: ${ids.size} records.`);
    for (const { id, why } of refused) progress(`  left out ${id ?? 'a record'}: ${why}.`);
  }
  progress(`${output.path}: ${header.total} records of ${paths.length} files.`);
  for (const line of conflicts.lines(people)) progress(`  ${line}`);
  return scans.some(({ refused }) => refused.length > 0) ? 1 : 0;
}

/** Looks through all files, so that every one that is broken is named at once. @throws ToolError where one is */
async function scansOf(
  paths: readonly string[],
  passphrase: string | null,
  keyring: Keyring,
  people: People,
): Promise<Scan[]> {
  const scans: Scan[] = [];
  const broken: string[] = [];
  for (const path of paths) {
    try {
      const file = await notebookFile(path, passphrase);
      scans.push(await scan(file, keyring, (entry) => people.see(entry)));
    } catch (error) {
      if (!(error instanceof ToolError)) throw error;
      broken.push(error.message);
    }
  }
  if (broken.length > 0)
    throw new ToolError(
      [...broken, `Nothing was written: ${broken.length} of ${paths.length} files cannot be read.`].join(
        '\n',
      ),
    );
  return scans;
}

function headerOf(scans: readonly Scan[]): NewHeader {
  const headers = scans.map(({ header }) => header);
  const [first] = headers;
  const isOneScope = headers.every(({ scope }) => sameJson(scope as Json, (first?.scope ?? {}) as Json));
  return {
    // What several choices add up to is no choice of ours.
    scope: isOneScope ? (first?.scope ?? {}) : {},
    total: new Set(scans.flatMap(({ ids }) => [...ids])).size,
    resolutions: unionOfResolutions(headers.map(({ resolutions }) => resolutions)),
    keys: unionOfKeys(headers.map(({ keys }) => keys)),
  };
}

/** Records as they pass, each looked at for conflicts that the files have between them. */
async function* watched(
  records: AsyncIterable<RecordEntry>,
  conflicts: Conflicts,
): AsyncGenerator<RecordEntry> {
  for await (const entry of records) {
    conflicts.see(entry.changes);
    yield entry;
  }
}

async function* utf8(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}
