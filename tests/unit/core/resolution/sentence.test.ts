import { expect, test } from 'vitest';
import { splitSentences } from '../../../../utils/core/resolution/patterns/sentence.ts';

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['một cửa liên thông. 100% phòng làm việc.', ['một cửa liên thông.', '100% phòng làm việc.']],
  [
    'ưu tiên như: Doanh nghiệp vừa; cho vay. Đẩy mạnh.',
    ['ưu tiên như: Doanh nghiệp vừa; cho vay.', 'Đẩy mạnh.'],
  ],
  ['Thu 1.500 tỷ đồng, đạt 98,5%. Chi 2.000 tỷ.', ['Thu 1.500 tỷ đồng, đạt 98,5%.', 'Chi 2.000 tỷ.']],
  ['Phong trào “Toàn dân.” Tiếp tục.', ['Phong trào “Toàn dân.”', 'Tiếp tục.']],
  ['Tại TP. Thái Nguyên và TX. Phổ Yên. Hết.', ['Tại TP. Thái Nguyên và TX. Phổ Yên.', 'Hết.']],
  ['Ông A. Nguyễn nói. Hết.', ['Ông A. Nguyễn nói.', 'Hết.']],
  [
    'Bảy chương trình (Đô thị. Giao thông.) và y tế. Hết.',
    ['Bảy chương trình (Đô thị. Giao thông.) và y tế.', 'Hết.'],
  ],
  ['Chợ, siêu thị, v.v. được mở. Hết.', ['Chợ, siêu thị, v.v. được mở.', 'Hết.']],
  ['Không có dấu chấm cuối', ['Không có dấu chấm cuối']],
  ['Theo mẫu. và viết thường.', ['Theo mẫu. và viết thường.']],
  ['Vì sao? Vì thế! Hết.', ['Vì sao?', 'Vì thế!', 'Hết.']],
  ['', []],
];

test.each(CASES)('%s', (text, expected) => {
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
