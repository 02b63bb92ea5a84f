import type { Block, Paper, TableBlock } from '../../../../../utils/core/exchange/report/model.ts';

/** All text of blocks, a line each. */
export function textOf(blocks: readonly Block[]): string {
  const lines: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') lines.push(value);
    else if (Array.isArray(value)) {
      if (
        value.every(
          (each) => typeof each === 'object' && each !== null && 'text' in each && !('kind' in each),
        )
      )
        lines.push(value.map(({ text }: { text: string }) => text).join(''));
      else value.forEach(walk);
    } else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value)) if (key !== 'kind' && key !== 'type') walk(part);
  };
  walk(blocks);
  return lines.join('\n');
}

/** The blocks under the heading that begins with a Roman number. */
export function sectionOf({ blocks }: Paper, number: string): Block[] {
  const start = blocks.findIndex(
    (block) => block.kind === 'heading' && block.level === 1 && block.text.startsWith(`${number}. `),
  );
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex(
    (block) => (block.kind === 'heading' && block.level === 1) || block.kind === 'ending',
  );
  return rest.slice(0, end);
}

/** The rows of the first table as texts, lines of a cell joined. */
export function rowsOf(blocks: readonly Block[]): string[][] | null {
  const table = blocks.find((block): block is TableBlock => block.kind === 'table');
  return (
    table?.rows.map((row) =>
      row.map(({ lines }) => lines.map((runs) => runs.map(({ text }) => text).join('')).join('\n')),
    ) ?? null
  );
}
