import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ToolError } from '../log.ts';
import { reasonOf } from './words.ts';

export interface Output {
  readonly path: string;
  /** Write although there is such a file. */
  readonly force: boolean;
}

/** Looks whether a file may be written, before anything is worked for. @throws ToolError */
export function mayWrite({ path, force }: Output): void {
  if (!force && existsSync(path)) throw new ToolError(`${path} is there already; --force writes over it.`);
}

/** Writes a file whole or not at all: under another name beside it, which it then takes the place of. */
export async function writeOut(output: Output, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  mayWrite(output);
  const { path } = output;
  const beside = `${path}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(beside, { flags: 'wx' }));
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw new ToolError(`${path}: ${reasonOf(error)}.`);
  }
}
