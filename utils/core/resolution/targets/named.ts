/** "huyện Thanh Ba đạt chuẩn nông thôn mới": a place named as such is to reach something, no number is given. */
const NAMED =
  /^(?<lead>\s*)(?<place>(?<unit>huyện|thị xã|thành phố|thị trấn|phường|xã|tỉnh)(?: \p{Lu}[\p{L}\p{M}]*)+) (?<aim>(?:đạt|hoàn thành|được công nhận|trở thành|về đích) .+?)[.;,]*\s*$/iu;

export interface Named {
  readonly start: number;
  readonly end: number;
  readonly unit: string;
  readonly measure: string;
}

/** The named place of a clause without number, offsets in units of `clause`; null when it is none. */
export function readNamed(clause: string): Named | null {
  const found = NAMED.exec(clause);
  if (!found) return null;
  const { lead, place, unit, aim } = found.groups as Record<'lead' | 'place' | 'unit' | 'aim', string>;
  if (!/^\p{Lu}/u.test(place.slice(unit.length + 1))) return null;
  const measure = `${place} ${aim}`;
  return {
    start: lead.length,
    end: lead.length + place.length,
    unit: unit.toLowerCase(),
    measure: measure.charAt(0).toUpperCase() + measure.slice(1),
  };
}
