import { MARKED_KINDS } from '../../../utils/core/resolution/model.ts';
import { namesFor } from './known.ts';
import type { PageReport } from './report.ts';
import { share } from './share.ts';

/** Lines as columns, each as wide as its widest cell; numbers should come padded. */
export function columns(rows: readonly (readonly string[])[], indent = '  '): string {
  const widths = rows.reduce<number[]>(
    (known, row) => row.map((cell, index) => Math.max(known[index] ?? 0, cell.length)),
    [],
  );
  return rows
    .map((row) => (indent + row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')).trimEnd())
    .join('\n');
}

/** A page's report as a short table for people. */
export function table(report: PageReport): string {
  const { source, verdict, resolution, coverage, reasons, differences, doubts, provisions, ms } = report;
  const head = columns([
    ['verdict', verdict],
    ['resolution', resolution ?? '–'],
    ['coverage', share(coverage)],
    ...reasons.map((reason, index) => [index === 0 ? 'because' : '', reason]),
    [
      'computing',
      (['read', 'recognise', 'align', 'mark'] as const)
        .map((part) => `${part} ${ms[part].toFixed(1)} ms`)
        .join(', '),
    ],
  ]);
  const count = (kind: string, outcome: string) =>
    String(provisions.filter((provision) => provision.kind === kind && provision.outcome === outcome).length);
  const counts = columns([
    ['', 'found', 'differs', 'missing'],
    ...MARKED_KINDS.map((kind) => [
      kind,
      ...['found', 'differs', 'missing'].map((outcome) => count(kind, outcome)),
    ]),
  ]);
  const names = namesFor(resolution);
  const missing = names.runs(provisions.filter(({ outcome }) => outcome === 'missing').map(({ eId }) => eId));
  const gone = missing.map(({ name, count }) => `  ${name} ${count === 1 ? 'is' : 'are'} missing`);
  const said = differences.map(({ eId, canonical, copy }) => {
    const place = eId === null ? 'between provisions' : names.one(eId);
    if (canonical === '') return `  ${place}: “${copy}” is added`;
    return `  ${place}: ${copy === '' ? `“${canonical}” is left out` : `${canonical} → ${copy}`}`;
  });
  const parts = [source, head];
  if (provisions.length > 0) parts.push(counts);
  if (gone.length > 0) parts.push(gone.join('\n'));
  if (said.length > 0) parts.push(said.join('\n'));
  if (doubts.length > 0) parts.push(`  doubts (spelling, recognition): ${doubts.length}`);
  return `${parts.join('\n')}\n`;
}
