import type { Change, Json, RecordId } from '../../notebook/change.ts';
import { profileId, tagId } from '../../notebook/record-id.ts';
import type { RecordEntry } from '../model.ts';
import { type Dated, earlierStates, entryHere, entryOf, newest, type Origin } from './changes.ts';
import {
  DEVICES,
  FOREIGN_LIMITS,
  type ForeignContext,
  type ForeignKind,
  type ForeignLimits,
  type ForeignReading,
  ForeignRefusal,
  type Remark,
  type Told,
} from './context.ts';
import { type Moment, momentAt, momentOf } from './dates.ts';
import { isList, isMembers } from './shape.ts';

/** One annotation or reply, ready to be kept. */
export interface Item {
  readonly record: RecordId;
  readonly fields: Readonly<Record<string, Dated>>;
  readonly tags: readonly string[];
  readonly by: string;
  readonly times: Times;
  readonly where: string;
}

export interface Times {
  readonly created: Moment;
  readonly updated: Moment;
}

/** Longer names of tags are kept aside: nobody could choose them in a list. */
export const MOST_TAG = 200;

/** Gathers what comes out of a file; one for each reading. */
export class Collector {
  readonly told: Told[] = [];
  readonly limits: ForeignLimits;
  readonly context: ForeignContext;
  readonly kind: ForeignKind;
  private readonly entries = new Map<RecordId, RecordEntry>();
  private readonly people = new Map<string, { name: string; moment: Moment; isChosen: boolean }>();

  constructor(kind: ForeignKind, context: ForeignContext) {
    this.kind = kind;
    this.context = context;
    this.limits = { ...FOREIGN_LIMITS, ...context.limits };
  }

  remark(code: Remark, where: string, params: Told['params'] = {}): void {
    this.told.push({ level: 'kept', where, code, params });
  }

  /** Reads one annotation; where it is refused, that is told and `null` comes back. */
  async attempt<T>(read: () => T | Promise<T>): Promise<T | null> {
    const wait = this.context.pause?.();
    if (wait) await wait;
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof ForeignRefusal)) throw error;
      const { code, where, params } = error;
      this.told.push({ level: 'refused', where, code, params });
      return null;
    }
  }

  /**
   * When an annotation was made and last changed; one date stands for both.
   * @param fallback date of the file, null where it tells none
   */
  times(created: Json | undefined, updated: Json | undefined, where: Where, fallback: Moment | null): Times {
    const { now, undated } = this.context;
    const made = momentOf(created, `${where.item}.${where.created}`, now);
    const changed = momentOf(updated, `${where.item}.${where.updated}`, now);
    const one = made ?? changed;
    if (one) return { created: made ?? one, updated: changed ?? one };
    const moment = fallback ?? momentAt(Date.parse(undated));
    this.remark('no date', where.item, { date: moment.wall });
    return { created: moment, updated: moment };
  }

  /**
   * A person by the newest of what a file calls them.
   * @param isChosen the name that the person goes by; it stands against the name of an account, however new
   */
  person(by: string, name: string, moment: Moment, isChosen = true): void {
    if (name === '') return;
    const known = this.people.get(by);
    const isBetter =
      !known || (known.isChosen === isChosen ? known.moment.at < moment.at : isChosen && !known.isChosen);
    if (isBetter) this.people.set(by, { name, moment, isChosen });
  }

  has(record: RecordId): boolean {
    return this.entries.has(record);
  }

  /** Keeps an item with its tags; of one that is older than what is here, what is here. */
  async put({ record, fields, tags, by, times, where }: Item): Promise<void> {
    const origin: Origin = { by, device: DEVICES[this.kind] };
    const earlier = await earlierStates(record, origin, this.context);
    if (earlier.some(({ at }) => at > times.updated.at)) {
      this.remark('older than here', where);
      this.entries.set(record, entryHere(record, earlier));
      return;
    }
    this.entries.set(record, await entryOf(record, fields, origin, earlier, this.context));
    for (const name of new Set([...tags, ...tagsOf(earlier)])) {
      const value = tags.includes(name);
      const id = tagId(record, name);
      const dated = { attached: { value, moment: times.updated } };
      this.entries.set(
        id,
        await entryOf(id, dated, origin, await earlierStates(id, origin, this.context), this.context),
      );
    }
  }

  /** All of it, with the people's names. */
  async reading(): Promise<ForeignReading> {
    for (const [by, { name, moment }] of this.people) {
      const id = profileId(by);
      const origin: Origin = { by, device: DEVICES[this.kind] };
      const earlier = await earlierStates(id, origin, this.context);
      const isOlder = earlier.some(({ at }) => at > moment.at);
      this.entries.set(
        id,
        isOlder
          ? entryHere(id, earlier)
          : await entryOf(id, { name: { value: name, moment } }, origin, earlier, this.context),
      );
    }
    return { entries: [...this.entries.values()], told: this.told };
  }
}

/** Where an annotation stands in its file, and what its dates are called there. */
export interface Where {
  readonly item: string;
  readonly created: string;
  readonly updated: string;
}

/** The tags that the last earlier state came with. */
function tagsOf(earlier: readonly Change[]): string[] {
  const foreign = newest(earlier, 'foreign')?.value;
  const tags = isMembers(foreign) ? foreign.tags : undefined;
  return isList(tags) ? tags.filter((each) => typeof each === 'string') : [];
}
