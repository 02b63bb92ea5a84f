import { createHash } from 'node:crypto';
import { provisionsIn } from '../../utils/core/alignment/span.ts';
import type { ChangeSignature, FileHeader, RecordEntry } from '../../utils/core/exchange/model.ts';
import { readNotebook } from '../../utils/core/exchange/read.ts';
import { notebookText } from '../../utils/core/exchange/write.ts';
import type { Change, Json, RecordId } from '../../utils/core/notebook/change.ts';
import { timestamp } from '../../utils/core/notebook/clock.ts';
import type { CanonicalTarget } from '../../utils/core/notebook/model.ts';
import { annotationId, profileId } from '../../utils/core/notebook/record-id.ts';
import { seal } from '../../utils/core/notebook/seal.ts';
import { makeDeviceKey, type OwnKey, signChange, signerOf } from '../../utils/crypto/signing.ts';
import type { GivenFile } from './dropping.ts';
import { canonical, provision } from './harness.ts';

const digest = async (text: string): Promise<string> => createHash('sha256').update(text).digest('hex');

/** Ids of authors and notes, as every notebook makes them. */
export const AUTHORS = {
  am: '0b0a3c52-5f0e-4b7e-9a51-0c1d2e3f4a5b',
  minh: '7d1f9e84-2a3b-4c5d-8e6f-1a2b3c4d5e6f',
} as const;
export type Writer = keyof typeof AUTHORS;
const NAMES: Readonly<Record<Writer, string>> = { am: 'Lý Đức Ấm', minh: 'Đặng Quốc Minh' };
export const noteId = (n: number): RecordId =>
  annotationId(`5e0c1a2b-3d4e-4f50-8a6b-${String(n).padStart(12, '0')}`);

interface Said {
  readonly record: RecordId;
  readonly field: string;
  readonly value: Json;
  readonly replaces?: readonly string[];
  /** Day of February 2026. */
  readonly day?: number;
  /** ISO 8601, UTC; in the place of a day. */
  readonly now?: string;
}

/** A change as its writer's device made it. */
export function say(
  by: Writer,
  { record, field, value, replaces = [], day = 10, now }: Said,
): Promise<Change> {
  const wall = now ?? `2026-02-${String(day).padStart(2, '0')}T02:00:00.000Z`;
  const at = timestamp(Date.parse(wall), 0);
  return seal({ at, wall, by: AUTHORS[by], device: AUTHORS[by], record, field, value, replaces }, digest);
}

/** The name that a writer goes by. */
export const profileOf = (by: Writer): Promise<Change> =>
  say(by, { record: profileId(AUTHORS[by]), field: 'name', value: NAMES[by], day: 1 });

/** A note on an indicator, all that it says. */
export async function noteOn(by: Writer, n: number, text: string, target = passage()): Promise<Change[]> {
  const record = noteId(n);
  const fields = { target, motivation: 'commenting', text, private: false };
  return Promise.all(
    Object.entries(fields).map(([field, value]) => say(by, { record, field, value: value as Json })),
  );
}

/** The passage of the seventh indicator. */
export function passage(
  more: Partial<CanonicalTarget> = {},
): CanonicalTarget & { readonly [key: string]: Json } {
  const { start, end } = provision('indicator', '7');
  const target: CanonicalTarget = {
    type: 'canonical',
    resolution: canonical.id,
    hash: canonical.hash,
    spans: [{ start, end }],
    provisions: provisionsIn(canonical, [{ start, end }]),
    quote: { exact: canonical.text.slice(start, end), prefix: '', suffix: '' },
    page: { url: 'https://thainguyen.gov.vn/nghi-quyet', title: 'Nghị quyết' },
    ...more,
  };
  return JSON.parse(JSON.stringify(target));
}

async function entriesOf(changes: readonly Change[], key: OwnKey | null): Promise<RecordEntry[]> {
  const signer = key && (await signerOf(key));
  const sign = async ({ id }: Change): Promise<[string, ChangeSignature][]> =>
    signer && key ? [[id, { key: key.id, signature: await signChange(signer, id) }]] : [];
  const entries: RecordEntry[] = [];
  for (const [id, own] of Map.groupBy(changes, ({ record }) => record)) {
    const signatures = Object.fromEntries((await Promise.all(own.map(sign))).flat());
    entries.push({ id, changes: own, signatures });
  }
  return entries.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** A key for a writer's device. */
export async function keyOf(by: Writer): Promise<OwnKey> {
  const key = await makeDeviceKey(AUTHORS[by]);
  if (!key) throw new Error('no Ed25519 here');
  return key;
}

/** A notebook file as a notebook writes it. */
export async function notebookFile(
  name: string,
  changes: readonly Change[],
  header: Partial<FileHeader> = {},
  /** Signs all of it. */
  key: OwnKey | null = null,
): Promise<GivenFile & { readonly content: string }> {
  const entries = await entriesOf(changes, key);
  const keys = key ? [{ id: key.id, device: key.device, publicKey: key.publicKey }] : [];
  const whole = { scope: {}, resolutions: [], keys, ...header, total: entries.length };
  let content = '';
  const stream = (async function* () {
    yield* entries;
  })();
  for await (const piece of notebookText(whole, stream, { nameOf: () => undefined })) content += piece;
  return { name, content };
}

/** The records of a notebook file, as the product reads them. @throws where one of them is refused */
export async function recordsIn(content: Uint8Array): Promise<RecordEntry[]> {
  const source = {
    open: async function* () {
      yield content;
    },
  };
  const decode = (bytes: Uint8Array): string =>
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const entries: RecordEntry[] = [];
  for await (const event of readNotebook(source, { decode })) {
    if (event.type === 'refused') throw new Error(`${event.where}: ${event.code}`);
    if (event.type === 'record') entries.push(event.entry);
  }
  return entries;
}
