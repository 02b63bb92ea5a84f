import type { Translate } from './i18n/key.ts';
import { useWords } from './i18n/words.tsx';

/** An author as views show one. */
export interface Person {
  readonly id: string;
  /** '' where the person has not said. */
  readonly name: string;
  readonly role: string;
  readonly unit: string;
  readonly me: boolean;
}

/** Finds an author by id; one that the notebook knows nothing of is without a name. */
export type People = (by: string) => Person;

/** "Nguyễn Thị Hoa"; "Bạn" or "Người khác" where no name was given. */
export const personName = ({ name, me }: Pick<Person, 'name' | 'me'>, t: Translate): string =>
  name.trim() || t(me ? 'people.me' : 'people.other');

/** At most two letters: of a Vietnamese name the first of the last two words, since the given name stands last. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean).slice(-2);
  return words.map((word) => word.charAt(0).toLocaleUpperCase('vi')).join('');
}

/** A person's initials in a disc, beside the name. */
export function Avatar({ person }: { readonly person: Person }) {
  const { t } = useWords();
  return (
    <span class="avatar" aria-hidden="true">
      {initials(personName(person, t))}
    </span>
  );
}
