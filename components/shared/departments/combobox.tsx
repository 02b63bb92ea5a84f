import { useId, useRef, useState } from 'preact/hooks';
import { fold } from '../format/fold.ts';
import { useWords } from '../i18n/words.tsx';
import { type DepartmentView, findDepartments } from './find.ts';

interface Props {
  readonly label: string;
  readonly departments: readonly DepartmentView[];
  /** Slugs that are offered no more: they are chosen already. */
  readonly without: readonly string[];
  readonly onChoose: (slug: string) => void;
  /** Puts a department on the list that is not there; what it is known by then, null where it was not kept. */
  readonly onAdd?: ((name: string) => Promise<string | null>) | undefined;
  readonly autofocus?: boolean;
  readonly onEscape?: () => void;
}

/** How many are offered at once; more words narrow them. */
const OFFERED = 8;

/**
 * A department, searched by name, with or without diacritics, or by its abbreviation. Follows the ARIA combobox pattern
 * with a list: the focus stays in the field.
 */
export function DepartmentCombobox(props: Props) {
  const { t } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const offered = findDepartments(
    props.departments.filter(({ slug, retired }) => !retired && !props.without.includes(slug)),
    query,
  ).slice(0, query.trim() === '' ? undefined : OFFERED);
  const name = query.replace(/\s+/gu, ' ').trim();
  const isKnown = props.departments.some((each) => fold(each.name) === fold(name));
  /** The last of the list, where it can be added to. */
  const addable = props.onAdd !== undefined && name !== '' && !isKnown;
  const count = offered.length + Number(addable);
  const add = async (): Promise<void> => {
    const slug = await props.onAdd?.(name);
    if (slug) choose(slug);
  };
  const choose = (slug: string): void => {
    props.onChoose(slug);
    setQuery('');
    setActive(-1);
    setOpen(false);
    field.current?.focus();
  };
  const move = (to: number): void => {
    setOpen(true);
    const next = count === 0 ? -1 : (to + count) % count;
    setActive(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(open ? active + 1 : Math.max(active, 0));
    else if (event.key === 'ArrowUp') move(active < 0 ? count - 1 : active - 1);
    else if (event.key === 'Enter') {
      const chosen =
        addable && active === offered.length
          ? undefined
          : (offered[active] ?? (query.trim() !== '' ? offered[0] : undefined));
      if (chosen) choose(chosen.slug);
      else if (addable && active === offered.length) void add();
      // A name that is not there is added by a second press alone: it may be a slip.
      else if (addable) move(offered.length);
    } else if (event.key === 'Escape' && (open || query !== '')) {
      event.stopPropagation();
      setOpen(false);
      setActive(-1);
      setQuery('');
    } else if (event.key === 'Escape' && props.onEscape) {
      event.stopPropagation();
      props.onEscape();
    } else return;
    event.preventDefault();
  };
  return (
    <div class="combobox">
      <label class="field" for={`${id}-field`}>
        <span class="name">{props.label}</span>
      </label>
      <input
        id={`${id}-field`}
        ref={(element) => {
          if (element && !field.current && props.autofocus) element.focus();
          field.current = element;
        }}
        class="input"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('duty.searchHint')}
        aria-expanded={open && count > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setOpen(true);
          setActive(-1);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        class="menu"
        role="listbox"
        aria-label={props.label}
        hidden={!open || count === 0}
      >
        {offered.map((department, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus.
          <div
            key={department.slug}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // A press must not take the focus out of the field first.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(department.slug)}
          >
            <span lang="vi">{department.name}</span>
            {department.now !== null && (
              <span class="small muted"> {t('duty.now', { name: department.now })}</span>
            )}
          </div>
        ))}
        {addable && (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus.
          <div
            id={`${id}-${offered.length}`}
            role="option"
            tabIndex={-1}
            aria-selected={active === offered.length}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => void add()}
          >
            {t('duty.addToList', { name })}
          </div>
        )}
      </div>
      <p class="sr-only" role="status">
        {open ? t('duty.found', { count: offered.length }) : ''}
      </p>
      {open && query.trim() !== '' && offered.length === 0 && (
        <p class="small muted">{t('duty.nothing', { query: query.trim() })}</p>
      )}
    </div>
  );
}
