import { readFileSync } from 'node:fs';
import type { ForeignContext, ForeignReading } from '../../../../../utils/core/exchange/foreign/context.ts';
import type { Change } from '../../../../../utils/core/notebook/change.ts';
import { foldRecord } from '../../../../../utils/core/notebook/fold.ts';
import type { RecordKind, RecordState } from '../../../../../utils/core/notebook/model.ts';
import { digest } from '../../notebook/log.ts';
import { published } from '../../resolution/published.ts';

/** A file as data, in the shape that the product it is named after writes. */
export const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'));

/** A notebook that files are read beside. */
export class Notebook {
  readonly changes = new Map<string, Change[]>();

  readonly context: ForeignContext = {
    resolutions: [published],
    digest,
    known: (record) => this.changes.get(record) ?? [],
    now: Date.UTC(2026, 5, 1),
    undated: '2026-05-31T00:00:00.000Z',
  };

  /** Takes a reading in: the union of the changes. @returns how many were new */
  take({ entries }: ForeignReading): number {
    let fresh = 0;
    for (const { id, changes } of entries) {
      const own = this.changes.get(id) ?? [];
      for (const change of changes) {
        if (own.some((each) => each.id === change.id)) continue;
        own.push(change);
        fresh += 1;
      }
      this.changes.set(id, own);
    }
    return fresh;
  }

  state<K extends RecordKind>(kind: K): RecordState<K>[] {
    return [...this.changes.values()].flatMap((changes) => {
      const state = foldRecord(changes);
      return state?.kind === kind ? [state as RecordState<K>] : [];
    });
  }

  /** The note that says something. */
  noteOf(id: string): RecordState<'annotation'> {
    const found = this.state('annotation').find(({ fields }) => fields.foreign?.id === id);
    if (!found) throw new Error(`no note ${id}`);
    return found;
  }
}

/** What was told of each place: "annotations[3] quote short". */
export const toldIn = ({ told }: ForeignReading): string[] =>
  told.map(({ level, where, code }) => `${level} ${where}: ${code}`);
