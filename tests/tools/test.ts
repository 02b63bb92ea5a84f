import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers } from './browsers.ts';
import { build, runBin, scratch } from './build.ts';
import { columns } from './inspection/table.ts';
import { progress, runTool } from './log.ts';
import { single, type Tally, tally, type VitestReport } from './suites/tally.ts';

const lint = () => single(runBin('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']));

const types = (project: string) => single(runBin('typescript/bin/tsc', ['--noEmit', '-p', project]));

function vitest(project: string): Tally {
  const file = join(scratch, 'reports', `${project}.json`);
  rmSync(file, { force: true });
  const succeeded = runBin('vitest/vitest.mjs', [
    'run',
    '--config=tests/vitest.config.ts',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return tally(read(file), succeeded);
}

function read(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return null;
  }
}

/** In the order in which they run: what is quick and often wrong comes first. */
const suites: readonly (readonly [name: string, run: () => Tally])[] = [
  ['format and lint', lint],
  ['types', () => single(runBin('wxt/bin/wxt.mjs', ['prepare']) && types('.').failed === 0)],
  ['types of the core, without a DOM', () => types('utils/core')],
  ['unit', () => vitest('unit')],
  ['browser', () => vitest('browser')],
  ['build for Chromium', () => single(build('chromium'))],
  ['build for Firefox', () => single(build('firefox'))],
  ['built', () => vitest('built')],
  ['e2e in Chromium', () => vitest('e2e-chromium')],
  ['e2e in Firefox', () => vitest('e2e-firefox')],
];

await runTool(async () => {
  ensureBrowsers('chromium', 'firefox');
  mkdirSync(join(scratch, 'reports'), { recursive: true });
  const results = suites.map(([name, run]) => {
    progress(`\n── ${name}`);
    const begun = Date.now();
    return { name, ...run(), seconds: (Date.now() - begun) / 1000 };
  });
  const rows = results.map(({ name, passed, failed, seconds }) => {
    return [name, `${passed} passed`, `${failed} failed`, `${seconds.toFixed(0)} s`];
  });
  progress(`\n${columns(rows)}`);
  for (const { name, notes } of results) for (const note of notes) progress(`  ${name}: ${note}`);
  const sum = (part: 'passed' | 'failed') => results.reduce((total, result) => total + result[part], 0);
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
  return sum('failed') === 0 ? 0 : 1;
});
