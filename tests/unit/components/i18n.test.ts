import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../components/shared/i18n/catalogue.ts';
import en from '../../../components/shared/i18n/en.json' with { type: 'json' };
import type { Key } from '../../../components/shared/i18n/key.ts';
import { plainTexts } from '../../../components/shared/i18n/plain.ts';
import vi from '../../../components/shared/i18n/vi.json' with { type: 'json' };
import manifestEn from '../../../public/_locales/en/messages.json' with { type: 'json' };
import manifestVi from '../../../public/_locales/vi/messages.json' with { type: 'json' };

const leaves = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as Record<string, unknown>).flatMap(([key, below]) =>
        leaves(below, path === '' ? key : `${path}.${key}`),
      );
const stem = (key: string): string => key.replace(/_(?:one|other)$/, '');
const blanks = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

describe('the two languages', () => {
  const vietnamese = leaves(vi);
  const english = leaves(en);

  it('hold the same keys', () => {
    const keys = (all: [string, string][]): string[] => [...new Set(all.map(([key]) => stem(key)))].sort();
    expect(keys(english)).toEqual(keys(vietnamese));
    expect(keys(english).length).toBeGreaterThan(100);
  });

  it('have both plural forms in English wherever Vietnamese counts', () => {
    const counted = vietnamese.filter(([key]) => key.endsWith('_other')).map(([key]) => stem(key));
    const has = new Set(english.map(([key]) => key));
    expect(counted.filter((key) => !has.has(`${key}_one`) || !has.has(`${key}_other`))).toEqual([]);
  });

  it('say something everywhere, with the same blanks to fill', () => {
    const other = new Map(english.map(([key, text]) => [key, text]));
    for (const [key, text] of vietnamese) {
      expect(text.trim(), key).not.toBe('');
      expect(blanks(other.get(key) ?? ''), key).toEqual(blanks(text));
    }
    expect(english.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are written in NFC', () => {
    expect([...vietnamese, ...english].filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
  });

  it('have a manifest in both, within the store’s limit for the description', () => {
    expect(Object.keys(manifestEn)).toEqual(Object.keys(manifestVi));
    for (const { description } of [manifestEn, manifestVi]) {
      expect([...description.message].length).toBeLessThanOrEqual(132);
    }
  });
});

describe('the catalogues', () => {
  const paths = leaves(vi).map(([key]) => stem(key) as Key);
  /** Whatever any text asks for. */
  const params = {
    ...Object.fromEntries(leaves(vi).flatMap(([, text]) => blanks(text).map((name) => [name, `a ${name}`]))),
    count: 2,
  };

  it.each(['vi', 'en'] as const)('fill every text in %s, the light one like the full one', (language) => {
    const full = catalogue(language);
    const light = plainTexts({ vi, en }[language]);
    for (const path of new Set(paths)) {
      expect(full(path, params), path).not.toContain('{{');
      expect(full(path, params), path).not.toBe(path);
      expect(light(path, params), path).toBe(full(path, params));
    }
  });

  it('counts in English', () => {
    expect(catalogue('en')('differences.title', { count: 1 })).toBe('This copy differs in 1 place');
    expect(catalogue('en')('differences.title', { count: 2 })).toBe('This copy differs in 2 places');
  });

  it('leaves what is put in as it is', () => {
    expect(catalogue('vi')('outline.nothing', { query: '<b>&' })).toBe('Không có mục nào khớp “<b>&”.');
  });
});
