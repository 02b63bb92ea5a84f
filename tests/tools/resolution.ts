/**
 * Regenerates the canonical resolutions under public/resolutions/ from their source texts, byte for byte.
 * Without arguments writes them; `--check` writes nothing and fails when a committed file is not what a build gives.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildResolution, type Identity } from '../../utils/core/resolution/build.ts';
import { fingerprintOf } from '../../utils/core/resolution/fingerprint.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Every resolution that the product carries, with its source text under tests/fixtures/resolution/. */
export const SOURCES: readonly (Identity & { readonly source: string })[] = [
  {
    id: 'thai-nguyen/2020/kt-xh-2021-2025',
    province: 'Thái Nguyên',
    number: null,
    source: 'nq-thai-nguyen-kt-xh-2021-2025.txt',
  },
];

/** SHA-256 of the UTF-8 bytes of a text, lower-case hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Absolute path of the published file of a resolution. */
export function publishedPath(id: string): string {
  return join(ROOT, 'public/resolutions', `${id}.json`);
}

/** What the published file has to hold: pretty JSON and a line break at its end. */
export function render({ source, ...identity }: (typeof SOURCES)[number]): string {
  const text = readFileSync(join(ROOT, 'tests/fixtures/resolution', source), 'utf8');
  return `${JSON.stringify(buildResolution(text, identity, sha256), null, 2)}\n`;
}

/** Absolute path of the fingerprints, which the content script carries. */
export const FINGERPRINTS = join(ROOT, 'public/resolutions/fingerprints.json');

/** What the file of fingerprints has to hold: one resolution a line. */
export function renderFingerprints(): string {
  const lines = SOURCES.map((entry) => JSON.stringify(fingerprintOf(JSON.parse(render(entry)))));
  return `[\n${lines.join(',\n')}\n]\n`;
}

function main(check: boolean): void {
  const files = SOURCES.map((entry) => ({ path: publishedPath(entry.id), fresh: render(entry) }));
  for (const { path, fresh } of [...files, { path: FINGERPRINTS, fresh: renderFingerprints() }]) {
    const name = relative(ROOT, path);
    if (!check) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, fresh);
      console.log(`${name}: ${fresh.length} characters`);
    } else if (readFileSync(path, 'utf8') !== fresh) {
      console.error(`${name} is not what a build gives; run "npm run resolution"`);
      process.exitCode = 1;
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.includes('--check'));
