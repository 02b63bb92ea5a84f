import { computed } from '@preact/signals';
import { personName } from '../../../components/shared/people.tsx';
import type { WordsAround } from '../import/row-words.ts';
import { resolutions } from '../resolutions.ts';
import { authors, language, words } from '../session.ts';

/** What the words of the review are made with; made anew when the language, a name or a resolution changes. */
export const around = computed((): WordsAround & { readonly personName: (author: string) => string } => {
  const people = authors.people.value;
  const t = words.value;
  return {
    t,
    language: language.value,
    resolutions: resolutions.value,
    nameOf: (author) => people(author).name,
    personName: (author) => personName(people(author), t),
  };
});
