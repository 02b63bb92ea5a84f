import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { barrels, looseFiles, strangers } from './guards/house.ts';
import { wrongImports } from './guards/layers.ts';
import { filesUnder, type SourceFile, sources, told } from './guards/source.ts';
import { root, scratch } from './tools/build.ts';

const house = () => sources(['entrypoints', 'components', 'utils'], ['.ts', '.tsx']);
const planted = (path: string, source: string): SourceFile => ({ path, source });

describe('imports go one way', () => {
  test('in the house', () => {
    expect(told(wrongImports(house()))).toEqual([]);
  });

  test.each([
    ['utils/core/text/a.ts', `import { b } from '../../dom/b.ts';`],
    ['utils/core/text/a.ts', `import { browser } from 'wxt/browser';`],
    ['utils/core/text/a.ts', `import type { B } from '../../messaging/protocol.ts';`],
    ['utils/core/text/a.ts', `export { readFile } from 'node:fs';`],
    ['utils/core/text/a.ts', `export type A = import('../../dom/b.ts').B;`],
    ['utils/core/text/a.ts', `export const a = () => import('../../platform/b.ts');`],
    ['utils/core/text/a.ts', `export const a = () => import('@/utils/platform/b.ts');`],
    ['utils/core/text/a.ts', `import * as v from 'valibot';`],
    ['utils/core/exchange/a.ts', `import { parse } from 'papaparse';`],
    ['utils/office/a.ts', `import { b } from '../storage/b.ts';`],
    ['utils/crypto/a.ts', `import { b } from '../storage/b.ts';`],
    ['utils/dom/a.ts', `import { b } from '../messaging/b.ts';`],
    ['utils/dom/a.ts', `import { b } from '../platform/b.ts';`],
    ['utils/messaging/a.ts', `import { b } from '../storage/b.ts';`],
    ['utils/storage/a.ts', `import { b } from '../pdf/b.ts';`],
    ['utils/platform/a.ts', `import { b } from '../../components/shared/b.tsx';`],
    ['components/shared/a.tsx', `import { b } from '../sidepanel/b.tsx';`],
    ['components/sidepanel/a.tsx', `import { b } from '../card/b.tsx';`],
    ['components/sidepanel/a.tsx', `import { normalise } from '../../utils/core/text/normalise.ts';`],
    ['components/sidepanel/a.tsx', `import { b } from '../../utils/storage/b.ts';`],
    ['components/sidepanel/a.tsx', `import { browser } from 'wxt/browser';`],
    ['entrypoints/background.ts', `import { b } from '../utils/dom/b.ts';`],
    ['entrypoints/background.ts', `import { b } from '../components/shared/b.tsx';`],
    ['entrypoints/portal.content/index.ts', `import { b } from '../../utils/storage/b.ts';`],
    ['entrypoints/portal.content/a.ts', `import { b } from '../../utils/pdf/b.ts';`],
    ['entrypoints/portal.content/a.ts', `import { b } from '../../components/sidepanel/b.tsx';`],
    ['entrypoints/aligner.ts', `import { b } from '@/utils/storage/b.ts';`],
    ['entrypoints/sidepanel/main.tsx', `import { b } from '../options/main.tsx';`],
    ['utils/platform/a.ts', `import { b } from '../../entrypoints/background.ts';`],
    ['utils/misc/a.ts', `import { b } from '../core/b.ts';`],
  ])('planted in %s: %s', (path, source) => {
    expect(wrongImports([planted(path, source)])).toHaveLength(1);
  });

  test.each([
    ['utils/core/text/a.ts', `import { b } from './b.ts'; import { c } from '../resolution/c.ts';`],
    ['utils/core/exchange/a.ts', `import * as v from 'valibot';`],
    ['utils/office/a.ts', `import type { B } from '../core/x/b.ts'; import { c } from 'docx';`],
    ['utils/pdf/a.ts', `import { b } from '../dom/b.ts'; import { c } from 'pdfjs-dist';`],
    [
      'components/card/a.tsx',
      `import type { B } from '../../utils/core/x/b.ts'; import { c } from '../shared/c.ts';`,
    ],
    ['components/card/a.tsx', `import { MARKED_KINDS } from '../../utils/core/resolution/model.ts';`],
    ['entrypoints/portal.content/index.ts', `import { b } from '../../utils/dom/b.ts'; import './a.css';`],
    [
      'entrypoints/sidepanel/main.tsx',
      `import { b } from '../../utils/storage/b.ts'; import { render } from 'preact';`,
    ],
    ['entrypoints/aligner.ts', `import text from '../public/resolutions/a.json' with { type: 'json' };`],
  ])('allowed in %s: %s', (path, source) => {
    expect(told(wrongImports([planted(path, source)]))).toEqual([]);
  });
});

describe('rooms', () => {
  test('the top level is fixed', () => {
    expect(told(strangers(readdirSync(root)))).toEqual([]);
    expect(told(strangers(['utils', 'scripts', 'tools.ts', '.ci']))).toEqual([
      'scripts: is not of the fixed top level',
      'tools.ts: is not of the fixed top level',
    ]);
  });

  test('no loose file', () => {
    expect(told(looseFiles([...filesUnder('utils'), ...filesUnder('components')]))).toEqual([]);
    const plants = ['utils/helpers.ts', 'components/button.tsx', 'utils/core/text/a.ts'];
    expect(looseFiles(plants).map(({ path }) => path)).toEqual(['utils/helpers.ts', 'components/button.tsx']);
  });

  test('no barrel file', () => {
    expect(told(barrels(house()))).toEqual([]);
  });

  test.each([
    `export { a } from './a.ts'; export type { B } from './b.ts';`,
    `import { a } from './a.ts'; export { a };`,
    `export * from './a.ts'; export const b = 1;`,
    `export * as text from './a.ts';`,
  ])('a planted barrel: %s', (source) => {
    expect(barrels([planted('utils/core/text/index.ts', source)])).toHaveLength(1);
  });

  test.each([`const a = 1; export { a };`, `export { a } from './a.ts'; export const b = 1;`, `export {};`])(
    'no barrel: %s',
    (source) => {
      expect(barrels([planted('utils/core/text/a.ts', source)])).toEqual([]);
    },
  );
});

describe('the core knows neither DOM nor browser', () => {
  mkdirSync(scratch, { recursive: true });
  const folder = mkdtempSync(join(scratch, 'core-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Compiles one file with the core's own settings. @returns the compiler's complaints. */
  function complaints(source: string): string {
    writeFileSync(join(folder, 'planted.ts'), source);
    const settings = { extends: '../../../utils/core/tsconfig.json', include: ['./planted.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const { stdout, status } = spawnSync(process.execPath, [compiler, '--noEmit', '-p', folder], {
      encoding: 'utf8',
    });
    return status === 0 ? '' : stdout;
  }

  test.each([
    ['document', `export const title = document.title;`],
    ['window', `export const width = window.innerWidth;`],
    ['fetch', `export const page = fetch('/');`],
    ['browser', `export const tabs = browser.tabs;`],
    ['process', `export const home = process.env;`],
  ])('a planted %s does not compile', (name, source) => {
    expect(complaints(source)).toContain(`'${name}'`);
  });

  test('plain code does', () => {
    expect(complaints(`export const sum = (a: number, b: number): number => a + b;`)).toBe('');
  });
});
