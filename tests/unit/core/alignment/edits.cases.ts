import { indicator, solution, task } from './copies.ts';

/** One edit of the canonical text: what changes, in which provision, from what to what. */
export interface Edit {
  readonly what: string;
  readonly eId: string;
  readonly from: string;
  readonly to: string;
  /** How the copy's difference is told: "canonical → copy". */
  readonly told: string;
}

const edit = (what: string, eId: string, from: string, to: string, told: string): Edit => ({
  what,
  eId,
  from,
  to,
  told,
});

/** Each makes its provision `differs`, is told as a certain difference, and leaves all others found. */
export const DIFFERS: readonly Edit[] = [
  edit('a number', indicator(1), '8%', '9%', '8% → 9%'),
  edit('a number, by ten', indicator(6), '10%', '100%', '10% → 100%'),
  edit('a number with a leading nought', indicator(8), '06', '07', '06 → 07'),
  edit('a decimal', indicator(11), '98,5%', '97,5%', '98,5% → 97,5%'),
  edit('the decimal comma left out', indicator(11), '98,5%', '985%', '98,5% → 985%'),
  edit('a decimal cut off', indicator(4), '3,5%', '3%', '3,5% → 3%'),
  edit('one of three shares', indicator(2), '31%', '32%', '31% → 32%'),
  edit('two numbers exchanged would be two; one alone', indicator(12), '75%', '32%', '75% → 32%'),
  edit('a year', indicator(10), '2025', '2024', '2025 → 2024'),
  edit('a number in a task', task(7, 2, 2), '88/2019', '89/2019', '88 → 89'),
  edit('a number in a solution', solution(7, 3, 2), '100%', '90%', '100% → 90%'),
  edit('a period in a solution', solution(4, 1, 1), '2050', '2045', '2050 → 2045'),
  edit('a negation removed', indicator(6), 'không bao gồm', 'bao gồm', 'không → '),
  edit('a negation added', task(10, 1, 2), 'người dân được', 'người dân không được', ' → không'),
  edit(
    'a negation added at the end of a sentence',
    task(4, 1, 2),
    'từ tài nguyên',
    'từ tài nguyên chưa',
    ' → chưa',
  ),
  edit('over for under', indicator(12), 'dưới 3%', 'trên 3%', 'dưới → trên'),
  edit('under for over', indicator(11), 'trên 98,5%', 'dưới 98,5%', 'trên → dưới'),
  edit('upwards, downwards', indicator(3), 'trở lên', 'trở xuống', 'lên → xuống'),
  edit('at least, at most', indicator(8), 'ít nhất', 'nhiều nhất', 'ít → nhiều'),
  edit('rise, fall', indicator(3), 'tăng bình quân', 'giảm bình quân', 'tăng → giảm'),
  edit('fall, rise', indicator(13), 'Giảm tỷ lệ', 'Tăng tỷ lệ', 'Giảm → Tăng'),
  edit('"over" left out', indicator(11), 'trên 98,5%', '98,5%', 'trên → '),
  edit('a word of substance', task(1, 1, 2), 'phía Nam', 'phía Bắc', 'Nam → Bắc'),
  edit('a word of one clause of several', indicator(12), 'thành thị', 'nông thôn', 'thành thị → nông thôn'),
  edit(
    'words of substance added',
    task(4, 1, 4),
    'ngân sách Nhà nước',
    'ngân sách Nhà nước và doanh nghiệp',
    ' → và doanh nghiệp',
  ),
  edit('a word of substance left out', task(10, 3, 4), 'tư nhân', '', 'tư nhân → '),
];

/** Each leaves its provision found: nothing of substance has changed. */
export const HARMLESS: readonly Omit<Edit, 'told'>[] = [
  { what: 'a typing slip', eId: indicator(9), from: 'Củng cố', to: 'Cùng cố' },
  { what: 'a dropped vowel', eId: task(9, 1, 1), from: 'Phát triển', to: 'Phát trin' },
  { what: 'a lost letter', eId: task(10, 4, 1), from: 'chất lượng', to: 'chất lợng' },
  { what: 'a tone lost', eId: task(4, 1, 4), from: 'tiết kiệm', to: 'tiêt kiệm' },
  { what: 'words glued', eId: task(9, 1, 3), from: 'kinh tế', to: 'kinhtế' },
  { what: 'three words glued', eId: task(4, 1, 4), from: 'ngân sách Nhà', to: 'ngânsáchNhà' },
  { what: 'a word split', eId: task(9, 1, 1), from: 'Phát triển', to: 'Phát tri ển' },
  { what: 'a percent sign lost', eId: indicator(14), from: '46%', to: '46' },
  { what: 'a space before the percent sign', eId: indicator(1), from: '8%', to: '8 %' },
  { what: 'a leading nought lost', eId: indicator(8), from: '06', to: '6' },
  { what: 'a nought behind the comma', eId: indicator(11), from: '98,5', to: '98,50' },
  { what: 'a footnote mark', eId: indicator(13), from: 'hộ nghèo', to: 'hộ nghèo[1]' },
  { what: 'the label lost', eId: indicator(13), from: '(13) ', to: '' },
  { what: 'the label as a dash', eId: indicator(13), from: '(13) ', to: '- ' },
  { what: 'the stop lost', eId: task(10, 4, 1), from: 'tinh thần.', to: 'tinh thần' },
  { what: 'a semicolon for a stop', eId: task(10, 4, 1), from: 'tinh thần.', to: 'tinh thần;' },
];

/** Lookalikes put in an indicator's place: it is missing, and nothing is marked on them. */
export const LOOKALIKES: readonly (readonly [eId: string, words: string])[] = [
  [indicator(13), '(13) Giảm tỷ lệ hộ cận nghèo bình quân hằng năm (theo chuẩn mới) từ 2% trở lên.'],
  [indicator(13), '(13) Giảm tỷ lệ hộ cận nghèo bình quân hằng năm (theo chuẩn mới) từ 1% trở lên.'],
  [indicator(3), '(3) Giá trị sản xuất thương mại, dịch vụ tăng bình quân từ 12%/năm trở lên.'],
  [indicator(3), '(3) Giá trị sản xuất xây dựng tăng bình quân từ 9%/năm trở lên.'],
  [indicator(1), '(1) Tốc độ tăng năng suất lao động bình quân từ 8%/năm trở lên.'],
  [
    indicator(6),
    '(6) Chi ngân sách Nhà nước trên địa bàn (không bao gồm chi đầu tư từ nguồn vốn Trung ương bổ sung) tăng bình quân từ 6%/năm trở lên.',
  ],
  [
    indicator(11),
    '(11) Năm 2025 duy trì trên 80% xã có nhà văn hóa đạt tiêu chí; tỷ lệ trẻ em dưới một tuổi tiêm chủng đầy đủ đạt trên 96%.',
  ],
  [
    indicator(12),
    '(12) Năm 2025, tỷ lệ lao động nông nghiệp trong tổng lao động xã hội còn 28%, trong đó lao động nữ 15%; tỷ lệ thiếu việc làm ở khu vực nông thôn dưới 5%.',
  ],
  [task(10, 4, 1), 'Nâng cao chất lượng nguồn nhân lực ngành thể thao.'],
  [task(4, 1, 2), 'Sử dụng lãng phí các khoản chi cho hội nghị.'],
];
