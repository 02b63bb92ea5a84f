import { signal } from '@preact/signals';
import { setProfile } from '../../utils/core/notebook/edits.ts';
import type { ProfileFields, RecordState } from '../../utils/core/notebook/model.ts';
import { profileId } from '../../utils/core/notebook/record-id.ts';
import { record } from '../../utils/storage/around.ts';
import { openDatabase } from '../../utils/storage/database.ts';
import { becomeAnother, whoAmI } from '../../utils/storage/identity.ts';
import { writeEdits } from '../../utils/storage/write.ts';

const db = openDatabase();

/** This person's profile; null while it is being read. */
export const profile = signal<Partial<ProfileFields> | null>(null);

const stored = async (author: string): Promise<RecordState<'profile'> | null> =>
  (await record(db, profileId(author))) as RecordState<'profile'> | null;

/** Reads the profile, where there is one. */
export async function readProfile(): Promise<void> {
  const { author } = await whoAmI(db);
  profile.value = (await stored(author))?.fields ?? {};
}

/** Somebody else writes here from now on, and has said nothing of themselves yet; false where the notebook could not. */
export async function changePerson(): Promise<boolean> {
  try {
    await becomeAnother(db);
  } catch {
    return false;
  }
  profile.value = {};
  return true;
}

/** Keeps it; false where the notebook could not. */
export async function keepProfile(fields: ProfileFields): Promise<boolean> {
  const { author } = await whoAmI(db);
  const { ok } = await writeEdits(db, setProfile(await stored(author), author, fields));
  if (ok) profile.value = fields;
  return ok;
}
