import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlaced } from '../../../../utils/core/alignment/copy.ts';
import { published } from '../resolution/published.ts';
import { alignAll, small, states } from './small.ts';
import '../seed.ts';

describe('word by word', () => {
  test.each([
    ['the same', 'giảm hộ nghèo từ 1%', 'giảm hộ nghèo từ 1%', '=giảm =hộ =nghèo =từ =1 =%'],
    ['a changed number', 'giảm từ 1% trở lên', 'giảm từ 2% trở lên', '=giảm =từ ≠2 =% =trở =lên'],
    ['a lost number', 'giảm từ 1% trở lên', 'giảm từ % trở lên', '=giảm =từ −1 =% =trở =lên'],
    ['a lost word', 'không bao gồm thu tiền', 'bao gồm thu tiền', '−không =bao =gồm =thu =tiền'],
    ['an added word', 'hộ nghèo bình quân', 'hộ cận nghèo bình quân', '=hộ =nghèo =bình =quân'],
    ['a changed word', 'khu vực thành thị', 'khu vực nông thôn', '=khu =vực ≠nông ≠thôn'],
    ['two short words changed', 'phía Nam của tỉnh', 'phía Bắc của tỉnh', '=phía ≠Bắc =của =tỉnh'],
    ['a slip', 'phát triển kinh tế', 'phát trin kinh tế', '=phát ~trin =kinh =tế'],
    ['two words glued', 'kinh tế xã hội', 'kinhtế xã hội', '=kinh =tế =xã =hội'],
    ['three words glued', 'ủy ban nhân dân tỉnh', 'ủy bannhândân tỉnh', '=ủy =ban =nhân =dân =tỉnh'],
    ['glued capitals', 'phát triển kinh tế', 'PHÁTTRIỂN KINH TẾ', '=PHÁT =TRIỂN =KINH =TẾ'],
    ['a word split', 'phát triển kinh tế', 'phát tri ển kinh tế', '=phát =tri ển =kinh =tế'],
    ['a word split in three', 'chuyển đổi', 'chu yể n đổi', '=chu yể n =đổi'],
    ['boundaries moved', 'phát triển kinh tế', 'pháttri ển kinh tế', '=pháttri =ển =kinh =tế'],
    ['a number split is a doubt', 'đạt 150 triệu', 'đạt 15 0 triệu', '=đạt ~15 0 =triệu'],
    ['a number with a letter for a figure', 'đạt 10 xã', 'đạt l0 xã', '=đạt ~l0 =xã'],
    [
      'a block in between',
      'thu nhập bình quân',
      'thu nhập|Quảng cáo mua nhà|bình quân',
      '=thu =nhập =bình =quân',
    ],
    ['numbers are not matched across', 'từ 8% đến 9%', 'từ 9%', '=từ −8 −% −đến =9 =%'],
  ])('%s', async (_, canonical, page, expected) => {
    const setting = await small(canonical, page);
    expect(states(setting, alignAll(setting))).toBe(expected);
  });

  test('page words that are taken already are left to their owner', async () => {
    const setting = await small('hộ nghèo', 'hộ nghèo');
    setting.owners[0] = 99;
    expect(states(setting, alignAll(setting))).toBe('−hộ =nghèo');
    expect([...setting.owners]).toEqual([99, 2]);
  });
});

describe('of any words', () => {
  const vocabulary = published.text.split(/\s+/u).slice(200, 260);
  const words = fc.array(fc.constantFrom(...vocabulary), { maxLength: 14 }).map((list) => list.join(' '));

  test('goes forward in the page, and each page word has the owner that has it', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, async (canonical, page) => {
        const setting = await small(canonical, page);
        const copy = alignAll(setting);
        let last = -1;
        for (let j = 0; j < copy.at.length; j += 1) {
          expect(isPlaced(copy, j)).toBe(copy.state[j] !== 0);
          if (!isPlaced(copy, j)) continue;
          expect(copy.at[j]).toBeGreaterThanOrEqual(last);
          expect(copy.to[j]).toBeGreaterThan(copy.at[j]!);
          expect(copy.end[j]).toBeGreaterThan(copy.start[j]!);
          last = copy.at[j]!;
        }
        for (const [i, owner] of setting.owners.entries())
          if (owner !== 0) expect(copy.at[owner - 1]! <= i && i < copy.to[owner - 1]!).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('words aligned with themselves are all the same', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const setting = await small(text, text);
        expect([...alignAll(setting).state].every((state) => state === 1)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
