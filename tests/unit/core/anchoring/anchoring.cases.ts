import type { AnchorOutcome } from '../../../../utils/core/anchoring/selector.ts';

/** `was`: the page that the passage in brackets was quoted from; `is`: the page now; `on`: what the quote lands on. */
export interface AnchoringCase {
  readonly what: string;
  readonly was: string;
  readonly is: string;
  readonly outcome: AnchorOutcome;
  readonly on?: string;
}

const POVERTY = `(12) Năm 2025, tỷ lệ lao động qua đào tạo đạt 75%; tỷ lệ thất nghiệp ở khu vực thành thị dưới 3%.
[(13) Giảm tỷ lệ hộ nghèo bình quân hằng năm (theo chuẩn mới) từ 1% trở lên.]
(14) Ổn định tỷ lệ che phủ rừng từ 46% trở lên; năm 2025 có 98% người dân ở nông thôn được sử dụng nước sạch.`;
const plain = (text: string): string => text.replace(/[[\]]/g, '');
const poverty = (by: string): string => POVERTY.replace(/\[.*\]/, by);
const ITSELF = '(13) Giảm tỷ lệ hộ nghèo bình quân hằng năm (theo chuẩn mới) từ 1% trở lên.';

const stands = (what: string, change: (page: string) => string, on?: string): AnchoringCase => ({
  what,
  was: POVERTY,
  is: change(plain(POVERTY)),
  outcome: 'found',
  on: on ?? change(ITSELF),
});

/** The passage stands there, in whatever spelling. */
export const STANDING: readonly AnchoringCase[] = [
  stands('as it was', (page) => page),
  stands('decomposed letters', (page) => page.normalize('NFD')),
  stands('other tone placement and i for y', (page) => page.replaceAll('tỷ', 'tỉ')),
  stands('hard spaces', (page) => page.replaceAll(' ', '\u00a0')),
  stands('wrapped lines', (page) => page.replaceAll(' hộ ', ' hộ\r\n   ')),
  stands('words glued', (page) => page.replace('bình quân', 'bìnhquân')),
  stands('a number glued to its word', (page) => page.replace('từ 1%', 'từ1%')),
  stands('words split', (page) => page.replace('nghèo', 'ngh èo')),
  stands('capitals', (page) => page.toUpperCase()),
  stands('a footnote mark', (page) => page.replace('hằng năm', 'hằng năm[1]')),
  stands('a footnote mark without brackets', (page) => page.replace('nghèo', 'nghèo1')),
  stands('a space before the percent sign', (page) => page.replace('1%', '1 %')),
  stands('slips of typing', (page) => page.replace('bình quân', 'bìnhh qân')),
  stands('marks lost', (page) => page.replace('theo chuẩn mới', 'theo chuan moi')),
  stands('a hard word that lost a letter', (page) =>
    page.replace('Giảm tỷ', 'Gim tỷ').replace('Gim', 'Giam'),
  ),
  stands('other neighbours', (page) => `Tin địa phương\n${page.split('\n')[1]}\nQuảng cáo`, ITSELF),
  stands(
    'one neighbour written anew',
    (page) => page.replace(/\(14\).*/, 'Hết phần chỉ tiêu của kế hoạch.'),
    ITSELF,
  ),
  stands(
    'a paragraph come in behind it',
    (page) => page.replace('\n(14)', '\nXem thêm: tin liên quan\n(14)'),
    ITSELF,
  ),
];

const lands = (what: string, by: string, outcome: AnchorOutcome, on?: string): AnchoringCase => ({
  what,
  was: POVERTY,
  is: poverty(by),
  outcome,
  ...(on === undefined ? {} : { on }),
});

/** Something else stands in its place, or nothing. */
export const CHANGED: readonly AnchoringCase[] = [
  lands('another number', ITSELF.replace('1%', '2%'), 'differs', ITSELF.replace('1%', '2%')),
  lands('a number with one digit more', ITSELF.replace('1%', '11%'), 'differs', ITSELF.replace('1%', '11%')),
  lands('the contrary', ITSELF.replace('Giảm', 'Tăng'), 'differs', ITSELF.replace('Giảm', 'Tăng')),
  lands(
    'a word put in',
    ITSELF.replace('hộ nghèo', 'hộ cận nghèo'),
    'differs',
    ITSELF.replace('hộ nghèo', 'hộ cận nghèo'),
  ),
  lands('a word left out', ITSELF.replace('bình quân ', ''), 'differs', ITSELF.replace('bình quân ', '')),
  lands(
    'near-poor for poor, 2% for 1%',
    ITSELF.replace('hộ nghèo', 'hộ cận nghèo').replace('1%', '2%'),
    'missing',
  ),
  lands('nothing', '', 'missing'),
  lands(
    'one of the same shape',
    '(13) Giảm tỷ lệ trẻ em suy dinh dưỡng (thể thấp còi) xuống dưới 12%.',
    'missing',
  ),
  {
    what: 'a lookalike elsewhere, its own place empty',
    was: POVERTY,
    is: `${poverty('')}\nGiảm tỷ lệ hộ cận nghèo bình quân hằng năm (theo chuẩn mới) từ 2% trở lên.`,
    outcome: 'missing',
  },
  {
    what: 'the very words elsewhere, its own place empty',
    was: POVERTY,
    is: `${poverty('')}\nII. Nhiệm vụ\n${ITSELF}\nThực hiện tốt chính sách an sinh xã hội.`,
    outcome: 'missing',
  },
];

const TWICE = `1. Công nghiệp
Đẩy mạnh hợp tác quốc tế về khoa học. Thu hút đầu tư.
2. Nông nghiệp
Đẩy mạnh hợp tác quốc tế về khoa học. Mở rộng thị trường.`;
const SENTENCE = 'Đẩy mạnh hợp tác quốc tế về khoa học.';
const rows = Array.from(
  { length: 6 },
  () => 'Tỷ lệ hoàn thành kế hoạch trong năm đạt 100% so với mục tiêu đề ra',
).join('\n');

/** The same words several times. */
export const REPEATED: readonly AnchoringCase[] = [
  {
    what: 'the first',
    was: TWICE.replace(SENTENCE, `[${SENTENCE}]`),
    is: TWICE,
    outcome: 'found',
    on: SENTENCE,
  },
  {
    what: 'the second',
    was: TWICE.replace(`nghiệp\n${SENTENCE} Mở`, `nghiệp\n[${SENTENCE}] Mở`),
    is: TWICE,
    outcome: 'found',
    on: SENTENCE,
  },
  {
    what: 'rows of a table, the page grown by one: the position lies',
    was: rows.replace(/^(.*\n.*\n)(Tỷ lệ hoàn thành kế hoạch)/, '$1[$2]'),
    is: `${rows}\n${rows}`,
    outcome: 'ambiguous',
  },
  {
    what: 'short rows side by side',
    was: 'Đạt 100%\nĐạt 100%\nĐạt 100%\n[Đạt 100%]\nĐạt 100%\nĐạt 100%\nĐạt 100%\nĐạt 100%',
    is: 'Đạt 100%\n'.repeat(12),
    outcome: 'ambiguous',
  },
  { what: 'no context', was: '[kế hoạch]', is: rows, outcome: 'ambiguous' },
];

/** Quotes that are hardly any, and quotes cut anywhere. */
export const ODD: readonly AnchoringCase[] = [
  { what: 'nothing', was: 'Giảm [] hộ nghèo', is: 'Giảm hộ nghèo', outcome: 'missing' },
  { what: 'signs alone', was: 'Giảm [(,)] hộ nghèo', is: 'Giảm (,) hộ nghèo', outcome: 'missing' },
  {
    what: 'a number with its neighbours',
    was: 'từ [1%] trở lên mỗi năm',
    is: 'từ 1% trở lên mỗi năm',
    outcome: 'found',
    on: '1%',
  },
  {
    what: 'a number changed',
    was: 'giảm từ [1]% trở lên mỗi năm',
    is: 'giảm từ 2% trở lên mỗi năm',
    outcome: 'missing',
  },
  { what: 'a part of a number', was: '[5% trở lên]', is: 'đạt 75% trở lên', outcome: 'missing' },
  {
    what: 'one word',
    was: 'Giảm tỷ lệ hộ [nghèo] bình quân',
    is: 'Giảm tỷ lệ hộ nghèo bình quân',
    outcome: 'found',
    on: 'nghèo',
  },
  {
    what: 'one word without context',
    was: '[nghèo]',
    is: 'Giảm tỷ lệ hộ nghèo bình quân',
    outcome: 'found',
    on: 'nghèo',
  },
  {
    what: 'begun and ended within words',
    was: 'Giảm tỷ lệ hộ ng[hèo bình qu]ân hằng năm',
    is: 'Giảm tỷ lệ hộ nghèo bình quân hằng năm',
    outcome: 'found',
    on: 'hèo bình qu',
  },
  {
    what: 'begun within a word, no context',
    was: '[hèo bình quân]',
    is: 'Giảm tỷ lệ hộ nghèo bình quân hằng năm',
    outcome: 'found',
    on: 'hèo bình quân',
  },
  {
    what: 'across paragraphs',
    was: 'Một hai ba [bốn.\nNăm] sáu bảy tám',
    is: 'Một hai ba bốn.\nNăm sáu bảy tám',
    outcome: 'found',
    on: 'bốn.\nNăm',
  },
  {
    what: 'across cells whose text runs together',
    was: 'Chỉ tiêu GRDP[8%/nămNông nghiệp] ba phần trăm',
    is: 'Chỉ tiêu GRDP\n8%/năm\nNông nghiệp\nba phần trăm',
    outcome: 'found',
    on: '8%/năm\nNông nghiệp',
  },
  {
    what: 'emoji',
    was: 'Xin chào [👩‍🌾 bà con 😀] thân mến nhé',
    is: 'Xin chào 👩‍🌾 bà con 😀 thân mến nhé',
    outcome: 'found',
    on: '👩‍🌾 bà con 😀',
  },
  {
    what: 'brackets and stops',
    was: 'Mục tiêu: [(13) Giảm nghèo.] Hết phần này',
    is: 'Mục tiêu: (13) Giảm nghèo. Hết phần này',
    outcome: 'found',
    on: '(13) Giảm nghèo.',
  },
  { what: 'an empty page', was: 'Giảm [tỷ lệ] hộ nghèo', is: '', outcome: 'missing' },
];
