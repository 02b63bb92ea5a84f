import type { RecordId } from '../core/notebook/change.ts';
import type { RecordState, State } from '../core/notebook/model.ts';
import { parseProvisionSubject } from '../core/notebook/record-id.ts';
import type { Hanging } from './hanging.ts';
import { provisionRowOf } from './provision-row.ts';
import { resolutionOf } from './resolutions.ts';
import { isKind, provisionsOf } from './row-of.ts';
import type { ProvisionRow, Row, Standing } from './rows.ts';
import { statesOf } from './states.ts';

/** What is gathered of all provisions while all records are gone through. */
export class Reports {
  readonly #notes = new Map<string, { all: number; questions: number }>();
  readonly #statuses = new Map<string, Row[]>();
  readonly #subjects = new Map<RecordId, string>();
  readonly #states = new Map<RecordId, State>();

  /** Counts an annotation on its provisions. */
  count(record: RecordState<'annotation'>): void {
    if (record.deleted) return;
    for (const subject of new Set(provisionsOf(record))) {
      const counts = this.#notes.get(subject) ?? { all: 0, questions: 0 };
      counts.all += 1;
      if (record.fields.motivation === 'questioning') counts.questions += 1;
      this.#notes.set(subject, counts);
    }
  }

  /** Remembers of a status note what its provision's reports are made of. */
  add(record: RecordState<'status'>, standing: Standing): void {
    const [subject] = provisionsOf(record);
    if (record.deleted || subject === undefined) return;
    const { about, period, territory, judgement } = record.fields;
    const fields = {
      ...(about && { about }),
      ...(period && { period }),
      ...(territory && { territory }),
      ...(judgement !== undefined && { judgement }),
    };
    const { id, kind } = record;
    const short: Row = { id, kind, record: { ...record, fields, heads: {} }, listed: [], status: standing };
    const own = this.#statuses.get(subject);
    if (own) own.push(short);
    else this.#statuses.set(subject, [short]);
    this.#subjects.set(id, subject);
  }

  /** Computes the states of all status notes; to be called when all are added. @param day ISO, see `statesOf` */
  assess(day: string): void {
    for (const [subject, rows] of this.#statuses) {
      const { resolution = '', eId = '' } = parseProvisionSubject(subject) ?? {};
      const provision = resolutionOf(resolution)?.provisions.get(eId) ?? null;
      for (const [id, state] of statesOf(rows, provision, day)) this.#states.set(id, state);
      this.#statuses.set(
        subject,
        rows.map((row) => ({ ...row, status: this.#withState(row.id, row.status as Standing) })),
      );
    }
  }

  /** What a status note adds up to, with its state. */
  standingOf(record: RecordState, hanging: Hanging): Standing | undefined {
    return isKind(record, 'status') ? this.#withState(record.id, hanging.standingOf(record)) : undefined;
  }

  #withState(id: RecordId, standing: Standing): Standing {
    return { ...standing, state: this.#states.get(id) ?? standing.state };
  }

  /** The provision that a status note was found to be about. */
  subjectOf(id: RecordId): string | undefined {
    return this.#subjects.get(id);
  }

  rows(hanging: Hanging): ProvisionRow[] {
    const subjects = new Set([...this.#notes.keys(), ...this.#statuses.keys(), ...hanging.evidenced()]);
    return [...subjects].flatMap((subject) => {
      const provision = parseProvisionSubject(subject);
      if (!provision) return [];
      const { all = 0, questions = 0 } = this.#notes.get(subject) ?? {};
      const statuses = this.#statuses.get(subject) ?? [];
      return (
        provisionRowOf(provision, { all, questions, statuses, evidence: hanging.evidenceOf(subject) }) ?? []
      );
    });
  }
}
