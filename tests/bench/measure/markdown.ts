/** A Markdown table: the first column reads from the left, the figures line up on the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** Milliseconds in three figures, in the unit that suits: "8.4 µs", "142 µs", "2.31 ms". */
export function duration(ms: number): string {
  const [value, unit] = ms < 1 ? [ms * 1000, 'µs'] : [ms, 'ms'];
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`;
}

/** "12.3 ×" */
export const times = (ratio: number): string => `${ratio.toFixed(ratio < 10 ? 2 : 1)} ×`;

/** Says whether a target is reached, and if not, says so. */
export const against = (value: number, target: number): string =>
  value <= target ? 'reached' : '**not reached**';
