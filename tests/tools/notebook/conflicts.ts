import { canonicalJson } from '../../../utils/core/notebook/canonical-json.ts';
import type { Change, Json } from '../../../utils/core/notebook/change.ts';
import { foldRecord } from '../../../utils/core/notebook/fold.ts';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import { conflictsIn, isContested } from '../../../utils/core/notebook/state.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { knownResolutions } from '../inspection/known.ts';
import type { People } from './people.ts';
import { placeOfRecord } from './place.ts';

/** How much of a value a line shows, in UTF-16 units. */
const MOST_SHOWN = 60;

/** Gathers the records that ask for a decision, out of any number that pass. */
export class Conflicts {
  private readonly found: RecordState[] = [];

  /** @param changes all of one record, out of all files that are looked at */
  see(changes: readonly Change[]): void {
    const state = foldRecord(changes);
    if (state && isContested(state)) this.found.push(state);
  }

  get count(): number {
    return this.found.length;
  }

  /** One line for how many there are, one for each, without indents; nothing where there is none. */
  lines(people: People): string[] {
    const { count } = this;
    if (count === 0) return [];
    const known = knownResolutions();
    const head =
      count === 1
        ? '1 record in conflict: a person has to decide.'
        : `${count} records in conflict: a person has to decide.`;
    return [head, ...this.found.flatMap((state) => linesOf(state, people, known))];
  }
}

function linesOf(state: RecordState, people: People, known: readonly Resolution[]): string[] {
  const place = placeOfRecord(state, known);
  const name = `${state.kind}${place && ` on ${place}`}`;
  const lines = conflictsIn(state).map((field) => {
    const said = (state.heads[field] ?? []).map(
      ({ value, by, wall }) => `${shortened(value)} by ${people.called(by)}, ${wall.slice(0, 10)}`,
    );
    return `conflict: ${name}, ${field}: ${said.join(' | ')} (${state.id})`;
  });
  if (lines.length > 0) return lines;
  const by = (state.heads.deleted ?? []).map((head) => people.called(head.by));
  return [
    `conflict: ${name}: deleted by ${by.join(', ')}, changed by ${people.called(state.updated.by)} without knowing (${state.id})`,
  ];
}

/** A value in a few words. */
export function shortened(value: Json): string {
  const figure = value as { value?: Json; unit?: Json } | null;
  const isFigure = typeof figure === 'object' && typeof figure?.value === 'number';
  const text = isFigure
    ? `${figure.value} ${typeof figure.unit === 'string' ? figure.unit : ''}`.trim()
    : canonicalJson(value).replaceAll('\\n', ' ');
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 1)}…` : text;
}
