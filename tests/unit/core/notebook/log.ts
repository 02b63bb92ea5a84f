import { createHash } from 'node:crypto';
import type { Change, Edit } from '../../../../utils/core/notebook/change.ts';
import { observe, type Timestamp, tick } from '../../../../utils/core/notebook/clock.ts';
import { foldRecord } from '../../../../utils/core/notebook/fold.ts';
import type { RecordKind, RecordState } from '../../../../utils/core/notebook/model.ts';
import { contentOf } from '../../../../utils/core/notebook/seal.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
export const digest = async (text: string): Promise<string> => sha256(text);

/** A person's machine: writes edits as changes the way storage does, without waiting. */
export class Machine {
  readonly log: Change[] = [];
  private last: Timestamp | null = null;
  private readonly by: string;
  private wall: number;

  constructor(by: string, wall = 1_750_000_000_000) {
    this.by = by;
    this.wall = wall;
  }

  /** Somebody sets the machine's clock. */
  setClock(wall: number): void {
    this.wall = wall;
  }

  write(edits: readonly Edit[]): Change[] {
    const changes = edits.map(({ record, field, value, knowing }) => {
      this.wall += 1000;
      this.last = tick(this.last, this.wall);
      const content = {
        at: this.last,
        wall: new Date(this.wall).toISOString(),
        by: this.by,
        device: `${this.by}-1`,
        record,
        field,
        value,
        replaces: [...new Set(knowing)].sort(),
      };
      return { id: sha256(contentOf(content)), ...content };
    });
    this.log.push(...changes);
    return changes;
  }

  take(changes: readonly Change[]): void {
    for (const change of changes) {
      if (this.log.some(({ id }) => id === change.id)) continue;
      this.log.push(change);
      this.last = observe(this.last, change.at, this.wall);
    }
  }

  state<K extends RecordKind>(record: string): RecordState<K> | null {
    return foldRecord(this.log.filter((change) => change.record === record)) as RecordState<K> | null;
  }
}
