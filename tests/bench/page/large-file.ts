import type { RecordEntry } from '../../../utils/core/exchange/model.ts';
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

/** Records of many notes as people would have written them on their machines, in the order of their ids. */
export async function* entries(resolution: Resolution, notes: number): AsyncGenerator<RecordEntry[]> {
  const marked = markedIn(resolution);
  const profiles = Array.from(
    { length: AUTHORS },
    (_, n): Edit => ({ record: profileId(`author-${n}`), field: 'name', value: `Người ${n}`, knowing: [] }),
  );
  for (const kind of RECORD_KINDS.toSorted()) {
    if (kind === 'profile') yield sealed(profiles, 0);
    for (let first = 0; first < notes; first += AT_ONCE) {
      const edits: Edit[] = [];
      for (let n = first; n < Math.min(notes, first + AT_ONCE); n += 1)
        edits.push(...oneNote(resolution, marked, n).filter(({ record }) => record.startsWith(`${kind}:`)));
      if (edits.length > 0) yield sealed(edits, first);
    }
  }
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

/** Reads a file of entries, one a line, some hundreds at a time. */
export async function* readEntries(file: Blob): AsyncGenerator<RecordEntry[]> {
  let rest = '';
  let portion: RecordEntry[] = [];
  for await (const text of file.stream().pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      portion.push(JSON.parse(line) as RecordEntry);
      if (portion.length < AT_ONCE) continue;
      yield portion;
      portion = [];
    }
  }
  if (portion.length > 0) yield portion;
}
