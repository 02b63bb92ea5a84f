/**
 * Writes portal pages and what is to be expected of each.
 *
 *   npm run fixtures -- --seed N [--count K] [--out DIR] [--verify]   pages of random make (K = 12, DIR = tests/.tmp/fixtures)
 *   npm run fixtures -- --committed [--verify]                        the set under tests/fixtures/portals
 *
 * `--verify` loads every page in Chromium and compares the text that the offsets were counted in.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import resolution from '../../public/resolutions/thai-nguyen/2020/kt-xh-2021-2025.json' with { type: 'json' };
import type { Resolution } from '../../utils/core/resolution/model.ts';
import { committedSet } from '../fixtures/generate/committed-set.ts';
import { compose } from '../fixtures/generate/compose.ts';
import type { Fixture } from '../fixtures/generate/page.ts';
import { verify } from '../fixtures/generate/verify.ts';
import { ensureBrowsers } from './browsers.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    count: { type: 'string', default: '12' },
    out: { type: 'string' },
    committed: { type: 'boolean', default: false },
    verify: { type: 'boolean', default: false },
  },
});

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A whole number from the command line, or the end of the program. */
function whole(name: string, value: string | undefined): number {
  if (value !== undefined && /^\d+$/.test(value)) return Number(value);
  console.error(`--${name} wants a whole number; or say --committed`);
  process.exit(2);
}

const canonical = resolution as unknown as Resolution;
const directory = values.committed
  ? fromHere('../fixtures/portals')
  : resolve(values.out ?? fromHere('../.tmp/fixtures'));
const fixtures = values.committed
  ? committedSet(canonical)
  : compose(canonical, whole('seed', values.seed), whole('count', values.count));

await write(fixtures);
console.log(`${fixtures.length} pages in ${directory}`);
if (values.verify) await verifyAll(fixtures);

/** Writes all files; of the committed set, what is no longer made goes. */
async function write(made: readonly Fixture[]): Promise<void> {
  await mkdir(directory, { recursive: true });
  const files = new Map(made.flatMap((fixture) => [...fixture.files]));
  if (values.committed)
    for (const file of await readdir(directory)) if (!files.has(file)) await rm(join(directory, file));
  for (const [file, content] of files) await writeFile(join(directory, file), content);
}

async function verifyAll(made: readonly Fixture[]): Promise<void> {
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = await puppeteer.launch({
    executablePath: ensureBrowsers('chromium').chromium,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const problems: string[] = [];
  for (const fixture of made) problems.push(...(await verify(browser, directory, fixture)));
  await browser.close();
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? 'all read alike in Chromium' : `${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
}
