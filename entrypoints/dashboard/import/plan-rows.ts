import { type ReadonlySignal, signal } from '@preact/signals';
import { OUTCOMES, type Outcome, type Plan } from '../../../components/dashboard/import/model.ts';
import type { RecordId } from '../../../utils/core/notebook/change.ts';
import type { WorkerClient } from '../worker/client.ts';
import type { PlannedAnswer } from '../worker/protocol.ts';

/** How many records are read at once. */
const PAGE = 30;

const FIRST: readonly Outcome[] = ['refused', 'conflict', ...OUTCOMES];

export interface PlanRowsState {
  /** null until all files are read. */
  readonly plan: ReadonlySignal<Plan | null>;
  readonly outcome: ReadonlySignal<Outcome>;
  /** A record of the outcome in front; null while it is being read. */
  readonly at: (index: number) => PlannedAnswer | null;
  readonly show: (outcome: Outcome) => void;
  readonly range: (first: number, last: number) => void;
  readonly leaveOut: (ids: readonly RecordId[], out: boolean) => Promise<void>;
  /** Begins with another plan; null for none. */
  readonly set: (plan: Plan | null) => void;
}

/** The records of the plan, of which only those around what is shown are asked of the worker. */
export function createPlanRows(client: WorkerClient): PlanRowsState {
  const plan = signal<Plan | null>(null);
  const outcome = signal<Outcome>('new');
  const held = signal<ReadonlyMap<number, PlannedAnswer>>(new Map());
  const asked = new Set<number>();
  /** Of which plan and outcome an answer is: a late one counts for nothing. */
  let turn = 0;

  const begin = (next: Outcome): void => {
    turn += 1;
    asked.clear();
    held.value = new Map();
    outcome.value = next;
  };
  const ask = async (page: number): Promise<void> => {
    if (asked.has(page)) return;
    asked.add(page);
    const mine = turn;
    try {
      const question = { outcome: outcome.peek(), offset: page * PAGE, limit: PAGE };
      const rows = await client.call('page', question);
      if (mine === turn)
        held.value = new Map([...held.peek(), ...rows.map((row, at) => [page * PAGE + at, row] as const)]);
    } catch {
      asked.delete(page);
    }
  };

  return {
    plan,
    outcome,
    at: (index) => held.value.get(index) ?? null,
    // The tab in front, pressed once more, keeps what it has: nothing would ask for its rows again.
    show: (next) => {
      if (next !== outcome.peek()) begin(next);
    },
    range: (first, last) => {
      for (let page = Math.floor(first / PAGE); page <= last / PAGE; page++) void ask(page);
    },
    leaveOut: async (ids, out) => {
      const mine = turn;
      const answer = await client.call('leaveOut', { ids, out });
      if (mine !== turn) return;
      plan.value = answer;
      // What hangs on a record goes with it: whatever is shown is asked again, and stands until it is answered.
      const again = [...asked];
      asked.clear();
      for (const page of again) void ask(page);
    },
    set: (next) => {
      plan.value = next;
      // What is in front first is what there is, what was altered and conflicts before the rest: they ask most of a person.
      const first = next && FIRST.find((each) => next.counts[each] > 0);
      begin(first ?? 'new');
    },
  };
}
