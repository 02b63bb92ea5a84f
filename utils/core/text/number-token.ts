/** End of the number that begins at `from`: digits, with single dots or commas between digits. */
export function numberEnd(text: string, from: number): number {
  let at = from + 1;
  for (; ; at += 1) {
    const unit = text.charCodeAt(at);
    if (isDigit(unit)) continue;
    const joins = unit === 0x2e || unit === 0x2c || unit === 0xff0e || unit === 0xff0c;
    const next = joins ? text.charCodeAt(at + 1) : 0;
    if (!joins || !isDigit(next)) return at;
  }
}

/**
 * A number's value as a plain string: "06" → "6", "1.500" → "1500", "98,5" → "98.5". The dot groups
 * thousands, the comma is the decimal mark; a dot that groups nothing ("98.5") is taken for a decimal mark.
 */
export function numberValue(text: string, from: number, end: number): string {
  if (text.charCodeAt(from) > 0x39)
    return numberValue(text.slice(from, end).normalize('NFKC'), 0, end - from);
  let at = from;
  while (at < end - 1 && text.charCodeAt(at) === 0x30 && isDigit(text.charCodeAt(at + 1))) at += 1;
  const raw = text.slice(at, end);
  if (!/[.,]/.test(raw)) return raw;
  const grouped = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(raw) ? raw.replaceAll('.', '') : raw;
  const plain = grouped.replace(',', '.');
  return /^\d+\.\d+$/.test(plain) ? plain.replace(/\.?0+$/, '') : plain;
}

/** Whether a UTF-16 unit is a digit, full-width ones included. */
export const isDigit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
