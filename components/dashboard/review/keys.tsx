import { useWords } from '../../shared/i18n/words.tsx';
import type { Line } from './model.ts';

type Deed = 'down' | 'up' | 'select' | 'accepted' | 'asked' | 'checked';

/** One letter each, as people know them from letter boxes; the words for the last three begin with theirs. */
const KEYS: Readonly<Record<string, Deed>> = {
  j: 'down',
  k: 'up',
  x: 'select',
  a: 'accepted',
  h: 'asked',
  c: 'checked',
};

/** What a key does with the row that has the keyboard; null for any other key. */
export const keyDeed = (key: string): Deed | null => KEYS[key.toLowerCase()] ?? null;

/** The record at a place or next to it, headings passed over: below it, and where there is none above. */
export function nextRow(
  lines: readonly Line[],
  index: number | null,
  towards: 'down' | 'up' = 'down',
): number | null {
  if (index === null) return null;
  const isRow = (at: number): boolean => lines[at]?.what === 'row';
  const below = (): number => lines.findIndex((_, at) => at >= index && isRow(at));
  const above = (): number => lines.findLastIndex((_, at) => at <= index && isRow(at));
  const found = towards === 'down' ? [below(), above()] : [above(), below()];
  return found.find((at) => at >= 0) ?? null;
}

/** The keys, said where they work: those that move everywhere, the others while a row has the keyboard. */
export function KeyHint() {
  const { t } = useWords();
  const hint = (keys: readonly string[], words: 'move' | 'select' | 'accepted' | 'asked' | 'checked') => (
    <span class={words === 'move' ? undefined : 'on-row'}>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}{' '}
      {t(`reviewing.key.${words}`)}
    </span>
  );
  return (
    <p class="inbox-keys small muted">
      <span>{t('reviewing.keys')}:</span>
      {hint(['j', 'k'], 'move')}
      {hint(['x'], 'select')}
      {hint(['a'], 'accepted')}
      {hint(['h'], 'asked')}
      {hint(['c'], 'checked')}
    </p>
  );
}
