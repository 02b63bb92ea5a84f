import type { Language } from '../i18n/key.ts';

/** U+202F: keeps a figure and its sign on one line at half a space's width. */
export const NARROW = '\u202f';
/** U+00A0: the full-width no-break space, before a unit that is a word. */
export const NO_BREAK = '\u00a0';

/** A number as the language writes it: "8.300", "98,5" in Vietnamese. At most three decimals. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 3 }).format(
    value,
  );
}

/**
 * A share as a percentage with one decimal, cut, never rounded up: 0,9996 is not "100 %", since something is missing.
 * @param share 0…1
 */
export function formatShare(share: number, language: Language): string {
  const tenths = Math.floor(Math.min(Math.max(share, 0), 1) * 1000 + 1e-9) / 10;
  return `${formatNumber(tenths, language)}${NARROW}%`;
}

/** An ISO date ("2020-12-11") as "11/12/2020", the day first in both languages; anything else is returned as it is. */
export function formatDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  return year ? `${day}/${month}/${year}` : iso;
}
