import { peerNames, stages, stretchNames, type WarmRound } from './figures.ts';
import { against, duration, markdownTable, times } from './markdown.ts';
import type { Figures } from './measure.ts';
import { panelTable, panelTarget } from './panel-table.ts';
import { growth, median, medianOf, type Summary, summarise } from './statistics.ts';

/** What is to be reached: times a bare pass, times a bare pass, milliseconds. */
export const targets = { without: 1.5, run: 15, task: 50 } as const;

const BUSY =
  ' The machine had more to do than it has cores: the times are longer than they need be, the ratios less steady.';

/** All the tables, as they stand in the README. */
export function report(figures: Figures): string {
  const { machine, effort } = figures;
  const head = `${machine.cpu}, ${machine.cores} cores, ${machine.system}; ${machine.browser}; ${machine.date}; load ${machine.load.toFixed(1)}.
Medians of ${effort.rounds} rounds; first calls of ${effort.tabs} fresh tabs. A bare pass is one TreeWalker pass over the same page that reads each text node’s length, in batches of 20 ms and more; every ratio is taken within one round.${machine.load > machine.cores ? BUSY : ''}`;
  const parts = [
    head,
    `**Pages with the resolution, warm** (sum: to reach ≤ ${targets.run} × on the resolution alone; \`prepare\` is once per frame)`,
    runs(figures.warm),
    '**The same, first call in a fresh tab**',
    coldRuns(figures),
    '**Growth** (1: linear)',
    growths(figures),
    `**Longest task at 3.5 MB** (to reach ≤ ${targets.task} ms; medians of the longest stretch between two turns of the page)`,
    tasks(figures),
    `**Pages without the resolution** (to reach ≤ ${targets.without} ×)`,
    withoutIt(figures),
    '**The 126 provisions found by quote, on the resolution alone; and how many are right, wrong, lost**',
    peersTable(figures),
    ...(figures.messaging.length > 0 ? ['**Beside computing, in the built extension**', ways(figures)] : []),
    ...(figures.panel.length > 0
      ? [
          `**The panel in the built extension** (first useful paint: to reach ≤ ${panelTarget} × that with few notes)`,
          panelTable(figures.panel),
        ]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

const shown = ['sample', 'read', 'recognise', 'align', 'mark'] as const;

const cells = ({ bare, ms, sum, ratio, sumWithPrepare, ratioWithPrepare }: Summary): string[] => [
  duration(bare),
  ...shown.map((stage) => duration(ms[stage])),
  duration(sum),
  times(ratio),
  duration(ms.prepare),
  `${duration(sumWithPrepare)}, ${times(ratioWithPrepare)}`,
];
const runHead = ['page', 'bare pass', ...shown, 'sum', '÷ bare', stages[3], 'sum with it'];

function runs(pages: Figures['warm']): string {
  const rows = pages.map(({ name, size, rounds }, row) => {
    const summary = summarise(rounds);
    const [bare, ...rest] = cells(summary);
    const reached = row === 0 ? ` (${against(summary.ratio, targets.run)})` : '';
    return [
      `${name}, ${size}`,
      bare as string,
      ...rest.map((cell, at) => (at === 6 ? cell + reached : cell)),
    ];
  });
  return markdownTable(runHead, rows);
}

function coldRuns({ cold }: Figures): string {
  return markdownTable(
    [...runHead, 'first bare pass'],
    cold.map(({ name, size, rounds, bare }) => [
      `${name}, ${size}`,
      ...cells(summarise(rounds)),
      duration(median(bare)),
    ]),
  );
}

function growths({ warm }: Figures): string {
  // The clean page is another kind of page than the two that hold it, so these two are compared.
  const rows = warm.slice(2).map((large) => {
    const small = warm[1] as (typeof warm)[number];
    const by = (cost: (rounds: readonly WarmRound[]) => number) =>
      growth(
        { cost: cost(small.rounds), size: small.bytes },
        { cost: cost(large.rounds), size: large.bytes },
      ).toFixed(2);
    return [
      `${small.size} → ${large.size}`,
      by((rounds) => medianOf(rounds, ({ bare }) => bare)),
      ...shown.map((stage) => by((rounds) => medianOf(rounds, ({ ms }) => ms[stage]))),
      by((rounds) => summarise(rounds).sum),
    ];
  });
  return markdownTable(['', 'bare pass', ...shown, 'sum'], rows);
}

function tasks({ tasks: [page] }: Figures): string {
  if (!page) return '';
  const row = (name: string, of: typeof page.first) => {
    const counted = Math.max(0, ...of.flatMap((one) => one.counted));
    const worst = Math.max(...of.map((one) => Math.max(...Object.values(one.stretches))));
    return [
      name,
      ...stretchNames.map((stretch) => duration(medianOf(of, ({ stretches }) => stretches[stretch]))),
      duration(worst),
      counted === 0 ? 'none' : duration(counted),
      against(Math.max(worst, counted), targets.task),
    ];
  };
  return markdownTable(
    ['', ...stretchNames, 'worst of all', 'worst counted by the browser', `≤ ${targets.task} ms`],
    [row('first run of a tab', page.first), row('second run', page.second)],
  );
}

function withoutIt({ without }: Figures): string {
  const rows = without.map(({ name, size, rounds }) => {
    const look = medianOf(rounds, (round) => round.look / round.bare);
    return [
      `${name}, ${size}`,
      duration(medianOf(rounds, ({ bare }) => bare)),
      duration(medianOf(rounds, ({ sample }) => sample)),
      times(medianOf(rounds, (round) => round.sample / round.bare)),
      rounds[0]?.isSampled ? 'yes, read in vain' : 'no',
      duration(medianOf(rounds, (round) => round.look)),
      `${times(look)} (${against(look, targets.without)})`,
    ];
  });
  return markdownTable(['page', 'bare pass', 'sampler', '÷ bare', 'reads on?', 'all in all', '÷ bare'], rows);
}

function peersTable({ warm, cold, peers, scores }: Figures): string {
  const names = ['clean', 'word-export', 'vbpl-old', 'lookalike'] as const;
  const found = (name: string) =>
    names.map((copy) => {
      const of = scores[name]?.[copy];
      return of ? `${of.right}, ${of.wrong}, ${of.lost}` : '–';
    });
  const ours = summarise(warm[0]?.rounds ?? []);
  const first = summarise(cold[0]?.rounds ?? []);
  const rows = peerNames.map((name) => [
    name,
    duration(medianOf(peers[name], (round) => round.all)),
    times(medianOf(peers[name], (round) => round.all / round.bare)),
    duration(peers[name][0]?.first ?? Number.NaN),
    ...found(name),
  ]);
  const own = [
    'ours, from reading to marking',
    duration(ours.sum),
    times(ours.ratio),
    duration(first.sumWithPrepare),
    ...found('ours'),
  ];
  const head = [
    '',
    'warm',
    '÷ bare',
    'first call',
    'clean',
    'NFD, spans in words',
    'other tone placement',
    'lookalike',
  ];
  return markdownTable(head, [own, ...rows]);
}

function ways({ messaging }: Figures): string {
  const by = (figure: (one: Figures['messaging'][number]) => number) => duration(medianOf(messaging, figure));
  return markdownTable(
    ['inject the aligner', 'message to the frame and back', 'computed: read', 'recognise', 'align', 'mark'],
    [
      [
        by((one) => one.inject),
        by((one) => one.message),
        ...(['read', 'recognise', 'align', 'mark'] as const).map((stage) => by((one) => one.computed[stage])),
      ],
    ],
  );
}
