import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { checkReport } from '../fixtures/check.ts';
import { compose } from '../fixtures/generate/compose.ts';
import { type Inspection, inspect } from '../tools/inspection/inspect.ts';
import { canonical } from './harness.ts';

/** Any other seed must hold as well: SEED=7 COUNT=40 tries one. */
const seed = Number(process.env.SEED ?? 20201211);
const fixtures = compose(canonical, seed, Number(process.env.COUNT ?? 12));
const folder = mkdtempSync(join(tmpdir(), 'so-nghi-quyet-'));
const pathOf = (name: string) => join(folder, `${name}.html`);

let inspection: Inspection;

beforeAll(async () => {
  for (const { files } of fixtures)
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
  inspection = await inspect(
    fixtures.map(({ name }) => pathOf(name)),
    { browser: inject('browser') },
  );
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true }));

test.each(fixtures)(`seed ${seed}: $name`, ({ name, expectation }) => {
  expect(inspection.failures).toEqual([]);
  const report = inspection.pages.find(({ source }) => source === pathOf(name));
  expect(report && checkReport(report, expectation)).toEqual([]);
});
