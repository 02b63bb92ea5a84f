import { against, duration, markdownTable, times } from './markdown.ts';
import type { AnchorRound, AnchorScore, QuoteFigures } from './quote-figures.ts';
import { medianOf } from './statistics.ts';

/** What is to be reached: times searching, by number of quotes; share right; times a bare highlight. */
export const quoteTargets = { 1000: 10, 5000: 6, right: 0.999, paint: 2 } as const;

const of = (score: AnchorScore): string => `${score.right}, ${score.wrong}, ${score.lost}`;
const ratioOf = (rounds: readonly AnchorRound[]): number => medianOf(rounds, ({ all, bare }) => all / bare);

/** The tables on finding many quotes at once. */
export function quoteReport(figures: QuoteFigures): string {
  const { ranges = 0 } = figures.painting[0] ?? {};
  const painting = medianOf(figures.painting, ({ all, bare }) => all / bare);
  const parts = [
    `**Many quotes at once** (cut from the page at random, 3 to 60 words; searching: one TreeWalker pass and one native \`indexOf\` for each quote as it stands in \`textContent\`; to reach ≤ ${quoteTargets[1000]} × with 1,000 quotes, ≤ ${quoteTargets[5000]} × with 5,000, ≥ ${100 * quoteTargets.right} % right, none on a wrong passage; all but the exact ones have stale positions)`,
    kinds(figures),
    '**The same beside libraries, on the clean page**',
    peers(figures),
    '**Quotes of the resolution in 0.35 MB of other text** (to reach: none found)',
    strange(figures),
    '**Passages taken out of the clean page, then asked for** (to reach: none lands on another one)',
    deleted(figures),
    `**Painting** ${ranges} ranges as one kind: ${duration(medianOf(figures.painting, ({ all }) => all))}, ${times(painting)} a bare \`Highlight\` of the same (≤ ${quoteTargets.paint} ×: ${against(painting, quoteTargets.paint)})`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function kinds({ kinds }: QuoteFigures): string {
  const rows = kinds.map(({ copy, count, kind, rounds, score }) => {
    const ratio = ratioOf(rounds);
    const isRight = score.wrong === 0 && score.right >= quoteTargets.right * count;
    return [
      `${copy}, ${count} quotes, ${kind}`,
      duration(medianOf(rounds, ({ bare }) => bare)),
      duration(medianOf(rounds, ({ all }) => all)),
      `${times(ratio)} (${against(ratio, quoteTargets[count === 1000 ? 1000 : 5000])})`,
      duration(rounds[0]?.first ?? Number.NaN),
      `${of(score)} (${isRight ? 'reached' : '**not reached**'})`,
    ];
  });
  return markdownTable(
    ['', 'searching', 'anchoring', '÷ searching', 'first call', 'right, wrong, lost'],
    rows,
  );
}

function peers({ peers }: QuoteFigures): string {
  const rows = peers.map(({ name, kind, count, ratio, score }) => [
    `${name}, ${count} quotes, ${kind}`,
    times(ratio),
    of(score),
  ]);
  return markdownTable(['', '÷ searching for the same', 'right, wrong, lost'], rows);
}

function strange({ strange }: QuoteFigures): string {
  const rows = strange.map(({ name, kind, count, anchored, rounds }) => [
    `${name}, ${count} quotes, ${kind}`,
    times(ratioOf(rounds)),
    `${anchored} (${against(anchored, 0)})`,
  ]);
  return markdownTable(['', '÷ searching', 'found'], rows);
}

function deleted({ deleted }: QuoteFigures): string {
  const rows = deleted.map(({ what, count, landed }) => [
    `${count} ${what}`,
    `${landed} (${against(landed, 0)})`,
  ]);
  return markdownTable(['', 'landed elsewhere'], rows);
}
