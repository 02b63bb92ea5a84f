import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type NotebookSource, readNotebook } from '../../../utils/core/exchange/read.ts';
import { isLocked, unlock } from '../../../utils/crypto/passphrase.ts';
import { ToolError } from '../log.ts';
import { reasonOf } from './words.ts';

/** A notebook file on the disk, locked or not. */
export interface NotebookFile {
  readonly path: string;
  readonly source: NotebookSource;
}

/** Opens a file. @throws ToolError where it cannot be, is a table, or is locked and no passphrase is there */
export async function notebookFile(path: string, passphrase: string | null): Promise<NotebookFile> {
  let head: Uint8Array;
  try {
    const handle = await open(path);
    const { buffer, bytesRead } = await handle.read({ buffer: new Uint8Array(256), position: 0 });
    await handle.close();
    head = buffer.subarray(0, bytesRead);
  } catch (error) {
    throw new ToolError(`${path}: ${reasonOf(error)}.`);
  }
  if (/\.(xlsx|csv)$/iu.test(path))
    throw new ToolError(
      `${path} is a table: the extension takes tables in, where a person says whose figures they are; export a notebook file from there.`,
    );
  if (!isLocked(head)) return { path, source: { open: () => createReadStream(path) } };
  if (passphrase === null)
    throw new ToolError(`${path} is locked: name a file with its passphrase by --passphrase-file.`);
  return { path, source: { open: () => unlock(createReadStream(path), passphrase) } };
}

/** Bytes as they come, the mark of the byte order with them: that is the reader's business. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What is in a file, one thing after the other. @throws ExchangeError, LockError */
export const eventsOf = ({ source }: NotebookFile) =>
  readNotebook(source, { decode: (bytes) => decoder.decode(bytes) });
