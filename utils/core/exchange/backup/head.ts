import * as v from 'valibot';
import { canonicalJson } from '../../notebook/canonical-json.ts';
import type { Json } from '../../notebook/change.ts';
import type { Resolution } from '../../resolution/model.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, BackupError, type BackupHead } from './model.ts';

const hex = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`, 'u')));
const base64 = (length: number) => v.pipe(v.string(), v.regex(new RegExp(`^[\\w-]{${length}}$`, 'u')));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
const moment = v.pipe(v.string(), v.isoTimestamp());

const HeadCheck = v.object({
  made: moment,
  identity: v.object({ author: name, device: name }),
  name: v.pipe(v.string(), v.maxLength(1000)),
  keys: v.array(
    v.object({
      device: name,
      id: hex(32),
      publicKey: base64(43),
      firstSeen: moment,
      secret: v.exactOptional(base64(43)),
    }),
  ),
  erased: v.array(hex(64)),
  drafts: v.array(
    v.object({
      key: name,
      text: v.pipe(v.string(), v.maxLength(1_000_000)),
      knowing: v.array(hex(64)),
      wall: moment,
    }),
  ),
  /** Each is looked through where it is taken in. */
  resolutions: v.array(v.looseObject({ id: name, hash: hex(64) })),
  settings: v.unknown(),
});

/** The first line of a backup, without its line break. */
export const headText = (head: BackupHead): string =>
  canonicalJson({ format: BACKUP_FORMAT, version: BACKUP_VERSION, ...head } as unknown as Json);

/** The way back. @throws BackupError */
export function readHead(text: string): BackupHead {
  const read = parsed(text);
  if (read.format !== BACKUP_FORMAT) throw new BackupError('not a backup');
  if (typeof read.version === 'number' && read.version > BACKUP_VERSION) throw new BackupError('newer');
  const result = v.safeParse(HeadCheck, read, { abortEarly: true });
  if (!result.success)
    throw new BackupError('malformed', v.getDotPath(result.issues[0] as v.BaseIssue<unknown>) ?? '');
  const { resolutions, settings, ...head } = result.output;
  return {
    ...head,
    resolutions: resolutions as unknown as readonly Resolution[],
    settings: (settings ?? null) as Json,
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Falls through: what is no JSON is no backup either.
  }
  throw new BackupError('not a backup');
}
