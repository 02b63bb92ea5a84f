import { describe, expect, test } from 'vitest';
import { readAdoption } from '../../../../utils/core/resolution/patterns/adoption.ts';
import { readDate } from '../../../../utils/core/resolution/patterns/date.ts';
import { readPeriod } from '../../../../utils/core/resolution/patterns/period.ts';
import { readSession } from '../../../../utils/core/resolution/patterns/session.ts';
import { tokenise } from '../../../../utils/core/resolution/tokens.ts';

test.each([
  ['NGHỊ QUYẾT', 'marker', null, 'NGHỊ QUYẾT'],
  ['Nghị quyết số 88/2019/QH14', 'paragraph', null, 'Nghị quyết số 88/2019/QH14'],
  ['QUYẾT NGHỊ:', 'decision', null, 'QUYẾT NGHỊ:'],
  ['Điều 2. Thông qua', 'article', '2', 'Thông qua'],
  ['Điều kiện 2. Thông qua', 'paragraph', null, 'Điều kiện 2. Thông qua'],
  ['II. Nhiệm vụ', 'section', 'II', 'Nhiệm vụ'],
  ['IIA. Nhiệm vụ', 'paragraph', null, 'IIA. Nhiệm vụ'],
  ['(14) Ổn định', 'indicator', '14', 'Ổn định'],
  ['(theo chuẩn mới)', 'paragraph', null, '(theo chuẩn mới)'],
  ['10. Y tế', 'item', '10', 'Y tế'],
  ['100% phòng làm việc', 'paragraph', null, '100% phòng làm việc'],
  ['1.500 tỷ đồng', 'paragraph', null, '1.500 tỷ đồng'],
  ['- Chính phủ (Báo cáo);', 'recipient', null, 'Chính phủ (Báo cáo);'],
  ['Nơi nhận:', 'recipients', null, 'Nơi nhận:'],
  ['HỘI ĐỒNG NHÂN DÂN TỈNH THÁI NGUYÊN', 'issuer', 'THÁI NGUYÊN', ''],
  [
    'Hội đồng nhân dân tỉnh giám sát việc thực hiện.',
    'paragraph',
    null,
    'Hội đồng nhân dân tỉnh giám sát việc thực hiện.',
  ],
  ['Về Kế hoạch phát triển kinh tế - xã hội', 'subject', null, 'Về Kế hoạch phát triển kinh tế - xã hội'],
  ['Về lâu dài, tỉnh phát triển.', 'paragraph', null, 'Về lâu dài, tỉnh phát triển.'],
])('%s is %s', (line, kind, label, body) => {
  const [token] = tokenise(line);
  expect([token?.kind, token?.label, line.slice(token?.body)]).toEqual([kind, label, body]);
});

test('tokens cover the text but for line breaks', () => {
  const text = 'Điều 1. Một\nII. Hai\n(3) Ba';
  expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual(text.split('\n'));
});

describe('values', () => {
  test.each([
    ['thông qua ngày 11 tháng 12 năm 2020./.', '2020-12-11'],
    ['ngày 05 tháng 7 năm 2021', '2021-07-05'],
    ['ngày 31 tháng 02 năm 2021', null],
    ['năm 2021', null],
  ])('date: %s', (words, expected) => expect(readDate(words)).toBe(expected));

  test.each([
    ['giai đoạn 2021 - 2025', { from: 2021, to: 2025 }],
    ['5 năm 2021–2025 của tỉnh', { from: 2021, to: 2025 }],
    ['kết quả năm 2020 và nhiệm vụ năm 2021', { from: 2021, to: 2021 }],
    ['giai đoạn 2025 - 2021', null],
    ['kế hoạch phát triển', null],
  ])('period: %s', (words, expected) => expect(readPeriod(words)).toEqual(expected));

  test.each([
    ['KHÓA XIII, KỲ HỌP THỨ 12', { term: 'XIII', session: 12 }],
    ['Khóa XIV, kỳ họp thứ nhất', { term: 'XIV', session: 1 }],
    ['KHÓA XIV, KỲ HỌP CHUYÊN ĐỀ', null],
    ['Các đại biểu HĐND tỉnh Khóa XIII', null],
  ])('session: %s', (line, expected) => expect(readSession(line)).toEqual(expected));

  test.each([
    ['Thông qua kế hoạch phát triển', 'plan'],
    ['Thống nhất với phương hướng, nhiệm vụ', 'plan'],
    ['Tán thành và thông qua kế hoạch', 'plan'],
    ['Cơ bản tán thành và nhất trí thông qua Kế hoạch', 'plan'],
    ['Thông qua kết quả thực hiện kế hoạch', 'results'],
    ['Thông qua báo cáo đánh giá tình hình thực hiện', 'results'],
    ['Tổ chức thực hiện', null],
    ['Thông quan hàng hóa', null],
  ])('adoption: %s', (words, expected) => expect(readAdoption(words)).toBe(expected));
});
