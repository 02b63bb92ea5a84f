import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change, ChangeId, LogEntry } from '../../../../utils/core/notebook/change.ts';
import { foldLog, foldRecord } from '../../../../utils/core/notebook/fold.ts';
import { inverse } from '../../../../utils/core/notebook/inverse.ts';
import { mergeLogs } from '../../../../utils/core/notebook/merge.ts';
import type { RecordState } from '../../../../utils/core/notebook/model.ts';
import { allHeads, isAttached } from '../../../../utils/core/notebook/state.ts';
import { editsOf, everything, play, RECORDS, STATUS, type Step, steps } from './history.ts';
import type { Machine } from './log.ts';
import { plainRecord } from './plain-model.ts';
import '../seed.ts';

const plainly = (state: RecordState | null | undefined) =>
  state && {
    standing: Object.fromEntries(
      Object.entries(state.heads).map(([field, heads]) => [
        field,
        heads.map(({ value }) => value).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
      ]),
    ),
    shown: state.fields,
    deleted: state.deleted,
  };

/** A log with some of its entries erased. */
const logs: fc.Arbitrary<LogEntry[]> = fc
  .tuple(steps, fc.array(fc.boolean(), { maxLength: 40 }))
  .map(([list, gone]) =>
    everything(play(list)).map((change, i) => (gone[i] ? { id: change.id, erased: true as const } : change)),
  );

/** Three parts of one log, overlapping, each with some entries erased in it. */
const parts = logs.chain((log) => {
  const part = fc.array(fc.constantFrom('kept', 'kept', 'left out', 'erased'), {
    minLength: log.length,
    maxLength: log.length,
  });
  const cut = (how: string[]): LogEntry[] =>
    log.flatMap((entry, i): LogEntry[] => {
      if (how[i] === 'left out') return [];
      return how[i] === 'erased' ? [{ id: entry.id, erased: true }] : [entry];
    });
  return fc.tuple(part, part, part).map(([a, b, c]) => [cut(a), cut(b), cut(c)] as const);
});

describe('the fold', () => {
  test('is what the plain model says, for each person and for all together', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const history = play(list);
        for (const log of [...history.people.map((each) => each.log), everything(history)]) {
          const folded = foldLog(log);
          for (const record of RECORDS)
            expect(plainly(folded.get(record)) ?? null).toEqual(plainRecord(log, record, history.seen));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('every change is a head or lies behind one', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const all = everything(play(list));
        const known = new Map(all.map((change) => [change.id, change]));
        const reached = new Set<ChangeId>();
        const open = [...foldLog(all).values()].flatMap(allHeads);
        for (let id = open.pop(); id !== undefined; id = open.pop()) {
          if (reached.has(id)) continue;
          reached.add(id);
          open.push(...(known.get(id)?.replaces ?? []));
        }
        expect(all.filter(({ id }) => !reached.has(id))).toEqual([]);
      }),
    );
  });

  test('whatever order the changes come in, however often, in however many files', () => {
    const arrivals = steps.chain((list) => {
      const all = everything(play(list));
      return fc.record({
        all: fc.constant(all),
        shuffled: fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }),
        files: fc.integer({ min: 1, max: 6 }),
      });
    });
    fc.assert(
      fc.property(arrivals, ({ all, shuffled, files }) => {
        const expected = foldLog(all);
        expect(foldLog(shuffled)).toEqual(expected);
        let merged: LogEntry[] = [];
        for (let i = 0; i < files; i += 1)
          merged = mergeLogs(
            merged,
            shuffled.filter((_, place) => place % files === i),
          );
        expect(foldLog(merged)).toEqual(expected);
      }),
    );
  });

  test('of any part of a record is told without failing, and what it shows was written', () => {
    fc.assert(
      fc.property(parts, ([some]) => {
        for (const [record, state] of foldLog(some)) {
          const own = some.flatMap((entry) => ('erased' in entry || entry.record !== record ? [] : [entry]));
          for (const [field, value] of Object.entries(state.fields))
            expect(own.some((change) => change.field === field && change.value === value)).toBe(true);
          expect(state.deleted && state.revived).toBe(false);
          expect(foldRecord(own.toReversed())).toEqual(state);
        }
      }),
    );
  });
});

describe('merge', () => {
  test('is commutative, associative and idempotent, and folds alike', () => {
    fc.assert(
      fc.property(parts, ([a, b, c]) => {
        expect(mergeLogs(a, b)).toEqual(mergeLogs(b, a));
        expect(mergeLogs(mergeLogs(a, b), c)).toEqual(mergeLogs(a, mergeLogs(b, c)));
        expect(mergeLogs(mergeLogs(a, b), b)).toEqual(mergeLogs(a, b));
        expect(mergeLogs(a, a)).toEqual(mergeLogs(a, []));
      }),
    );
  });

  test('loses nothing and brings nothing erased back', () => {
    fc.assert(
      fc.property(parts, ([a, b]) => {
        const merged = new Map(mergeLogs(a, b).map((entry) => [entry.id, entry]));
        expect([...merged.keys()].toSorted()).toEqual(
          [...new Set([...a, ...b].map(({ id }) => id))].toSorted(),
        );
        for (const entry of [...a, ...b]) if ('erased' in entry) expect(merged.get(entry.id)).toEqual(entry);
      }),
    );
  });
});

describe('undo', () => {
  /** What people see of a record: one that is deleted shows nothing, a tag taken off is as one never put on. */
  const seenOf = (state: RecordState | null) => {
    if (!state || state.deleted) return null;
    const { deleted: _, ...heads } = plainly(state)?.standing ?? {};
    if (state.kind === 'tag' && !isAttached(state as RecordState<'tag'>)) return null;
    const values = Object.entries(heads).map(([field, list]) => [field, new Set(list.map(String))]);
    return Object.fromEntries(values);
  };

  test('brings back what one person had, conflicts included; undoing that brings back what it undid', () => {
    fc.assert(
      fc.property(steps, steps, fc.nat(2), (before, after, index) => {
        const meetings = [0, 1, 2].map((what): Step => ({ who: index, act: 'meet', what, slow: false }));
        const me = play([...before, ...meetings]).people[index] as Machine;
        const now = () => RECORDS.map((record) => seenOf(me.state(record)));
        const undo = (changes: readonly Change[]) =>
          me.write(
            inverse(
              changes,
              (id) => me.log.find((change) => change.id === id),
              (record) => me.log.filter((change) => change.record === record),
            ),
          );

        const had = now();
        const { length } = me.log;
        for (const step of after) {
          // Nobody edits what is deleted: the interface shows no editor for it.
          const isShown = !me.state(STATUS)?.deleted || ['restore', 'tag', 'untag'].includes(step.act);
          if (isShown && step.act !== 'meet' && step.act !== 'clock') me.write(editsOf(step, me));
        }
        const changed = now();
        const undone = undo(me.log.slice(length));
        expect(now()).toEqual(had);
        undo(undone);
        expect(now()).toEqual(changed);
      }),
      { numRuns: 400 },
    );
  });
});
