import { expect, test } from 'vitest';
import type { Change, Edit } from '../../../utils/core/notebook/change.ts';
import { timestamp } from '../../../utils/core/notebook/clock.ts';
import { createAnnotation, createReply, createStatus, setTag } from '../../../utils/core/notebook/edits.ts';
import { seal } from '../../../utils/core/notebook/seal.ts';
import { digest } from '../../../utils/storage/digest.ts';
import { recordsOut } from '../../../utils/storage/export.ts';
import { onPlan, PLAN } from './passages.ts';
import { dump, logOf, open, takeIn } from './stage.ts';
import { PROVISIONS } from './story.ts';

/** More changes than are read at once, and one record that alone has more. */
const NOTES = 1000;
const OFTEN = 4200;

function edits(): Edit[] {
  const made: Edit[] = [];
  for (let n = 0; n < NOTES; n += 1) {
    const id = `annotation:${String(n * 7919).padStart(8, '0')}`;
    const provision = PROVISIONS[n % PROVISIONS.length] as string;
    const fields = {
      target: onPlan(n, [provision]),
      motivation: 'commenting',
      text: `ghi ${n}`,
      private: false,
    } as const;
    made.push(...createAnnotation(id, fields));
    if (n % 10 === 0) made.push(...createReply(`reply:${n}`, { to: id, text: 'đáp', private: false }));
    if (n % 20 === 0) made.push(...setTag(null, id, 'thẻ'));
    if (n % 25 === 0)
      made.push(
        ...createStatus(`status:${n}`, {
          about: { resolution: PLAN, provision },
          period: { kind: 'year', year: 2021 + (n % 5) },
          territory: { kind: 'as adopted' },
          text: '',
          source: '',
          judgement: null,
          private: false,
        }),
      );
  }
  const often = made[0]?.record ?? '';
  for (let n = 0; n < OFTEN; n += 1)
    made.push({ record: often, field: 'text', value: `lần ${n}`, knowing: [] });
  return made;
}

const sealed = (all: readonly Edit[]): Promise<Change[]> =>
  Promise.all(
    all.map(({ record, field, value, knowing }, i) => {
      const ms = Date.UTC(2024, 0, 1) + i * 1000;
      const content = { at: timestamp(ms, 0), wall: new Date(ms).toISOString(), by: 'an', device: 'an' };
      return seal({ ...content, record, field, value, replaces: knowing }, digest);
    }),
  );

test('a large import makes by the other shelf what it makes directly, and goes out as it came', async () => {
  const changes = await sealed(edits());
  const [directly, aside] = [open(), open()];
  expect(await takeIn(directly, changes, { direct: changes.length })).toMatchObject({ ok: true });
  const steps: string[] = [];
  const onProgress = ({ step, done, total }: { step: string; done: number; total: number }): void => {
    steps.push(step);
    expect(done).toBeLessThanOrEqual(total);
  };
  expect(await takeIn(aside, changes, { onProgress })).toMatchObject({
    ok: true,
    value: { shown: { records: null } },
  });
  expect(new Set(steps)).toEqual(new Set(['building', 'showing']));
  expect(await dump(aside)).toEqual(await dump(directly));
  const ids: string[] = [];
  let count = 0;
  for await (const entry of recordsOut(aside, {}, { withPrivate: true })) {
    ids.push(entry.id);
    count += entry.changes.length;
  }
  expect(ids).toEqual(ids.toSorted());
  expect(count).toBe(changes.length);
  expect(await logOf(aside)).toEqual(await logOf(directly));
}, 60_000);
