import type { Provision, ProvisionKind, Resolution } from '../resolution/model.ts';
import type { Span } from './model.ts';

/** What the units of the form are called when they are cited. */
const UNITS: Readonly<Record<ProvisionKind, string>> = {
  article: 'Điều',
  section: 'phần',
  group: 'mục',
  objective: 'mục',
  field: 'mục',
  indicator: 'điểm',
  task: 'câu',
  solution: 'câu',
  assignment: 'khoản',
};

/**
 * The legal citation of passages, from the smallest unit to the document, as Nghị định 30/2020/NĐ-CP asks of a first
 * mention: "điểm (7), mục 2, phần I, Điều 2 Nghị quyết ngày 11 tháng 12 năm 2020 của Hội đồng nhân dân tỉnh …". The
 * number is left out where it is not known.
 * @param spans of the canonical text; outside all provisions the resolution alone is cited
 */
export function citationOf(resolution: Resolution, spans: readonly Span[]): string {
  return citationOfProvisions(resolution, provisionsAt(resolution, spans));
}

/** {@link citationOf} for provisions by id; with a unit and one that holds it, the smaller is cited. */
export function citationOfProvisions(resolution: Resolution, eIds: readonly string[]): string {
  return [placeOf(resolution, eIds), documentOf(resolution)].filter(Boolean).join(' ');
}

/** A passage in one line with its citation, to be pasted into a letter. */
export const citedQuote = (quote: string, citation: string): string =>
  `“${quote.replace(/\s+/gu, ' ').trim()}” (${citation})`;

/** The words of passages in the canonical text, line breaks as there; an ellipsis where something is left out between them. */
export function wordsAt({ text }: Resolution, spans: readonly Span[]): string {
  let words = '';
  let before: Span | null = null;
  for (const span of spans) {
    const between = before === null ? '' : text.slice(before.end, span.start);
    const isNext = before !== null && before.end <= span.start && between.trim() === '';
    words += `${before === null ? '' : isNext ? between || ' ' : ' … '}${text.slice(span.start, span.end)}`;
    before = span;
  }
  return words;
}

/**
 * The place within the resolution alone: "câu 3, mục 1, phần II, Điều 2". Several units of one parent are named together
 * ("các điểm (7) và (8), mục 2, …"), three and more in a row by first and last; those of different parents each whole.
 */
export function placeOf({ provisions }: Resolution, eIds: readonly string[]): string {
  const all = new Map(provisions.map((each) => [each.eId, each]));
  const asked = provisions.filter(({ eId }) => eIds.includes(eId));
  const holding = new Set(asked.flatMap((each) => above(each, all).map(({ eId }) => eId)));
  const groups = new Map<string, Provision[]>();
  for (const each of asked) {
    if (holding.has(each.eId)) continue;
    const key = `${each.parent} ${UNITS[each.kind]}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const places = [...groups.values()].map((group) =>
    [named(group), ...above(group[0] as Provision, all).map((each) => named([each]))].join(', '),
  );
  return listed(places, '; ');
}

/** The smallest provisions that passages touch, in document order. */
function provisionsAt({ provisions }: Resolution, spans: readonly Span[]): string[] {
  return provisions
    .filter(({ start, end }) => spans.some((span) => span.start < end && start < span.end))
    .map(({ eId }) => eId);
}

/** The units that hold a provision, nearest first. */
function above(provision: Provision, all: ReadonlyMap<string, Provision>): Provision[] {
  const parent = provision.parent === null ? undefined : all.get(provision.parent);
  return parent ? [parent, ...above(parent, all)] : [];
}

/** "điểm (7)", "các điểm (7) và (8)", "các điểm từ (7) đến (10)". */
function named(units: readonly Provision[]): string {
  const [first] = units as readonly [Provision];
  const unit = UNITS[first.kind];
  if (units.length === 1) return `${unit} ${label(first)}`;
  return `các ${unit} ${listed(rows(units).map(rowOf), ', ')}`;
}

/** Units that follow one another, together. */
function rows(units: readonly Provision[]): Provision[][] {
  const found: Provision[][] = [];
  for (const unit of units) {
    const last = found.at(-1);
    if (last && Number(unit.number) === Number(last.at(-1)?.number) + 1) last.push(unit);
    else found.push([unit]);
  }
  return found.flatMap((row) => (row.length > 2 ? [row] : row.map((unit) => [unit])));
}

const rowOf = (row: readonly Provision[]): string =>
  row.length === 1
    ? label(row[0] as Provision)
    : `từ ${label(row[0] as Provision)} đến ${label(row.at(-1) as Provision)}`;

const label = ({ kind, number }: Provision): string => (kind === 'indicator' ? `(${number})` : number);

/** "a", "a và b", "a, b và c". */
function listed(parts: readonly string[], comma: string): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(comma)} và ${last}`;
}

function documentOf({ number, adopted, issuer, title }: Resolution): string {
  const [year, month, day] = adopted.split('-').map(Number);
  // A day or a month 1 or 2 is written with a zero, as in official documents (Nghị định 30/2020/NĐ-CP).
  const date = `ngày ${two(day, 9)} tháng ${two(month, 2)} năm ${year}`;
  const subject = title.replace(/^Về /u, 'về ');
  return `Nghị quyết ${number === null ? '' : `số ${number} `}${date} của ${issuer} ${subject}`;
}

const two = (part: number | undefined, upTo: number): string =>
  part !== undefined && part <= upTo ? `0${part}` : String(part);
