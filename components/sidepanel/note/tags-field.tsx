import { useId, useRef, useState } from 'preact/hooks';
import { fold } from '../../shared/format/fold.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Icon } from '../../shared/icons.tsx';

/** How many tags in use are offered beside the field. */
const OFFERED = 6;

/** A tag as it is kept: NFC, trimmed, spaces folded, no leading "#". */
export const tagName = (typed: string): string =>
  typed.normalize('NFC').replace(/^#+/u, '').replace(/\s+/gu, ' ').trim();

/** Tags in use that begin with what is typed, or hold a word that does; diacritics are optional. */
export function suggestTags(all: readonly string[], has: readonly string[], typed: string): string[] {
  const asked = fold(tagName(typed));
  return all
    .filter((name) => !has.includes(name))
    .filter(
      (name) =>
        fold(name)
          .split(' ')
          .some((word) => word.startsWith(asked)) || fold(name).startsWith(asked),
    )
    .slice(0, OFFERED);
}

interface Props {
  readonly tags: readonly string[];
  readonly all: readonly string[];
  readonly onTag: (name: string, on: boolean) => void;
}

/** Tags of a note: typed and added by Enter, those in use offered as buttons, each taken off by its own. */
export function TagsField({ tags, all, onTag }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const add = (name: string): void => {
    const clean = tagName(name);
    if (clean !== '' && !tags.includes(clean)) onTag(clean, true);
    setTyped('');
    input.current?.focus();
  };
  const offered = suggestTags(all, tags, typed);
  return (
    <div class="field">
      <label class="name" for={id}>
        {t('tag.label')}
      </label>
      {tags.length > 0 && (
        <ul class="chips">
          {tags.map((name) => (
            <li key={name} class="chip off">
              {name}
              <button
                type="button"
                aria-label={t('tag.remove', { name })}
                onClick={() => {
                  onTag(name, false);
                  input.current?.focus();
                }}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        ref={input}
        class="input"
        value={typed}
        maxLength={60}
        placeholder={t('tag.hint')}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            add(typed);
          } else if (event.key === 'Escape' && typed !== '') {
            event.preventDefault();
            setTyped('');
          }
        }}
      />
      {offered.length > 0 && (
        <fieldset class="chips offered" aria-label={t('tag.offered')}>
          {offered.map((name) => (
            <button key={name} type="button" class="chip add" onClick={() => add(name)}>
              + {name}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
