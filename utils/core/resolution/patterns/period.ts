/** The years a plan is for: "giai đoạn 2021 - 2025", "5 năm 2021-2025", "năm 2021"; the last one named, null when none is. */
export function readPeriod(words: string): { from: number; to: number } | null {
  const found = [...words.matchAll(/(?:giai đoạn|thời kỳ|năm) (\d{4})(?: ?[-–] ?(\d{4}))?/giu)].at(-1);
  if (!found) return null;
  const from = Number(found[1]);
  const to = Number(found[2] ?? found[1]);
  return to < from ? null : { from, to };
}
