import { computed, type ReadonlySignal } from '@preact/signals';
import type { RecordState } from '../core/notebook/model.ts';
import { profileId } from '../core/notebook/record-id.ts';
import { profiles } from './around.ts';
import type { NotebookDatabase } from './database.ts';
import { type Identity, knownIdentity, whoAmI } from './identity.ts';
import { liveSignal } from './live.ts';

/** An author as the notebook knows one; without a name where the person has not said. */
export interface Author {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly unit: string;
  readonly me: boolean;
}

/** Who keeps this notebook, and who else wrote in it. */
export interface Authors {
  readonly me: ReadonlySignal<Identity | null>;
  readonly people: ReadonlySignal<(by: string) => Author>;
  /** All who gave a name. */
  readonly named: ReadonlySignal<readonly RecordState<'profile'>[]>;
  /** This person's profile; null where none was given, undefined until that is known. */
  readonly own: ReadonlySignal<RecordState<'profile'> | null | undefined>;
}

/** Follows the authors of a notebook. */
export function createAuthors(db: NotebookDatabase): Authors {
  // Made on first use; from then on followed, since the options may begin another person.
  whoAmI(db).catch(() => {});
  const me = liveSignal(() => () => knownIdentity(db));
  const all = liveSignal(() => () => profiles(db));
  const byId = computed(() => new Map((all.value ?? []).map((each) => [each.id, each])));
  const people = computed(() => (by: string): Author => {
    const { name = '', role = '', unit = '' } = byId.value.get(profileId(by))?.fields ?? {};
    return { id: by, name, role, unit, me: by === me.value?.author };
  });
  const own = computed(() => {
    if (all.value === null || me.value === null) return undefined;
    return byId.value.get(profileId(me.value.author)) ?? null;
  });
  return { me, people, named: computed(() => all.value ?? []), own };
}
