import fc from 'fast-check';

const PIECES = [
  ...['[1]', '[12]', '[', ']', '¹', '²', '［１］'],
  ...[
    'hoà',
    'hòa',
    'Thuý',
    'KHOẺ',
    'quý',
    'quí',
    'già',
    'tỷ',
    'tỉ',
    'kĩ',
    'Đường',
    'nghị',
    'ư',
    'y',
    'i',
    'q',
    'u',
  ],
  ...['98,5', '1.500', '06', '8', '%', ' %', '8.300-8.500', '1,', '.5', '2021'],
  ...[' ', '\u00a0', '\n', '\r\n', '\t', '\u3000', '\u2029', '\u200b', '\u00ad', '\ufeff', '\u2060'],
  ...['–', '—', '-', '“', '”', "'", '«', '.', ',', ';', '(', ')', '/', '|', '*', '…'],
  ...['\u0300', '\u0301', '\u0302', '\u0306', '\u031b', '\u0323', '\u0340', '\u0308', '\u036f'],
  ...[
    '\ud83d',
    '\ude00',
    '😀',
    '👩‍🌾',
    '\udc00a',
    'Σ',
    'Я',
    'ß',
    'İ',
    'ﬁ',
    '漢',
    'ａ',
    '＂',
    '：',
    '％',
    '\u0000',
    '\uffff',
  ],
];

/** Text of any kind: Vietnamese in all spellings, marks without a letter, lone surrogates, emoji, other scripts. */
export const oddText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES, ...PIECES.map((piece) => piece.normalize('NFD'))) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) },
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''));
