import { describe, expect, test } from 'vitest';
import { visibleLiterals, visibleMarkup } from '../../guards/literals.ts';
import { sources, told } from '../../guards/source.ts';

describe('words stand in the locale files only', () => {
  test('in the code', () => {
    expect(told(visibleLiterals(sources(['components', 'entrypoints'], ['.ts', '.tsx'])))).toEqual([]);
  });

  test('in the pages', () => {
    expect(told(visibleMarkup(sources(['entrypoints'], ['.html'])))).toEqual([]);
  });

  test.each([
    `export const A = () => <p>Hello there</p>;`,
    `export const A = () => <p>{'Hello'}</p>;`,
    `export const A = (p: { b: boolean }) => <p>{p.b ? 'Yes' : null}</p>;`,
    `export const A = (p: { b: boolean }) => <p>{p.b && 'Shown'}</p>;`,
    `export const A = (p: { n: number }) => <p>{\`\${p.n} tasks\`}</p>;`,
    `export const A = () => <button aria-label="Close" />;`,
    `export const A = () => <button title={'Close'} />;`,
    `export const A = (p: { b: boolean }) => <i title={p.b ? 'Close' : ''} />;`,
    `export const a = 'Chỉ tiêu';`,
    `export const a = (n: number) => \`\${n} nhiệm vụ\`;`,
    `document.title = 'Options';`,
    `document.body.textContent = 'Nothing here';`,
    `document.body.setAttribute('aria-label', 'Outline');`,
    `action.setTitle({ title: 'Recognised' });`,
  ])('planted: %s', (source) => {
    expect(visibleLiterals([{ path: 'components/shared/planted.tsx', source }])).toHaveLength(1);
  });

  test.each([
    `export const A = (p: { t: (key: string) => string }) => <p class="wide">{p.t('panel.title')}</p>;`,
    `export const A = (p: { t: (key: string) => string }) => <p aria-label={p.t('panel.title')}> · </p>;`,
    `export const A = (p: { kind: string }) => <p>{p.kind === 'task' ? <b /> : null}</p>;`,
    `export const verdict = 'whole copy';`,
    `export const letter = 'đ';`,
    `export const A = () => <option>Tiếng Việt</option>;`,
    `throw new Error('The panel has no root element');`,
  ])('no word for people: %s', (source) => {
    expect(told(visibleLiterals([{ path: 'components/shared/planted.tsx', source }]))).toEqual([]);
  });

  test('planted in a page', () => {
    const page =
      '<!doctype html><title>Sổ Nghị quyết</title><style>p { color: red }</style><p>Xin chào</p><i title="Close"></i>';
    expect(visibleMarkup([{ path: 'entrypoints/planted/index.html', source: page }])).toHaveLength(2);
  });
});
