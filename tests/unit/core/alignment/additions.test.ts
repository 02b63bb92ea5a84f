import { describe, expect, test } from 'vitest';
import { additionsOf, leadsIn } from '../../../../utils/core/alignment/additions.ts';
import { alignAll, small } from './small.ts';

const CANONICAL = 'Giảm hộ nghèo từ 1% trở lên. Ổn định che phủ rừng từ 46%.';

/** The additions of a page as "kind: words". */
async function added(page: string): Promise<string[]> {
  const setting = await small(CANONICAL, page);
  return additionsOf(alignAll(setting), setting).map(({ kind, from, to }) => {
    const { start, end } = setting.page.tokens;
    return `${kind}: ${setting.blocks.text.slice(start[from], end[to - 1])}`;
  });
}

describe('what a page has more', () => {
  test.each([
    ['nothing', CANONICAL, []],
    ['a word within a sentence', CANONICAL.replace('hộ nghèo', 'hộ cận nghèo'), ['inline: cận']],
    ['words at the end of a sentence', CANONICAL.replace('lên.', 'lên mỗi năm.'), ['inline: mỗi năm']],
    [
      'a block between sentences',
      CANONICAL.replace('lên. ', 'lên.|Tuyển nhân viên bán hàng|'),
      ['foreign: Tuyển nhân viên bán hàng'],
    ],
    ['a block within a sentence', CANONICAL.replace('từ 1%', '|Mua nhà đất|từ 1%'), ['foreign: Mua nhà đất']],
    ['a page number', CANONICAL.replace('từ 1%', '|12|từ 1%'), ['foreign: 12']],
    ['a page number as a line', CANONICAL.replace('từ 1%', '\n12\ntừ 1%'), ['foreign: 12']],
    [
      'a running head as a line',
      CANONICAL.replace('từ 1%', '\nCÔNG BÁO/Số 15 + 16\ntừ 1%'),
      ['foreign: CÔNG BÁO/Số 15 + 16'],
    ],
    ['a number within a line', CANONICAL.replace('từ 1%', 'từ 12 1%'), ['inline: 12']],
    [
      'a sentence between two',
      CANONICAL.replace('lên. ', 'lên. Đây là lời bình của báo. '),
      ['foreign: Đây là lời bình của báo'],
    ],
    ['too short to be one', CANONICAL.replace('lên. ', 'lên. Lời bình. '), ['inline: Lời bình']],
    ['before the first and behind the last word', `Trang chủ ${CANONICAL} Liên hệ`, []],
    [
      'the end of a block, a block, the start of one',
      CANONICAL.replace('hộ nghèo', 'hộ cận|Mua nhà|rất nghèo'),
      ['inline: cận', 'foreign: Mua nhà', 'inline: rất'],
    ],
  ])('%s', async (_, page, expected) => expect(await added(page)).toEqual(expected));
});

describe('whose they are', () => {
  test.each([
    ['at the end of a sentence: the one before', 'lên.', 'lên mỗi năm.', false],
    ['at the start of a sentence: the one after', 'Ổn định', 'Phấn đấu ổn định', true],
    ['at the start of a block: the one after', 'Ổn định', '|Phấn đấu ổn định', true],
  ])('%s', async (_, from, to, expected) => {
    const setting = await small(CANONICAL, CANONICAL.replace(from, to));
    const [addition] = additionsOf(alignAll(setting), setting);
    expect(leadsIn(addition!, setting)).toBe(expected);
  });

  test('the canonical words they stand between', async () => {
    const setting = await small(CANONICAL, CANONICAL.replace('hộ nghèo', 'hộ cận nghèo'));
    expect(additionsOf(alignAll(setting), setting)).toMatchObject([{ after: 1, before: 2 }]);
  });
});
