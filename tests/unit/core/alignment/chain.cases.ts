type Row = readonly [at: number, canonical: number, length: number];

/** Runs in the order of the page, the canonical tokens that begin a sentence, and the best row of them. */
export const CHAINS: readonly (readonly [
  what: string,
  runs: readonly Row[],
  opens: readonly number[],
  expected: readonly Row[],
])[] = [
  ['none', [], [], []],
  ['one', [[0, 0, 5]], [], [[0, 0, 5]]],
  [
    'in order',
    [
      [0, 0, 5],
      [9, 5, 5],
    ],
    [],
    [
      [0, 0, 5],
      [9, 5, 5],
    ],
  ],
  [
    'the longer of two for the same words',
    [
      [0, 0, 5],
      [20, 0, 9],
    ],
    [],
    [[20, 0, 9]],
  ],
  [
    'the longer of two that cross',
    [
      [0, 50, 9],
      [10, 0, 20],
    ],
    [],
    [[10, 0, 20]],
  ],
  [
    'a widget between',
    [
      [0, 0, 20],
      [120, 20, 20],
    ],
    [],
    [
      [0, 0, 20],
      [120, 20, 20],
    ],
  ],
  [
    'a lost section between',
    [
      [0, 0, 20],
      [20, 300, 20],
    ],
    [],
    [
      [0, 0, 20],
      [20, 300, 20],
    ],
  ],
  [
    'the nearer of two copies',
    [
      [0, 0, 20],
      [21, 20, 20],
      [100, 0, 20],
      [121, 20, 20],
    ],
    [],
    [
      [0, 0, 20],
      [21, 20, 20],
    ],
  ],
  [
    'overlapping in the page: the earlier keeps them',
    [
      [0, 0, 10],
      [8, 30, 10],
    ],
    [],
    [
      [0, 0, 10],
      [10, 32, 8],
    ],
  ],
  [
    'overlapping, and a sentence begins there',
    [
      [0, 0, 10],
      [8, 30, 10],
    ],
    [30],
    [
      [0, 0, 8],
      [8, 30, 10],
    ],
  ],
  [
    'overlapping in the text',
    [
      [0, 0, 10],
      [20, 8, 10],
    ],
    [],
    [
      [0, 0, 10],
      [22, 10, 8],
    ],
  ],
];
