import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Lockfile, lockfileProblems } from '../../guards/lockfile.ts';
import { told } from '../../guards/source.ts';
import { root } from '../../tools/build.ts';

test('the lockfile serves every machine', () => {
  const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile;
  expect(Object.keys(lockfile.packages).length).toBeGreaterThan(100);
  expect(told(lockfileProblems(lockfile))).toEqual([]);
});

test('planted: a dropped platform and an address', () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-win': '1', 'a-own': '1' } },
    'node_modules/a-linux': {},
    'node_modules/a/node_modules/a-own': {},
    'node_modules/b': { resolved: 'https://registry.example/b.tgz' },
  };
  expect(told(lockfileProblems({ packages }))).toEqual([
    'node_modules/a: names a-win, which is not listed',
    'node_modules/b: comes from https://registry.example/b.tgz',
  ]);
});
