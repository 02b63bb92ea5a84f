import { fold } from '../format/fold.ts';

/** "Sở Ngoại vụ" → "so-ngoai-vu"; with a number behind where that is taken. */
export function slugOf(name: string, taken: ReadonlySet<string>): string {
  const plain =
    fold(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'co-quan';
  if (!taken.has(plain)) return plain;
  for (let number = 2; ; number += 1) if (!taken.has(`${plain}-${number}`)) return `${plain}-${number}`;
}
