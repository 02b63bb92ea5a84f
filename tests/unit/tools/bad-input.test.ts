import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { badInputTable } from '../../tools/bad-input.ts';
import { root } from '../../tools/build.ts';

/** Rows without what a formatter does to them. */
const rowsOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.startsWith('| ') ? [line.replace(/\s+/gu, ' ').trim()] : []));

test('the README’s table of bad files is what is really said', { timeout: 120_000 }, async () => {
  const shown = new Set(rowsOf(readFileSync(join(root, 'README.md'), 'utf8')));
  const said = rowsOf(await badInputTable()).slice(2);
  expect(said.length).toBeGreaterThanOrEqual(60);
  expect(said.filter((row) => !shown.has(row))).toEqual([]);
});
