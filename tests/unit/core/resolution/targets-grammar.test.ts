/** The grammar of the genre beyond the first resolution: other provinces' wordings, and what is no target. */
import { describe, expect, test } from 'vitest';
import { readTargets } from '../../../../utils/core/resolution/targets/targets.ts';

const read = (text: string) =>
  readTargets({ text, offset: 100, indicator: 'point', plan: { from: 2021, to: 2025 } }).map((target) => ({
    ...target,
    own: text.slice(target.start - 100, target.end - 100),
  }));

/** Sentence, then for each target: measure, stated, comparator, direction, value (or bounds), unit. */
type Expected = readonly [string, string | null, string, string, number | readonly [number, number], string];
const CASES: readonly (readonly [string, ...Expected[]])[] = [
  [
    'Tốc độ tăng trưởng bình quân từ 8%/năm trở lên.',
    ['Tốc độ tăng trưởng bình quân', 'từ … trở lên', 'at least', 'level', 8, '%/năm'],
  ],
  [
    'Giá trị xuất khẩu tăng bình quân 7%/năm trở lên.',
    ['Giá trị xuất khẩu tăng bình quân', 'trở lên', 'at least', 'rise', 7, '%/năm'],
  ],
  [
    'Có ít nhất 06 đơn vị cấp huyện đạt chuẩn nông thôn mới.',
    ['Đơn vị cấp huyện đạt chuẩn nông thôn mới', 'ít nhất', 'at least', 'level', 6, 'đơn vị'],
  ],
  [
    'Thu hút tối thiểu 10 dự án đầu tư.',
    ['Thu hút dự án đầu tư', 'tối thiểu', 'at least', 'level', 10, 'dự án'],
  ],
  ['Tỷ lệ đô thị hóa trên 95%.', ['Tỷ lệ đô thị hóa', 'trên', 'more than', 'level', 95, '%']],
  ['Tỷ lệ thất nghiệp dưới 3%.', ['Tỷ lệ thất nghiệp', 'dưới', 'less than', 'level', 3, '%']],
  ['Số vụ cháy không quá 45 vụ.', ['Số vụ cháy', 'không quá', 'at most', 'level', 45, 'vụ']],
  ['Tỷ lệ sinh từ 10‰ trở xuống.', ['Tỷ lệ sinh', 'từ … trở xuống', 'at most', 'level', 10, '‰']],
  ['Tỷ lệ lao động qua đào tạo đạt 75%.', ['Tỷ lệ lao động qua đào tạo', null, 'at least', 'level', 75, '%']],
  [
    '98% người dân nông thôn được dùng nước sạch.',
    ['Người dân nông thôn được dùng nước sạch', null, 'at least', 'level', 98, '%'],
  ],
  [
    'Tốc độ tăng GRDP bình quân 5 năm 2021 - 2025 đạt 7,5% - 8,0%.',
    ['Tốc độ tăng GRDP bình quân', null, 'between', 'level', [7.5, 8], '%'],
  ],
  [
    'GRDP bình quân đầu người đạt 8.300-8.500 USD.',
    ['GRDP bình quân đầu người', null, 'between', 'level', [8300, 8500], 'USD'],
  ],
  ['Tỷ lệ đô thị hóa đạt 50-55%.', ['Tỷ lệ đô thị hóa', null, 'between', 'level', [50, 55], '%']],
  ['Tốc độ tăng trưởng từ 7 đến 8%.', ['Tốc độ tăng trưởng', 'từ … đến', 'between', 'level', [7, 8], '%']],
  [
    'Cơ cấu kinh tế: Công nghiệp, xây dựng 61%; dịch vụ 31%; nông, lâm nghiệp, thủy sản 8%.',
    ['Cơ cấu kinh tế: Công nghiệp, xây dựng', null, 'exactly', 'level', 61, '%'],
    ['Cơ cấu kinh tế: dịch vụ', null, 'exactly', 'level', 31, '%'],
    ['Cơ cấu kinh tế: nông, lâm nghiệp, thủy sản', null, 'exactly', 'level', 8, '%'],
  ],
  [
    'Cơ cấu kinh tế: công nghiệp chiếm 61%, dịch vụ 31% và nông nghiệp 8%.',
    ['Cơ cấu kinh tế: công nghiệp', null, 'exactly', 'level', 61, '%'],
    ['Cơ cấu kinh tế: dịch vụ', null, 'exactly', 'level', 31, '%'],
    ['Cơ cấu kinh tế: nông nghiệp', null, 'exactly', 'level', 8, '%'],
  ],
  ['Giảm tỷ lệ hộ nghèo từ 1% trở lên.', ['Giảm tỷ lệ hộ nghèo', 'từ … trở lên', 'at least', 'fall', 1, '%']],
  ['Số xã tăng thêm 7 xã trở lên.', ['Số xã tăng thêm', 'trở lên', 'at least', 'rise', 7, 'xã']],
  ['Tăng thêm 7 xã trở lên.', ['Tăng thêm xã', 'trở lên', 'at least', 'rise', 7, 'xã']],
  [
    'Tỷ lệ hộ nghèo giảm 1-1,5 điểm %/năm.',
    ['Tỷ lệ hộ nghèo giảm', null, 'between', 'fall', [1, 1.5], 'điểm %/năm'],
  ],
  ['Tỷ lệ hộ nghèo còn 3%.', ['Tỷ lệ hộ nghèo', null, 'at most', 'level', 3, '%']],
  ['Tỷ lệ hộ nghèo giảm từ 5% xuống còn 3%.', ['Tỷ lệ hộ nghèo', null, 'at most', 'level', 3, '%']],
  [
    'Ổn định tỷ lệ che phủ rừng từ 46% trở lên.',
    ['Tỷ lệ che phủ rừng', 'từ … trở lên', 'at least', 'keep', 46, '%'],
  ],
  ['Tỷ lệ xã đạt chuẩn duy trì trên 95%.', ['Tỷ lệ xã đạt chuẩn', 'trên', 'more than', 'keep', 95, '%']],
  ['Đạt 14,3 bác sỹ/1 vạn dân.', ['Bác sỹ/1 vạn dân', null, 'at least', 'level', 14.3, 'bác sỹ/1 vạn dân']],
  [
    'Số giường bệnh đạt 32 giường/10.000 dân.',
    ['Số giường bệnh', null, 'at least', 'level', 32, 'giường/10.000 dân'],
  ],
  [
    'Tăng thêm 7 xã trở lên; huyện Thanh Ba đạt chuẩn nông thôn mới.',
    ['Tăng thêm xã', 'trở lên', 'at least', 'rise', 7, 'xã'],
    ['Huyện Thanh Ba đạt chuẩn nông thôn mới', null, 'none', 'level', 1, 'huyện'],
  ],
  [
    'Tổng vốn đầu tư đạt 300 nghìn tỷ đồng; xây dựng 1.500 căn nhà ở xã hội.',
    ['Tổng vốn đầu tư', null, 'at least', 'level', 300, 'nghìn tỷ đồng'],
    ['Xây dựng căn nhà ở xã hội', null, 'at least', 'level', 1500, 'căn'],
  ],
  [
    'Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng dưới 10%.',
    ['Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng', 'dưới', 'less than', 'level', 10, '%'],
  ],
  ['Tuổi thọ trung bình đạt 75 tuổi.', ['Tuổi thọ trung bình', null, 'at least', 'level', 75, 'tuổi']],
  ['Chỉ số HDI đạt 0,75.', ['Chỉ số HDI', null, 'at least', 'level', 0.75, '']],
  [
    'Tăng trưởng GRDP đạt 8 %, thu ngân sách 20.025 tỉ đồng.',
    ['Tăng trưởng GRDP', null, 'at least', 'level', 8, '%'],
    ['Thu ngân sách', null, 'at least', 'level', 20025, 'tỷ đồng'],
  ],
];

describe('what is measured, compared, reached', () => {
  test.each(CASES.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(
      read(text).map(({ measure, stated, comparator, direction, value, upper, unit }) => [
        measure,
        stated,
        comparator,
        direction,
        upper === undefined ? value : [value, upper],
        unit,
      ]),
    ).toEqual(expected);
  });
});

describe('when', () => {
  test.each([
    ['Tỷ lệ đến năm 2025 đạt 70%, đến năm 2030 đạt 80%.', ['end 2021-2025 stated', 'end 2021-2030 stated']],
    ['Năm 2025, tỷ lệ A đạt 70%; tỷ lệ B đạt 80%.', ['end 2021-2025 stated', 'end 2021-2025 stated']],
    ['Năm 2024 đạt 70 xã. Có 80% số hộ.', ['end 2021-2024 stated', 'end 2021-2025']],
    ['Tỷ lệ A đạt 70%; năm 2024, tỷ lệ B đạt 80%.', ['end 2021-2025', 'end 2021-2024 stated']],
    ['GRDP giai đoạn 2021 - 2023 tăng 8%/năm.', ['yearly 2021-2023 stated']],
    ['Thu nhập bình quân đầu người đạt 100 triệu đồng.', ['end 2021-2025']],
    ['Mỗi năm giảm 2% hộ nghèo.', ['yearly 2021-2025']],
    ['Xuất khẩu tăng 10% so với năm 2020.', ['end 2021-2025']],
  ])('%s', (text, expected) => {
    expect(
      read(text).map(
        ({ period: { kind, from, to, stated } }) => `${kind} ${from}-${to}${stated ? ' stated' : ''}`,
      ),
    ).toEqual(expected);
  });

  test('the second horizon keeps what is measured', () => {
    expect(read('Tỷ lệ X đến năm 2025 đạt 70%, đến năm 2030 đạt 80%.').map(({ measure }) => measure)).toEqual(
      ['Tỷ lệ X', 'Tỷ lệ X'],
    );
  });
});

describe('trong đó', () => {
  test.each([
    ['Đạt 75% số hộ, trong đó khu vực nông thôn đạt 32%.', [undefined, 'point__target_1']],
    ['Tăng 7%; trong đó, địa phương tăng 11%; thu ngân sách 5%.', [undefined, 'point__target_1', undefined]],
    [
      'Thu 15 tỷ đồng, trong đó: nội địa 12 tỷ đồng; hải quan 3 tỷ đồng.',
      [undefined, 'point__target_1', 'point__target_1'],
    ],
    ['Tỷ lệ A đạt 7%; tỷ lệ B đạt 8%.', [undefined, undefined]],
  ])('%s', (text, expected) => expect(read(text).map(({ within }) => within)).toEqual(expected));
});

test('ranges are those of the number with its unit', () => {
  expect(
    read('Đạt từ 8.300 - 8.500 USD trở lên; ít nhất 06 đơn vị; 14,3 bác sỹ/1 vạn dân.').map(({ own }) => own),
  ).toEqual(['8.300 - 8.500 USD', '06 đơn vị', '14,3 bác sỹ/1 vạn dân']);
});

test.each([
  'Củng cố vững chắc và nâng cao chất lượng phổ cập giáo dục các cấp học.',
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
  'Thực hiện Nghị quyết số 88/2019/QH14 ngày 18 tháng 11 năm 2019 của Quốc hội.',
  'Phấn đấu đến năm 2025, giai đoạn 2021 - 2025.',
  'Duy trì kết quả (năm 2020 đạt 60%).',
  'Xây dựng huyện đạt chuẩn nông thôn mới.',
  'Trung tâm hành chính công cấp 4, mạng 5G.',
  '',
])('no target: %s', (text) => expect(read(text)).toEqual([]));
