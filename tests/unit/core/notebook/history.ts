import fc from 'fast-check';
import type { Change, ChangeId, Edit } from '../../../../utils/core/notebook/change.ts';
import {
  changeField,
  createStatus,
  deleteRecord,
  resolveConflict,
  restoreRecord,
  setTag,
} from '../../../../utils/core/notebook/edits.ts';
import type { RecordState, StatusFields } from '../../../../utils/core/notebook/model.ts';
import { statusId, tagId } from '../../../../utils/core/notebook/record-id.ts';
import { Machine } from './log.ts';

/** Random histories of three people who write about two records, meet now and then, and are slow at times. */

export const STATUS = statusId('s');
const TAG = tagId(STATUS, 'x');
export const RECORDS = [STATUS, TAG];

const FIELDS: StatusFields = {
  about: { resolution: 'r', provision: 'art_1' },
  period: { kind: 'year', year: 2024 },
  territory: { kind: 'as adopted' },
  text: '',
  source: '',
  judgement: null,
  private: false,
};

const ACTS = ['text', 'source', 'delete', 'restore', 'settle', 'tag', 'untag'] as const;

export interface Step {
  readonly who: number;
  readonly act: (typeof ACTS)[number] | 'meet' | 'clock';
  /** For `meet` the other; for `clock` where it is set; for edits the value. */
  readonly what: number;
  /** The person began before the next step and ends after it. */
  readonly slow: boolean;
}

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    who: fc.nat(2),
    act: fc.constantFrom(...ACTS, 'meet' as const, 'meet' as const, 'clock' as const),
    what: fc.nat(9),
    slow: fc.boolean(),
  }),
  { maxLength: 30 },
);

export interface History {
  readonly people: readonly Machine[];
  /** By change: all that its writer knew when the edit began. */
  readonly seen: ReadonlyMap<ChangeId, ReadonlySet<ChangeId>>;
}

const NOW = 1_750_000_000_000;
const YEAR = 365 * 86_400_000;

export function play(list: readonly Step[]): History {
  const people = ['lan', 'minh', 'hoa'].map((name, i) => new Machine(name, NOW + i));
  const seen = new Map<ChangeId, ReadonlySet<ChangeId>>();
  const write = (who: Machine, edits: readonly Edit[], knew: ReadonlySet<ChangeId>) => {
    const changes = who.write(edits);
    for (const { id } of changes) seen.set(id, new Set([...knew, ...changes.map((each) => each.id)]));
  };
  const first = people[0] as Machine;
  write(first, createStatus(STATUS, FIELDS), new Set());
  for (const each of people) each.take(first.log);

  let open: (() => void) | null = null;
  for (const step of list) {
    const who = people[step.who] as Machine;
    const ends = open;
    open = null;
    if (step.act === 'meet') who.take((people[step.what % 3] as Machine).log);
    else if (step.act === 'clock') who.setClock(NOW + (step.what - 5) * YEAR);
    else {
      const edits = editsOf(step, who);
      const knew = new Set(who.log.map(({ id }) => id));
      if (step.slow) open = () => write(who, edits, knew);
      else write(who, edits, knew);
    }
    ends?.();
  }
  open?.();
  return { people, seen };
}

/** What the step's edit is where the person's own log stands. */
export function editsOf({ act, what }: Step, who: Machine): Edit[] {
  const state = who.state<'status'>(STATUS) as RecordState<'status'>;
  const tag = who.state<'tag'>(TAG);
  switch (act) {
    case 'text':
    case 'source':
      return changeField(state, act, String(what));
    case 'delete':
      return deleteRecord(what < 7 || !tag ? state : tag);
    case 'restore':
      return restoreRecord(state);
    case 'settle':
      return resolveConflict(state, what < 5 ? 'text' : 'deleted', what < 5 ? `settled ${what}` : what < 7);
    default:
      return setTag(tag, STATUS, 'x', act === 'tag');
  }
}

/** Everything that anybody wrote. */
export function everything({ people }: History): Change[] {
  const all = new Map(people.flatMap(({ log }) => log.map((change) => [change.id, change] as const)));
  return [...all.values()];
}
