import type { Run } from '../core/exchange/report/model.ts';

/**
 * Whether a paragraph is better set ragged: justified, a line that ends in a break or stands before a long address is torn
 * apart.
 */
export function isRagged(runs: readonly Run[]): boolean {
  const text = runs.map((run) => run.text).join('');
  return text.includes('\n') || /\S{28}/u.test(text);
}
