import { readFileSync } from 'node:fs';
import { ToolError } from '../log.ts';
import { reasonOf } from './words.ts';

/** The first line of a file; null where none was named. A passphrase in the arguments would be seen by the whole machine. */
export function passphraseFrom(path: string | undefined): string | null {
  if (path === undefined) return null;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new ToolError(`${path}: ${reasonOf(error)}.`);
  }
  const [line = ''] = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  if (line === '') throw new ToolError(`${path}: its first line is empty, and should be the passphrase.`);
  return line;
}
