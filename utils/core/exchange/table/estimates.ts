import type { Provision, Target } from '../../resolution/model.ts';
import type { TableWords } from './model.ts';

/** What parts the names of targets. */
const BETWEEN = '; ';

/**
 * What a note says of its estimates: "Số ước" where all targets of the provision are, otherwise it names those that are.
 * By the provision, not by the figures at hand: others may come into the same note later, and are no estimates.
 * @param estimated target ids
 */
export function writtenEstimates(
  { targets = [] }: Pick<Provision, 'targets'>,
  estimated: ReadonlySet<string>,
  t: TableWords,
): string {
  const named = targets.filter(({ id }) => estimated.has(id));
  return named.length === targets.length
    ? t('table.note.estimate')
    : t('table.note.estimateOf', { value: named.map(({ measure }) => measure).join(BETWEEN) });
}

/** Whether a note's text calls the figure of a target an estimate: by its name, or all figures alike. */
export function isEstimate(text: string, { measure }: Pick<Target, 'measure'>, t: TableWords): boolean {
  const [label = ''] = t('table.note.estimateOf', { value: '\u0001' }).split('\u0001');
  return text.split('\n').some((line) => {
    if (!line.startsWith(label)) return ESTIMATE.test(line);
    const named = line.slice(label.length);
    return `${BETWEEN}${named}${BETWEEN}`.includes(`${BETWEEN}${measure}${BETWEEN}`);
  });
}

/** "ước", "ước đạt": what people write of a figure that is not final. */
const ESTIMATE = /(?<![\p{L}\p{M}])ước(?![\p{L}\p{M}])/iu;
