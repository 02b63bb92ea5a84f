import { useState } from 'preact/hooks';
import { useWords } from './i18n/words.tsx';

const FIRST = 6;

interface Props<T> {
  readonly entries: readonly T[];
  readonly render: (entry: T) => preact.ComponentChildren;
}

/** The first few entries, the rest on demand: a badly recognised scan differs in hundreds of places. */
export function LongList<T>({ entries, render }: Props<T>) {
  const { t } = useWords();
  const [whole, setWhole] = useState(false);
  // One more line is no longer than the button that would hide it.
  const shown = whole || entries.length <= FIRST + 1 ? entries : entries.slice(0, FIRST);
  const rest = entries.length - shown.length;
  return (
    <>
      <ul>
        {shown.map((entry, index) => (
          <li key={index}>{render(entry)}</li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="link small" onClick={() => setWhole(true)}>
          {t('list.more', { count: rest })}
        </button>
      )}
    </>
  );
}
