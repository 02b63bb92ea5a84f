import { useId, useRef, useState } from 'preact/hooks';
import { useWords } from '../i18n/words.tsx';
import { type DepartmentView, findDepartments } from './find.ts';

interface Props {
  readonly label: string;
  readonly departments: readonly DepartmentView[];
  /** Slugs that are offered no more: they are chosen already. */
  readonly without: readonly string[];
  readonly onChoose: (slug: string) => void;
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
  const choose = (slug: string): void => {
    props.onChoose(slug);
    setQuery('');
    setActive(-1);
    setOpen(false);
    field.current?.focus();
  };
  const move = (to: number): void => {
    setOpen(true);
    const next = offered.length === 0 ? -1 : (to + offered.length) % offered.length;
    setActive(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(open ? active + 1 : Math.max(active, 0));
    else if (event.key === 'ArrowUp') move(active < 0 ? offered.length - 1 : active - 1);
    else if (event.key === 'Enter') {
      const chosen = offered[active] ?? (query.trim() !== '' ? offered[0] : undefined);
      if (chosen) choose(chosen.slug);
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
        aria-expanded={open && offered.length > 0}
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
        hidden={!open || offered.length === 0}
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
