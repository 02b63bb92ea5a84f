/** The 26 targets of the published resolution, each read from the text by hand and written down here. */
import { describe, expect, test } from 'vitest';
import { provision, published, textOf } from './published.ts';

const YEARLY = { kind: 'yearly', from: 2021, to: 2025, stated: false } as const;
/** By the end of 2025: said by the sentence, or implied by the plan. */
const SAID = { kind: 'end', from: 2021, to: 2025, stated: true } as const;
const PLAN = { kind: 'end', from: 2021, to: 2025, stated: false } as const;
const UP = 'từ … trở lên';

type Row = readonly [
  number,
  string,
  string | null,
  string,
  string,
  number,
  string,
  typeof YEARLY | typeof SAID | typeof PLAN,
  string,
];

/** Indicator, measure, stated, comparator, direction, value, unit, period, the range's own text. */
const TARGETS: readonly Row[] = [
  [1, 'Tốc độ tăng trưởng kinh tế (GRDP) bình quân', UP, 'at least', 'level', 8, '%/năm', YEARLY, '8%/năm'],
  [2, 'Cơ cấu kinh tế: Công nghiệp, xây dựng', null, 'exactly', 'level', 61, '%', SAID, '61%'],
  [2, 'Cơ cấu kinh tế: dịch vụ', null, 'exactly', 'level', 31, '%', SAID, '31%'],
  [2, 'Cơ cấu kinh tế: nông, lâm nghiệp, thủy sản', null, 'exactly', 'level', 8, '%', SAID, '8%'],
  [3, 'Giá trị sản xuất công nghiệp tăng bình quân', UP, 'at least', 'rise', 9, '%/năm', YEARLY, '9%/năm'],
  [
    4,
    'Giá trị sản xuất nông, lâm nghiệp, thủy sản tăng bình quân',
    UP,
    'at least',
    'rise',
    3.5,
    '%/năm',
    YEARLY,
    '3,5%/năm',
  ],
  [
    5,
    'Giá trị xuất khẩu trên địa bàn tăng bình quân',
    'trở lên',
    'at least',
    'rise',
    7,
    '%/năm',
    YEARLY,
    '7%/năm',
  ],
  [5, 'Xuất khẩu địa phương tăng bình quân', UP, 'at least', 'rise', 11, '%/năm', YEARLY, '11%/năm'],
  [
    6,
    'Thu ngân sách Nhà nước trên địa bàn (không bao gồm thu tiền sử dụng đất và thu từ hoạt động xổ số kiến thiết) tăng bình quân',
    UP,
    'at least',
    'rise',
    10,
    '%/năm',
    YEARLY,
    '10%/năm',
  ],
  [7, 'GRDP bình quân đầu người', UP, 'at least', 'level', 150, 'triệu đồng', SAID, '150 triệu đồng'],
  [7, 'Thu nhập bình quân đầu người', UP, 'at least', 'level', 100, 'triệu đồng', SAID, '100 triệu đồng'],
  [8, 'Số xã đạt chuẩn nông thôn mới', null, 'at least', 'level', 95, '%', SAID, '95%'],
  [
    8,
    'Đơn vị cấp huyện hoàn thành nhiệm vụ xây dựng nông thôn mới và đạt chuẩn nông thôn mới',
    'ít nhất',
    'at least',
    'level',
    6,
    'đơn vị',
    SAID,
    '06 đơn vị',
  ],
  [9, 'Số trường đạt chuẩn quốc gia', null, 'at least', 'level', 90, '%', PLAN, '90%'],
  [
    9,
    'Tỷ lệ học sinh dân tộc thiểu số được học tại các trường dân tộc nội trú',
    'ít nhất',
    'at least',
    'keep',
    8,
    '%',
    PLAN,
    '8%',
  ],
  [10, 'Gia đình văn hóa', null, 'at least', 'level', 90, '%', SAID, '90%'],
  [10, 'Làng, xóm, tổ dân phố văn hóa', null, 'at least', 'level', 80, '%', SAID, '80%'],
  [10, 'Cơ quan, đơn vị đạt chuẩn văn hóa', null, 'at least', 'level', 90, '%', SAID, '90%'],
  [11, 'Xã đạt tiêu chí quốc gia về y tế', 'trên', 'more than', 'keep', 95, '%', SAID, '95%'],
  [11, 'Tỷ lệ người dân tham gia bảo hiểm y tế', 'trên', 'more than', 'level', 98.5, '%', SAID, '98,5%'],
  [12, 'Tỷ lệ lao động qua đào tạo', null, 'at least', 'level', 75, '%', SAID, '75%'],
  [12, 'Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ', null, 'at least', 'level', 32, '%', SAID, '32%'],
  [12, 'Tỷ lệ thất nghiệp ở khu vực thành thị', 'dưới', 'less than', 'level', 3, '%', SAID, '3%'],
  [
    13,
    'Giảm tỷ lệ hộ nghèo bình quân hằng năm (theo chuẩn mới)',
    UP,
    'at least',
    'fall',
    1,
    '%',
    YEARLY,
    '1%',
  ],
  [14, 'Tỷ lệ che phủ rừng', UP, 'at least', 'keep', 46, '%', PLAN, '46%'],
  [
    14,
    'Người dân ở nông thôn được sử dụng nước sinh hoạt hợp vệ sinh',
    null,
    'at least',
    'level',
    98,
    '%',
    SAID,
    '98%',
  ],
];

const POINT = 'art_2__sec_I__para_2__point_';
/** The only two that stand after "trong đó", with what they are part of. */
const WITHIN: Readonly<Record<string, string>> = {
  [`${POINT}5__target_2`]: `${POINT}5__target_1`,
  [`${POINT}12__target_2`]: `${POINT}12__target_1`,
};

const all = published.provisions.flatMap(({ targets }) => targets ?? []);

test('26 targets, as many for each indicator as the text holds', () => {
  const counts = published.provisions
    .filter(({ kind }) => kind === 'indicator')
    .map(({ targets }) => targets?.length);
  expect(counts).toEqual([1, 3, 1, 1, 2, 1, 2, 2, 2, 3, 2, 3, 1, 2]);
  expect(TARGETS).toHaveLength(26);
});

test('only indicators hold targets', () => {
  expect(new Set(published.provisions.filter(({ targets }) => targets).map(({ kind }) => kind))).toEqual(
    new Set(['indicator']),
  );
});

describe('each target', () => {
  test.each(TARGETS.map((row, index) => [...row, index] as const))(
    '(%i) %s',
    (point, measure, stated, comparator, direction, value, unit, period, own, index) => {
      const place = TARGETS.slice(0, index).filter(([earlier]) => earlier === point).length + 1;
      const id = `${POINT}${point}__target_${place}`;
      const target = all[index];
      expect(target).toEqual({
        ...{ id, measure, stated, comparator, direction, value, unit, period },
        ...(WITHIN[id] ? { within: WITHIN[id] } : {}),
        start: target?.start,
        end: target?.end,
      });
      expect(target && textOf(target)).toBe(own);
      const indicator = provision(`${POINT}${point}`);
      expect(target?.start).toBeGreaterThan(indicator.start);
      expect(target?.end).toBeLessThan(indicator.end);
    },
  );
});
