import type { Translate } from './key.ts';

/**
 * Texts, all or a part of them, without the library, for what is injected into other people's pages, where every
 * kilobyte is paid by the portal's reader. Knows no plural forms but the general one.
 */
export function plainTexts(texts: unknown): Translate {
  return (key, params = {}) =>
    lookUp(texts, key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
}

function lookUp(texts: unknown, key: string): string {
  let node = texts;
  for (const step of key.split('.')) {
    if (typeof node !== 'object' || node === null) return key;
    const level = node as Record<string, unknown>;
    node = level[step] ?? level[`${step}_other`];
  }
  return typeof node === 'string' ? node : key;
}
