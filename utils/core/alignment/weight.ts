/** How much a word says: what may differ unnoticed, what makes a different statement, what is never matched to another. */
export const FUNCTION = 0;
export const SUBSTANCE = 1;
/** Numbers, the percent sign, negations and words that turn a comparison round. */
export const HARD = 2;

const FUNCTION_WORDS = new Set(
  'và của các những là thì mà ở tại cho với về theo để được đã do bằng như nên rằng này đó khi vào ra cũng'.split(
    ' ',
  ),
);

export const HARD_WORDS: ReadonlySet<string> = new Set(
  (
    'không chưa chẳng chớ đừng phi miễn trừ ' +
    'trên dưới tăng giảm hơn kém quá ít nhiều đa thiểu lên xuống trước sau trong ngoài vượt thiếu cấm'
  ).split(' '),
);

/** Weight of a word in its normal spelling (see text/spelling.ts). */
export function weightOfWord(spelling: string): number {
  if (HARD_WORDS.has(spelling)) return HARD;
  return FUNCTION_WORDS.has(spelling) ? FUNCTION : SUBSTANCE;
}
