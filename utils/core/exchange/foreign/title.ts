import type { Resolution } from '../../resolution/model.ts';

/**
 * Whether a page's title names another province, or other years of a plan, and not those of a resolution: its sentences
 * may be the same, word for word, and are still another document's. A title that names neither says nothing.
 */
export function speaksOfAnother(title: string, { province, period }: Resolution): boolean {
  const text = title.normalize('NFC').replace(/\s+/gu, ' ');
  const places = [...text.matchAll(/(?<![\p{L}\p{M}])(?:tỉnh|thành phố) (?=(.*))/giu)]
    .map(([, behind]) => behind as string)
    .filter((behind) => /^\p{Lu}/u.test(behind));
  const isOwn = (behind: string): boolean => behind.toLowerCase().startsWith(province.toLowerCase());
  if (places.length > 0 && !places.some(isOwn)) return true;
  const spans = [...text.matchAll(/(?<!\d)(20\d\d) ?[-–—] ?(20\d\d)(?!\d)/gu)];
  return (
    spans.length > 0 &&
    !spans.some(([, from, to]) => Number(from) === period.from && Number(to) === period.to)
  );
}
