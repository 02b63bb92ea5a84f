import { useRef } from 'preact/hooks';
import type { Choice } from './model.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly offered: readonly Choice[];
  readonly onChoose: (value: string) => void;
}

/**
 * A choice that the list follows. A letter is the field's own way to an option and no choice yet: it counts with Enter
 * or once the field is left, so that a key meant for the list does not filter it.
 */
export function FilterSelect({ label, value, offered, onChoose }: Props) {
  const typed = useRef(false);
  const choose = (next: string): void => {
    typed.current = false;
    if (next !== value) onChoose(next);
  };
  return (
    <label class="field">
      <span class="name">{label}</span>
      <select
        class="input"
        value={value}
        onPointerDown={() => {
          typed.current = false;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') choose(event.currentTarget.value);
          typed.current = event.key.length === 1 && event.key !== ' ';
        }}
        onChange={(event) => {
          if (!typed.current) choose(event.currentTarget.value);
        }}
        onBlur={(event) => choose(event.currentTarget.value)}
      >
        {offered.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </label>
  );
}
