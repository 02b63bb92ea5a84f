import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChangeSignature, RecordEntry } from '../../../utils/core/exchange/model.ts';
import { type NewHeader, notebookText } from '../../../utils/core/exchange/write.ts';
import type { Change } from '../../../utils/core/notebook/change.ts';
import { lock } from '../../../utils/crypto/passphrase.ts';
import { makeDeviceKey, type OwnKey, signChange, signerOf } from '../../../utils/crypto/signing.ts';
import { root, scratch } from '../../tools/build.ts';
import { knownResolutions } from '../../tools/inspection/known.ts';
import { gathered, pieces } from '../crypto/bytes.ts';

export const RESOLUTION = (() => {
  const [first] = knownResolutions();
  if (!first) throw new Error('no resolution');
  return first;
})();

/** A folder of its own for each suite. */
export function folder(): string {
  mkdirSync(scratch, { recursive: true });
  return mkdtempSync(join(scratch, 'notebook-'));
}

/** Runs the command as an office would. */
export function run(cwd: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'tests/tools/notebook.ts'), ...args],
    { cwd, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

export async function keyFor(device: string): Promise<OwnKey> {
  const key = await makeDeviceKey(device);
  if (!key) throw new Error('no Ed25519 here');
  return key;
}

/** The records of a log, signed where there is a key for the device. */
export async function entriesOf(
  log: readonly Change[],
  keys: readonly OwnKey[] = [],
): Promise<RecordEntry[]> {
  const signers = new Map(
    await Promise.all(keys.map(async (key) => [key.device, { key, signer: await signerOf(key) }] as const)),
  );
  const records = [...Map.groupBy(log, ({ record }) => record)].sort(([a], [b]) => (a < b ? -1 : 1));
  return Promise.all(
    records.map(async ([id, changes]) => {
      const signatures: Record<string, ChangeSignature> = {};
      for (const change of changes) {
        const own = signers.get(change.device);
        if (own)
          signatures[change.id] = { key: own.key.id, signature: await signChange(own.signer, change.id) };
      }
      return { id, changes, signatures };
    }),
  );
}

/** Writes a notebook file as the product does. */
export async function writeNotebook(
  path: string,
  entries: readonly RecordEntry[],
  { keys = [], passphrase }: { readonly keys?: readonly OwnKey[]; readonly passphrase?: string } = {},
): Promise<void> {
  const header: NewHeader = {
    scope: {},
    total: entries.length,
    resolutions: [{ id: RESOLUTION.id, hash: RESOLUTION.hash, document: null }],
    keys: keys.map(({ id, device, publicKey }) => ({ id, device, publicKey })),
  };
  const list = (async function* () {
    yield* entries;
  })();
  let text = '';
  const nameOf = (author: string) => (author === 'an' ? 'Chuyên viên' : undefined);
  for await (const piece of notebookText(header, list, { nameOf })) text += piece;
  const bytes = new TextEncoder().encode(text);
  writeFileSync(path, passphrase === undefined ? bytes : await gathered(lock(pieces(bytes), passphrase, 4)));
}

export const read = (path: string): string => readFileSync(path, 'utf8');
