import type { State } from '../../utils/core/notebook/model.ts';

/** What a chip may say: a state of a status note, that its time is over, or that there is no note yet. */
export type Shown = State | 'overdue' | 'none';

/** One outline of 12 × 12 per state, told apart without colour; `hollow` ones are drawn as lines. */
const SHAPES: Readonly<Record<Shown, { readonly path: string; readonly hollow?: true }>> = {
  achieved: { path: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z' },
  exceeded: { path: 'M6 .8 11.4 10.6H.6Z' },
  'in progress': { path: 'M6 1a5 5 0 0 0 0 10ZM6 1.7a4.3 4.3 0 0 1 0 8.6V11A5 5 0 0 0 6 1Z' },
  'at risk': { path: 'M6 .4 11.6 6 6 11.6.4 6Z' },
  'not achieved': { path: 'M2.5 1.5h7a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1Z' },
  'not started': { path: 'M6 1.75a4.25 4.25 0 1 1 0 8.5 4.25 4.25 0 0 1 0-8.5Z', hollow: true },
  'not assessed': { path: 'M1.5 6h9', hollow: true },
  overdue: { path: 'M6 1.75a4.25 4.25 0 1 1 0 8.5 4.25 4.25 0 0 1 0-8.5ZM6 3.6V6l1.9 1.3', hollow: true },
  none: { path: 'M2 6h.01M6 6h.01M10 6h.01', hollow: true },
};

/** The class that carries a state's colour (`--c`), see state.css. */
export const STATE_CLASS: Readonly<Record<Shown, string>> = {
  achieved: 'achieved',
  exceeded: 'exceeded',
  'in progress': 'progress',
  'at risk': 'risk',
  'not achieved': 'missed',
  'not started': 'unstarted',
  'not assessed': 'unassessed',
  overdue: 'overdue',
  none: 'unassessed',
};

/** A state's shape alone; words stand beside it. */
export function StateMark({ state }: { readonly state: Shown }) {
  const { path, hollow } = SHAPES[state];
  return (
    <svg class={`state-mark ${hollow ? 'hollow' : ''}`} viewBox="0 0 12 12" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
