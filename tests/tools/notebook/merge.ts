import { unionOfFiles, unionOfKeys, unionOfResolutions } from '../../../utils/core/exchange/union.ts';
import { type NewHeader, notebookText } from '../../../utils/core/exchange/write.ts';
import { sameJson } from '../../../utils/core/notebook/canonical-json.ts';
import type { Json } from '../../../utils/core/notebook/change.ts';
import { compareAt } from '../../../utils/core/notebook/clock.ts';
import { parseRecordId } from '../../../utils/core/notebook/record-id.ts';
import { Keyring } from '../../../utils/crypto/keyring.ts';
import { lock } from '../../../utils/crypto/passphrase.ts';
import { progress, ToolError } from '../log.ts';
import { mayWrite, type Output, writeOut } from './output.ts';
import { recordsOf, type Scan, scan } from './scan.ts';
import { notebookFile } from './source.ts';

/**
 * Merges notebook files into one. A file that is broken ends it before anything is written; records that are refused are
 * left out and told.
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
  const names = new Names();
  const scans: Scan[] = [];
  for (const path of paths) {
    const file = await notebookFile(path, passphrase);
    scans.push(await scan(file, keyring, (entry) => names.see(entry)));
  }
  const header = headerOf(scans);
  const records = unionOfFiles(scans.map(recordsOf), keyring.verify);
  const bytes = utf8(notebookText(header, records, { nameOf: (author) => names.of(author) }));
  await writeOut(output, isLocked && passphrase !== null ? lock(bytes, passphrase) : bytes);

  for (const { file, ids, refused } of scans) {
    progress(`${file.path}: ${ids.size} records.`);
    for (const { id, why } of refused) progress(`  left out ${id ?? 'a record'}: ${why}.`);
  }
  progress(`${output.path}: ${header.total} records of ${paths.length} files.`);
  return scans.some(({ refused }) => refused.length > 0) ? 1 : 0;
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

/** The newest name that each author is given by the profiles of the files. */
class Names {
  private readonly known = new Map<string, { readonly at: string; readonly name: string }>();

  see({
    id,
    changes,
  }: {
    readonly id: string;
    readonly changes: readonly { field: string; at: string; value: unknown }[];
  }): void {
    const { kind, parts: [author = ''] = [] } = parseRecordId(id) ?? {};
    if (kind !== 'profile') return;
    for (const { field, at, value } of changes) {
      const before = this.known.get(author);
      if (field === 'name' && typeof value === 'string' && (!before || compareAt(at, before.at) > 0))
        this.known.set(author, { at, name: value });
    }
  }

  of(author: string): string | undefined {
    return this.known.get(author)?.name;
  }
}

async function* utf8(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}
