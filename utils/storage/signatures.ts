import type { ChangeSignature, RecordEntry } from '../core/exchange/model.ts';
import type { ChangeId } from '../core/notebook/change.ts';
import type { NotebookDatabase } from './database.ts';
import type { SignatureRow } from './rows.ts';

/** Signs a change by its id with one of the own keys. */
export type Sign = (changeId: ChangeId) => Promise<string>;

/** Changes that are signed at once: enough to keep the browser's threads busy, few enough to be cancelled soon. */
const PORTION = 1000;

/**
 * The records of a file with the signatures of the own devices: those made before are kept, the others are made as the
 * records go by and kept for the next time. Signatures of others travel on as they are.
 * @param signers by device: the id of its key, and what signs
 */
export async function* signedOut(
  db: NotebookDatabase,
  entries: AsyncIterable<RecordEntry>,
  signers: ReadonlyMap<string, { readonly key: string; readonly sign: Sign }>,
): AsyncGenerator<RecordEntry> {
  let held: RecordEntry[] = [];
  let open = 0;
  for await (const entry of entries) {
    held.push(entry);
    open += entry.changes.length;
    if (open < PORTION) continue;
    yield* await signed(db, held, signers);
    held = [];
    open = 0;
  }
  yield* await signed(db, held, signers);
}

async function signed(
  db: NotebookDatabase,
  entries: readonly RecordEntry[],
  signers: Parameters<typeof signedOut>[2],
): Promise<RecordEntry[]> {
  const made = await Promise.all(
    entries.flatMap(({ changes, signatures }) =>
      changes.flatMap(({ id, device }) => {
        const signer = signatures[id] ? undefined : signers.get(device);
        return signer ? [madeBy(signer, id)] : [];
      }),
    ),
  );
  if (made.length === 0) return [...entries];
  await db.signatures.bulkPut(made);
  const fresh = new Map<ChangeId, ChangeSignature>(
    made.map(({ id, key, signature }) => [id, { key, signature }]),
  );
  return entries.map(({ id, changes, signatures }) => ({
    id,
    changes,
    signatures: Object.fromEntries(
      changes.flatMap((change): [ChangeId, ChangeSignature][] => {
        const signature = signatures[change.id] ?? fresh.get(change.id);
        return signature ? [[change.id, signature]] : [];
      }),
    ),
  }));
}

const madeBy = async (
  { key, sign }: { readonly key: string; readonly sign: Sign },
  id: ChangeId,
): Promise<SignatureRow> => ({ id, key, signature: await sign(id) });
