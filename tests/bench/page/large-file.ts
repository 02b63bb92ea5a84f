import type { RecordEntry } from '../../../utils/core/exchange/model.ts';
import { readNotebook } from '../../../utils/core/exchange/read.ts';
import { type NewHeader, notebookText } from '../../../utils/core/exchange/write.ts';
import type { Edit } from '../../../utils/core/notebook/change.ts';
import { timestamp } from '../../../utils/core/notebook/clock.ts';
import { RECORD_KINDS } from '../../../utils/core/notebook/model.ts';
import { profileId } from '../../../utils/core/notebook/record-id.ts';
import { seal } from '../../../utils/core/notebook/seal.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { digest } from '../../../utils/storage/digest.ts';
import { markedIn, oneNote } from './notes.ts';

/** Notes that are made at once. */
const AT_ONCE = 500;
const AUTHORS = 7;
/** Bytes that are read at once. */
const PIECE = 1 << 20;

/** What people did, record by record as their ids sort, some hundreds at a time. */
function* edits(resolution: Resolution, notes: number): Generator<{ first: number; all: Edit[] }> {
  const marked = markedIn(resolution);
  for (const kind of RECORD_KINDS.toSorted()) {
    if (kind === 'profile')
      yield {
        first: 0,
        all: Array.from({ length: AUTHORS }, (_, n) => ({
          record: profileId(`author-${n}`),
          field: 'name',
          value: `Người ${n}`,
          knowing: [],
        })),
      };
    for (let first = 0; first < notes; first += AT_ONCE) {
      const all: Edit[] = [];
      for (let n = first; n < Math.min(notes, first + AT_ONCE); n += 1)
        all.push(...oneNote(resolution, marked, n).filter(({ record }) => record.startsWith(`${kind}:`)));
      if (all.length > 0) yield { first, all };
    }
  }
}

/** A notebook file of many notes, as people would have written them on their machines; its text piece by piece. */
export function largeFile(resolution: Resolution, notes: number): AsyncGenerator<string> {
  let total = 0;
  for (const { all } of edits(resolution, notes)) total += new Set(all.map(({ record }) => record)).size;
  return notebookText(headerOf(resolution, total), entries(resolution, notes), { nameOf });
}

/** What a file of the bench says of itself. */
export const headerOf = ({ id, hash }: Resolution, total: number): NewHeader => ({
  scope: {},
  total,
  resolutions: [{ id, hash, document: null }],
  keys: [],
});

export const nameOf = (author: string): string => `Người ${author.slice('author-'.length)}`;

async function* entries(resolution: Resolution, notes: number): AsyncGenerator<RecordEntry> {
  for (const { first, all } of edits(resolution, notes)) yield* await sealed(all, first);
}

async function sealed(edits: readonly Edit[], first: number): Promise<RecordEntry[]> {
  const changes = await Promise.all(
    edits.map(({ record, field, value, knowing }, i) => {
      const ms = Date.UTC(2024, 0, 1) + first * 60_000 + i;
      const by = `author-${(i >> 2) % AUTHORS}`;
      const wall = new Date(ms).toISOString();
      return seal(
        { at: timestamp(ms, 0), wall, by, device: by, record, field, value, replaces: knowing },
        digest,
      );
    }),
  );
  return [...Map.groupBy(changes, ({ record }) => record)]
    .map(([id, own]): RecordEntry => ({ id, changes: own, signatures: {} }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Reads a notebook file, some hundreds of records at a time. */
export async function* readEntries(file: Blob): AsyncGenerator<RecordEntry[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const source = { open: () => bytesOf(file) };
  let portion: RecordEntry[] = [];
  for await (const event of readNotebook(source, { decode: (bytes) => decoder.decode(bytes) })) {
    if (event.type === 'refused') throw new Error(`${event.where}: ${event.code}`);
    if (event.type !== 'record' || portion.push(event.entry) < AT_ONCE) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}

async function* bytesOf(file: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE)
    yield new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
}
