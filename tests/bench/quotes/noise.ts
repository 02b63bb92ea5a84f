import { confusions } from '../../fixtures/generate/defects/confusions.ts';
import type { Random } from '../../fixtures/generate/random.ts';

const STRAY = [...'aeioubcdnhtgkăâêôơưđ'];

/**
 * Slips of typing and recognition: characters lost, added, put for one another or taken for one that looks alike, spaces
 * and marks among them. Digits and "%" stay: to alter these is another statement.
 *
 * @param rate share of the characters that are damaged, 0…1
 */
export function withNoise(text: string, rate: number, random: Random): string {
  return [...text.normalize('NFC')]
    .map((character) => {
      if (/[\d%]/.test(character) || !random.chance(rate)) return character;
      const way = random.below(4);
      if (way === 0) return '';
      if (way === 1) return character + random.pick(STRAY);
      if (way === 2) return random.pick(STRAY);
      const alike = confusions[character];
      // “1” for “l” would be a number where there was none.
      const letters = alike?.filter((one) => !/\d/.test(one)) ?? [];
      return letters.length > 0 ? random.pick(letters) : (character.normalize('NFD')[0] as string);
    })
    .join('');
}
