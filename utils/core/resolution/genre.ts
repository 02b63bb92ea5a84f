/**
 * Is this the head of a provincial council's resolution on a socio-economic plan, and what does it state of
 * itself? Runs in the content script on every page that may carry one, so it is one small module without imports.
 *
 * All tests are made on a folded copy (lower case, no tone or vowel marks, one space) of equal length, in which
 * what stands in the other column of the header is blanked: so case, spelling, wrapped or glued words and the
 * order in which a two-column header was flattened do not matter. The answers are cut from the text itself.
 */

/** What a resolution of the genre says of itself. */
export interface Genre {
  /** Province or city in its own spelling; null when the copy lost it. */
  readonly issuerPlace: string | null;
  /** The years of the plan; null when the title names none. */
  readonly period: { readonly from: number; readonly to: number } | null;
  /** "30/NQ-HĐND"; null when the copy gives none. */
  readonly number: string | null;
  /** The subject as it stands in the copy, spaces collapsed. */
  readonly title: string;
}

/** Names before the merger of 2025, under which plans up to that year were issued; all later names are among them. */
const PLACES =
  'Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Cần Thơ|Huế|An Giang|Bà Rịa - Vũng Tàu|Bạc Liêu|Bắc Giang|' +
  'Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Đắk Lắk|' +
  'Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Tĩnh|Hải Dương|Hậu Giang|Hòa Bình|' +
  'Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|' +
  'Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|' +
  'Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Tiền Giang|Trà Vinh|Tuyên Quang|' +
  'Vĩnh Long|Vĩnh Phúc|Yên Bái';
/** The first so many are cities under central government; a council of any other city is of the district level. */
const CITIES = 6;

/** One unit for one unit: lower case without marks, "đ" as "d", any dash as "-". */
const fold = (text: string): string =>
  text
    .replace(/[À-ỹ]/g, (letter) => letter.normalize('NFD')[0]!)
    .replace(/[Đđ]/g, 'd')
    .replace(/[‐-―]/g, '-')
    .toLowerCase();

/** A pattern on folded text; a blank stands for any number of blanks, none included, for words get glued. */
const on = (shape: string): RegExp => RegExp(shape.replaceAll(' ', ' *'), 'g');
const last = <T>(list: Iterable<T>): T | undefined => [...list].at(-1);

/** How far above its title a document's own number stands at most. */
const NEAR = 800;
const OTHER_COLUMN = on(
  'cong hoa xa hoi.{5,20}viet nam|doc lap.{5,15}hanh phuc|, ngay \\d+ thang \\d+ nam \\d{4}|[-_*=.~]{3,}',
);
const BASIS = on('can cu (?:luat|hien|nghi|quyet)');
const DECISION = on('(?<!nghi )quyet nghi|ban hanh nghi quyet');
const WORDS = '(?:(?!hoi dong|hdnd|ky hop|khoa [xiv\\d])[^.:])';
const TITLE = on(
  `(?:(?<![a-z])ve (?:viec )?${WORDS}{0,60}?)?(?:ke hoach|nhiem vu|muc tieu|ket qua)` +
    `${WORDS}{0,120}?kinh te[ ,-]*(?:va |van hoa[ ,-]*)?xa hoi(?:${WORDS}{0,120}?20\\d\\d(?: - 20\\d\\d)?)*`,
);
const OTHER_SUBJECT = on('vung dong bao|muc tieu quoc gia|quy hoach|chinh sach|phan bo');
const AUTHORITY = on(
  '(hoi dong nhan dan|(?<!nq - )hdnd)|(?<!bieu )quoc hoi|chinh phu|uy ban|ubnd|dang bo|(?:tinh|thanh) uy',
);
const NUMBER = on('(?:so : |(?<!quyet (?:so )?))(?<!\\d)(\\d{1,4}) (/20\\d\\d )?/ nq - hdnd');
const NAMES = fold(PLACES).replace(/[ -]+/g, '[ -]*').replaceAll('k', '[ck]');
const PLACE = on(`(?:(tinh)|thanh pho|tp[ .]) (${NAMES})(?![a-z])`);
const DATELINE = on(`(?<![a-z])()(${NAMES}) , ngay`);
const DISTRICT = on('^ (?:huyen|quan|thi|xa|phuong|thanh|tp)');

/**
 * Reads the head of a text (NFC; some 6000 units around "NGHỊ QUYẾT" are enough) as that of a resolution of the
 * genre: issued by the council of a province or city, on the plan or the tasks of socio-economic development.
 * Null for anything else: other issuers, other subjects, news about a resolution, lists of titles.
 */
export function readGenre(head: string): Genre | null {
  const text = head.replace(/[\p{M}\p{Cf}]/gu, '').replace(/[\s|]+/g, ' ');
  const whole = fold(text);
  const folded = whole.replace(OTHER_COLUMN, (words) => ' '.repeat(words.length));
  const basis = folded.search(BASIS);
  if (basis < 0) return null;
  const before = folded.slice(0, basis);
  const found = last(before.matchAll(TITLE));
  if (!found) return null;
  const start = found.index;
  const end = start + found[0].length;
  if (basis - end > 500 || folded.slice(start, Math.min(end + 60, basis)).search(OTHER_SUBJECT) >= 0)
    return null;
  const number = last(before.slice(0, start).slice(-NEAR).matchAll(NUMBER));
  if (!number && folded.slice(basis).search(DECISION) < 0) return null;

  const rest = (found: RegExpExecArray) => before.slice(found.index + found[0].length);
  const issuers = [...before.matchAll(AUTHORITY)].filter(({ index }) => index < start || index >= end);
  const issuer = last(issuers);
  if (!issuer?.[1]) return null;
  const own = issuers.map((each) => each[1] && nameOf(rest(each).match(RegExp(`^ *${PLACE.source}`))));
  if (!last(own) && rest(issuer).search(DISTRICT) === 0) return null;
  const place =
    last(own.filter(Boolean)) ??
    nameOf(last(whole.slice(0, basis).matchAll(DATELINE))) ??
    nameOf(folded.slice(basis).matchAll(PLACE).next().value);
  if (!place && folded.search(/(?:dan|nd) *tinh/) < 0) return null;

  const title = text.slice(start, end).trim();
  const spans = [...found[0].matchAll(/(20\d\d)(?: *- *(20\d\d))?/g)];
  // Results come first in a title, the plan after; a span of years weighs more than a single one.
  const span = last(spans.filter((each) => each[2])) ?? last(spans);
  return {
    issuerPlace: place,
    period: span ? { from: +span[1]!, to: +(span[2] ?? span[1]!) } : null,
    number: number ? `${number[1]}${number[2]?.trim() ?? ''}/NQ-HĐND` : null,
    title,
  };
}

/** The place in its own spelling; null when a province is called a city or the other way round. */
function nameOf(found: RegExpMatchArray | null | undefined): string | null {
  if (!found) return null;
  const key = (name: string) => fold(name).replace(/[ -]/g, '').replaceAll('c', 'k');
  const places = PLACES.split('|');
  const at = places.findIndex((name) => key(name) === key(found[2]!));
  return found[1] === '' || at < CITIES === !found[1] ? places[at]! : null;
}
