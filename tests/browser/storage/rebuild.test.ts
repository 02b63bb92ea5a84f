import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../../../utils/core/notebook/change.ts';
import { foldLog } from '../../../utils/core/notebook/fold.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import { rebuild } from '../../../utils/storage/rebuild.ts';
import { dump, open, takeIn } from './stage.ts';
import { type Step, steps, tell } from './story.ts';

/** Changes in an order and in portions that keys decide, some of them twice. */
function shuffled(changes: readonly Change[], keys: readonly number[]): Change[][] {
  const key = (i: number) => keys[i % keys.length] ?? 0;
  const order = changes.map((change, i) => ({ change, key: key(i) * 31 + ((i * 7919) % 97) }));
  const mixed = order.toSorted((a, b) => a.key - b.key).map(({ change }) => change);
  const portions: Change[][] = [];
  for (let at = 0; at < mixed.length; ) {
    const size = 1 + (key(at) % 9);
    portions.push(mixed.slice(Math.max(0, at - (key(at) % 3)), at + size));
    at += size;
  }
  return portions;
}

async function applied(portions: readonly (readonly Change[])[]): Promise<NotebookDatabase> {
  const db = open();
  for (const portion of portions) expect(await takeIn(db, portion)).toMatchObject({ ok: true });
  return db;
}

test('changes in any order, in pieces, some twice, make what a rebuild makes, and what the log adds up to', async () => {
  await fc.assert(
    fc.asyncProperty(
      steps(40),
      fc.array(fc.nat(1000), { minLength: 20, maxLength: 20 }),
      async (story: Step[], keys: number[]) => {
        const changes = await tell(story);
        const [piecemeal, whole] = [await applied(shuffled(changes, keys)), await applied([changes])];
        const one = await dump(piecemeal);
        expect(await rebuild(piecemeal)).toEqual({ ok: true, value: undefined });
        const again = await dump(piecemeal);
        expect(one).toEqual(again);
        expect(await dump(whole)).toEqual(again);
        const folded = [...foldLog(changes).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(again.rows.map(({ record }) => record)).toEqual(folded);
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
