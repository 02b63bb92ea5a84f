import type { Key } from '../../shared/i18n/key.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { LongList } from '../../shared/long-list.tsx';
import type { Told } from './model.ts';

/** What a reader says, in the words of the format; a code without words is shown as it is, for whoever is asked for help. */
export function useToldWords(): (told: Told) => string {
  const { t } = useWords();
  return ({ code, params, where }) => {
    // The rooms that read keep the words of their codes in sections of their own.
    for (const key of [`exchange.${code}`, code, `importing.told.${code}`]) {
      const words = t(key as Key, { where, ...params });
      if (words !== key) return words;
    }
    return t('importing.told.other', { code });
  };
}

/** Where in the file it is, for whoever is asked for help: a technical detail, set apart from what is said. */
export const Place = ({ of: { where } }: { readonly of: Pick<Told, 'where'> }) =>
  where === '' ? null : <code class="import-place">{where}</code>;

interface Props {
  readonly title: string;
  readonly entries: readonly Told[];
}

/** Places of a file with what is to be said of each; folded, for there may be many. */
export function ToldList({ title, entries }: Props) {
  const words = useToldWords();
  if (entries.length === 0) return null;
  return (
    <details class="import-told">
      <summary>{title}</summary>
      <LongList
        entries={entries}
        render={(told) => (
          <>
            {words(told)} <Place of={told} />
          </>
        )}
      />
    </details>
  );
}
