import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { checkReport } from '../fixtures/check.ts';
import type { Expectation } from '../fixtures/expectation.ts';
import { type Inspection, inspect } from '../tools/inspection/inspect.ts';
import { portals } from './harness.ts';

const ending = '.expected.json';
const names = readdirSync(portals)
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length));
const pathOf = (name: string) => join(portals, `${name}.html`);

const expectationOf = (name: string): Expectation =>
  JSON.parse(readFileSync(join(portals, name + ending), 'utf8'));

let inspection: Inspection;

// All pages share one browser, several open at a time; each is then a test of its own.
beforeAll(async () => {
  inspection = await inspect(names.map(pathOf), { browser: inject('browser') });
}, 300_000);

test('there are enough pages of either sort, and each could be opened', () => {
  expect(names.filter((name) => expectationOf(name).verdict.includes('none')).length).toBeGreaterThanOrEqual(
    4,
  );
  expect(names.length).toBeGreaterThanOrEqual(20);
  expect(inspection.failures).toEqual([]);
  expect(inspection.pages.map(({ source }) => source)).toEqual(names.map(pathOf));
});

test.each(names)('%s', (name) => {
  const report = inspection.pages.find(({ source }) => source === pathOf(name));
  expect(report && checkReport(report, expectationOf(name))).toEqual([]);
});
