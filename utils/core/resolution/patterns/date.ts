/** "ngày 11 tháng 12 năm 2020" as an ISO date; the last one in the words given, null when there is none or it is no day. */
export function readDate(words: string): string | null {
  const found = [...words.matchAll(/ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/giu)].at(-1);
  if (!found) return null;
  const [day, month, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
