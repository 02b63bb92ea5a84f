import { describe, expect, test } from 'vitest';
import { REPAIRS, repair } from '../../../../utils/core/resolution/repair.ts';
import { sourceText } from './published.ts';

/** Rule, as received, as repaired; a row whose two texts are equal is a negative case. */
const CASES: readonly (readonly [string, string, string])[] = [
  ['composed', 'Nghị quyết'.normalize('NFD'), 'Nghị quyết'],
  ['plain spaces', 'ngày\u00a011\u2009tháng', 'ngày 11 tháng'],
  ['plain spaces', 'kinh\u00adtế\u200b\r\nxã hội', 'kinhtế\nxã hội'],
  ['one paragraph a line', '  một  hai \n \n\nba', 'một hai\nba'],
  ['no Markdown emphasis', 'phong trào “*Toàn dân đoàn kết*”, góp', 'phong trào “Toàn dân đoàn kết”, góp'],
  ['no Markdown emphasis', '- Lưu: VT, TH *th*', '- Lưu: VT, TH th'],
  ['no Markdown emphasis', '**Điều 1.** Thông qua', 'Điều 1. Thông qua'],
  ['no Markdown emphasis', '* Về kinh tế: 5 * 3', '* Về kinh tế: 5 * 3'],
  [
    'no false paragraph breaks',
    'hiệu quả Nghị quyết\nsố 88/2019/QH14',
    'hiệu quả Nghị quyết số 88/2019/QH14',
  ],
  [
    'no false paragraph breaks',
    'củng cố quốc phòng,\nan ninh; xây dựng',
    'củng cố quốc phòng, an ninh; xây dựng',
  ],
  ['no false paragraph breaks', '1. Công nghiệp\nTận dụng', '1. Công nghiệp\nTận dụng'],
  ['no false paragraph breaks', 'các nội dung:\na) thu ngân sách', 'các nội dung:\na) thu ngân sách'],
  ['Củng cố', '(9) Cùng cố vững chắc', '(9) Củng cố vững chắc'],
  ['Củng cố', 'tiếp tục cùng cố hệ thống', 'tiếp tục củng cố hệ thống'],
  ['Củng cố', 'toàn dân cùng cố gắng', 'toàn dân cùng cố gắng'],
  ['Củng cố', 'Cùng cộng đồng', 'Cùng cộng đồng'],
  ['one tone placement', 'tổ dân phố văn hoá; khoẻ; thuỷ sản', 'tổ dân phố văn hóa; khỏe; thủy sản'],
  ['one tone placement', 'quý, quỹ, hoàn, xoáy, hóa', 'quý, quỹ, hoàn, xoáy, hóa'],
  ['closing mark', 'năm 2020. /.', 'năm 2020./.'],
  ['closing mark', 'năm 2020 . / .', 'năm 2020./.'],
  ['closing mark', 'khoản 1. Điều 2.', 'khoản 1. Điều 2.'],
];

describe('one rule at a time', () => {
  test.each(CASES)('%s: %s', (name, received, repaired) => {
    const rule = REPAIRS.find((each) => each.name === name);
    expect(rule?.apply(received)).toBe(repaired);
  });

  test('every rule has a case', () => {
    expect(new Set(CASES.map(([name]) => name))).toEqual(new Set(REPAIRS.map(({ name }) => name)));
  });
});

describe('the text as received', () => {
  const repaired = repair(sourceText());

  test('a second pass changes nothing', () => expect(repair(repaired)).toBe(repaired));

  test.each([
    ['hiệu quả Nghị quyết số 88/2019/QH14 ngày', 1],
    ['củng cố quốc phòng, an ninh; xây dựng thế trận', 1],
    ['*', 0],
    ['(9) Củng cố vững chắc', 1],
    ['ùng cố', 0],
    ['văn hoá', 0],
    ['\u00a0', 0],
    ['ngày 11 tháng 12 năm 2020./.', 1],
    ['\n\n', 0],
  ])('%j stands %d times', (words, times) => expect(repaired.split(words).length - 1).toBe(times));

  test('nothing else is changed', () => {
    const bare = (text: string) =>
      text.replace(/[\s*]/g, '').replace('Cùngcố', 'Củngcố').replace('vănhoá', 'vănhóa');
    expect(bare(repaired)).toBe(bare(sourceText()));
  });
});
