import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserKind } from '../tools/browsers.ts';
import { builtFolder } from '../tools/build.ts';
import type { Manifest } from './manifest.ts';
import type { SourceFile } from './source.ts';

const read = (kind: BrowserKind, path: string): SourceFile => ({
  path,
  source: readFileSync(join(builtFolder(kind), path), 'utf8'),
});

export const builtManifest = (kind: BrowserKind): Manifest => JSON.parse(read(kind, 'manifest.json').source);

/** The content scripts and styles that the manifest loads by itself. */
export function loadedByManifest(kind: BrowserKind): SourceFile[] {
  const paths =
    builtManifest(kind).content_scripts?.flatMap(({ js = [], css = [] }) => [...js, ...css]) ?? [];
  return [...new Set(paths)].map((path) => read(kind, path));
}

/** All scripts that run in a web page or in the background. */
export function scriptsBesidePages(kind: BrowserKind): SourceFile[] {
  const { background } = builtManifest(kind);
  const paths = [
    background?.service_worker ?? [],
    background?.scripts ?? [],
    'aligner.js',
    'annotator.js',
  ].flat();
  const loaded = loadedByManifest(kind).filter(({ path }) => path.endsWith('.js'));
  return [...loaded, ...paths.map((path) => read(kind, path))];
}
