import type * as v from 'valibot';
import type { Filter } from '../notebook/filter.ts';
import type { Resolution } from '../resolution/model.ts';
import { checked } from './checked.ts';
import { ExchangeError } from './errors.ts';
import { HEADER_CHECKS, VERSION } from './file-checks.ts';
import { type Members, type Migration, stepsFrom } from './migrations.ts';
import { type FileHeader, NOTEBOOK_FORMAT, NOTEBOOK_VERSION } from './model.ts';

export interface ReadHeader {
  readonly header: FileHeader;
  /** What makes an item of the file one of this version. */
  readonly steps: readonly Migration[];
}

/** A member of the file's object as it was read. */
export interface HeaderMember {
  readonly value: unknown;
  readonly line: number;
}

/**
 * The header out of the members of the file's object.
 * @throws ExchangeError for another format, a version that this reader does not know, and a member that is missing or not
 *   what it should be
 */
export function readHeader(members: ReadonlyMap<string, HeaderMember>): ReadHeader {
  const format = members.get('format');
  if (format?.value !== NOTEBOOK_FORMAT)
    throw new ExchangeError('wrong format', 'format', { line: format?.line ?? 1 });
  const steps = stepsOf(members.get('version'));
  const read: Members = Object.fromEntries([...members].map(([key, { value }]) => [key, value]));
  const migrated = steps.reduce((before, { header }) => header(before), read);
  const line = (key: string): number => members.get(key)?.line ?? 1;
  const member = <K extends keyof typeof HEADER_CHECKS>(key: K): v.InferOutput<(typeof HEADER_CHECKS)[K]> => {
    if (migrated[key] === undefined) throw new ExchangeError('member missing', key, { line: line(key) });
    const result = checked(HEADER_CHECKS[key], migrated[key]);
    if (result.ok) return result.value;
    const dot = result.where === '' || result.where.startsWith('[') ? '' : '.';
    const where = `${key}${dot}${result.where}`;
    throw new ExchangeError('member malformed', where, { line: line(key) });
  };
  const version = parts(String(members.get('version')?.value));
  return {
    header: {
      version,
      scope: member('filter') as Filter,
      total: member('total'),
      resolutions: member('resolutions').map(({ id, hash, document }) => ({
        id,
        hash,
        document: document as Resolution | null,
      })),
      keys: member('keys').map(({ id, device, publicKey }) => ({ id, device, publicKey })),
    },
    steps,
  };
}

/** A newer minor version only adds: what it added is left aside. */
function stepsOf(member: HeaderMember | undefined): readonly Migration[] {
  const line = member?.line ?? 1;
  if (member === undefined) throw new ExchangeError('member missing', 'version', { line });
  const { value } = member;
  if (typeof value !== 'string' || !VERSION.test(value))
    throw new ExchangeError('member malformed', 'version', { line });
  const { major, minor } = parts(value);
  const own = `${NOTEBOOK_VERSION.major}.${NOTEBOOK_VERSION.minor}`;
  if (major > NOTEBOOK_VERSION.major)
    throw new ExchangeError('newer version', 'version', { line, version: value, known: own });
  if (major === NOTEBOOK_VERSION.major && minor >= NOTEBOOK_VERSION.minor) return [];
  const steps = stepsFrom(value, own);
  if (!steps) throw new ExchangeError('unknown version', 'version', { line, version: value, known: own });
  return steps;
}

function parts(version: string): { major: number; minor: number } {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return { major, minor };
}
