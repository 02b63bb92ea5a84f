import type { RecordId } from '../core/notebook/change.ts';
import { compareAt, type Timestamp } from '../core/notebook/clock.ts';
import type { RecordState } from '../core/notebook/model.ts';
import { annotationOf, subjectOf } from '../core/notebook/record-id.ts';
import { isAttached } from '../core/notebook/state.ts';
import { isKind } from './row-of.ts';
import type { ReportedValue, Standing } from './rows.ts';
import { reportedOf } from './standing.ts';
import { tagNameIn } from './words.ts';

interface Hung<T> {
  readonly id: RecordId;
  readonly at: Timestamp;
  readonly what: T;
}

/**
 * What hangs on other records, remembered in short while all records are gone through: names of tags, values, which
 * annotations are evidence for what. It is what makes one pass enough.
 */
export class Hanging {
  readonly #tags = new Map<string, Hung<string>[]>();
  readonly #values = new Map<string, Hung<ReportedValue>[]>();
  readonly #evidence = new Map<string, Hung<RecordId>[]>();
  /** Annotations that are evidence for anything; true once they were found to be here. */
  readonly #named = new Map<RecordId, boolean>();

  /** Remembers a tag, a value or a piece of evidence. */
  note(record: RecordState): void {
    const subject = subjectOf(record.id);
    if (subject === null) return;
    const add = <T>(to: Map<string, Hung<T>[]>, what: T): void => {
      const hung = { id: record.id, at: record.created.at, what };
      const own = to.get(subject);
      if (own) own.push(hung);
      else to.set(subject, [hung]);
    };
    const name = tagNameIn(record);
    if (name !== null) add(this.#tags, name);
    if (isKind(record, 'value')) for (const value of reportedOf(record)) add(this.#values, value);
    if (!isKind(record, 'evidence') || !isAttached(record)) return;
    const annotation = annotationOf(record.id) ?? '';
    add(this.#evidence, annotation);
    this.#named.set(annotation, false);
  }

  /** An annotation is here, and stands somewhere. */
  place(annotation: RecordId): void {
    if (this.#named.has(annotation)) this.#named.set(annotation, true);
  }

  /** Names of the tags of a record, oldest first. */
  tagsOf(id: RecordId): string[] {
    return inOrder(this.#tags.get(id));
  }

  /** The annotations that a status note or a provision's subject rests on, those that are here; each once. */
  evidenceOf(subject: string): RecordId[] {
    const annotations = inOrder(this.#evidence.get(subject));
    return [...new Set(annotations)].filter((id) => this.#named.get(id));
  }

  /** Subjects that have evidence. */
  evidenced(): Iterable<string> {
    return this.#evidence.keys();
  }

  /** What a status note adds up to; of the state only what a person judged. */
  standingOf({ id, fields }: RecordState<'status'>): Standing {
    return {
      state: fields.judgement?.state ?? 'not assessed',
      values: inOrder(this.#values.get(id)),
      evidence: this.evidenceOf(id),
    };
  }
}

const inOrder = <T>(hung: readonly Hung<T>[] = []): T[] =>
  hung.toSorted((a, b) => compareAt(a.at, b.at) || (a.id < b.id ? -1 : 1)).map(({ what }) => what);
