import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/build.ts';

/** A file of the project, or one planted to prove that a guard sees it. */
export interface SourceFile {
  /** From the project's folder, with forward slashes. */
  readonly path: string;
  readonly source: string;
}

/** A rule broken: where, and what is wrong, in a sentence. */
export interface Violation {
  readonly path: string;
  readonly problem: string;
}

/** The paths of all files under a folder of the project, sorted. */
export function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .sort();
}

/** Reads the files of some folders whose names end in one of the endings. @throws where there is none: a guard over nothing guards nothing. */
export function sources(folders: readonly string[], endings: readonly string[]): SourceFile[] {
  const paths = folders.flatMap(filesUnder).filter((path) => endings.some((ending) => path.endsWith(ending)));
  if (paths.length === 0) throw new Error(`No ${endings.join(' or ')} file under ${folders.join(', ')}`);
  return paths.map((path) => ({ path, source: readFileSync(join(root, path), 'utf8') }));
}

/** What a test shows of violations. */
export const told = (violations: readonly Violation[]) =>
  violations.map(({ path, problem }) => `${path}: ${problem}`);
