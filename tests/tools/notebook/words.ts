import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Translate } from '../../../components/shared/i18n/key.ts';
import { plainTexts } from '../../../components/shared/i18n/plain.ts';
import { ExchangeError } from '../../../utils/core/exchange/errors.ts';
import { LockError } from '../../../utils/crypto/lock-error.ts';
import { root } from '../build.ts';

/** The interface's words: errors of files are told in English here, papers are always in Vietnamese. */
export const wordsIn = (language: 'vi' | 'en'): Translate =>
  plainTexts(JSON.parse(readFileSync(join(root, `components/shared/i18n/${language}.json`), 'utf8')));

const SYSTEM: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not open it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'there is no such folder',
  ENOSPC: 'the disk is full',
};

/** What a code of the catalogue's section says, with the place; the bare code where the section has no words for it. */
export function wordOf(
  section: string,
  code: string,
  where: string,
  params: Readonly<Record<string, string | number>>,
): string {
  const key = `${section}.${code}`;
  // The codes of files and of locks are keys of the catalogue, which is guarded elsewhere.
  const said = wordsIn('en')(key as Parameters<Translate>[0], params);
  const line = params.line === undefined ? '' : `line ${params.line}`;
  const place = [line, where].filter(Boolean).join(', ');
  return `${said === key ? code : said.replace(/\.$/u, '')}${place && ` (${place})`}`;
}

/** Why a file was not read or written, without a full stop; what is no fault of a file is thrown again. */
export function reasonOf(error: unknown): string {
  if (error instanceof ExchangeError)
    return wordOf('exchange.notebook', error.code, error.where, error.params);
  if (error instanceof LockError) return wordOf('backup.fault', error.code, '', {});
  const system = SYSTEM[(error as NodeJS.ErrnoException)?.code ?? ''];
  if (system) return system;
  throw error;
}
