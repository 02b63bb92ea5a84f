import type { Filter } from '../../../utils/core/notebook/filter.ts';
import { MOTIVATIONS, STATES } from '../../../utils/core/notebook/model.ts';
import { formatDate } from '../../shared/format/figures.ts';
import type { Key, Translate } from '../../shared/i18n/key.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import type { Choice, Choices, Filterable } from '../model/filter.ts';

interface Props {
  readonly name: Filterable;
  readonly filter: Filter;
  readonly choices: Choices;
  readonly onChange: (name: Filterable, value: string) => void;
}

/** One filter as a field; nothing where it would offer nothing. */
export function FilterField({ name, filter, choices, onChange }: Props) {
  const { t } = useWords();
  const value = filter[name] ?? '';
  if (name === 'page') {
    if (choices.page === null) return null;
    const { page } = choices;
    return (
      <label class="check wide">
        <input
          type="checkbox"
          checked={value !== ''}
          onChange={(event) => onChange('page', event.currentTarget.checked ? page : '')}
        />
        {t('filter.page')}
      </label>
    );
  }
  if (name === 'evidence' || name === 'private') {
    return (
      <label class="check">
        <input
          type="checkbox"
          checked={value !== ''}
          onChange={(event) => onChange(name, event.currentTarget.checked ? 'yes' : '')}
        />
        {t(`filter.${name}`)}
      </label>
    );
  }
  if (name === 'from' || name === 'to') {
    return (
      <label class={`field ${name}`}>
        <span class="name">{t(`filter.${name}`)}</span>
        <input
          class="input"
          type="date"
          value={value}
          onChange={(event) => onChange(name, event.currentTarget.value)}
        />
      </label>
    );
  }
  const list = listFor(name, choices, t);
  if (list.length === 0) return null;
  return (
    <label class={`field ${name === 'field' || name === 'department' ? 'wide' : ''}`}>
      <span class="name">{t(`filter.${name}`)}</span>
      <select class="input" value={value} onChange={(event) => onChange(name, event.currentTarget.value)}>
        <option value="">{t('filter.any')}</option>
        {list.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </label>
  );
}

function listFor(name: Filterable, choices: Choices, t: Translate): readonly Choice[] {
  switch (name) {
    case 'motivation':
      return MOTIVATIONS.map((value) => ({ value, label: t(`motivation.${value}`) }));
    case 'state':
      return STATES.map((value) => ({ value, label: t(`state.${value}` as Key) }));
    case 'field':
      return choices.fields;
    case 'department':
      return choices.departments;
    case 'author':
      return choices.authors;
    case 'tag':
      return choices.tags.map((value) => ({ value, label: value }));
    default:
      return [];
  }
}

/** A filter that is on, in words. */
export function valueText(name: Filterable, value: string, choices: Choices, t: Translate): string {
  if (name === 'page' || name === 'evidence' || name === 'private') return t(`filter.${name}`);
  if (name === 'from') return t('filter.since', { value: formatDate(value) });
  if (name === 'to') return t('filter.until', { value: formatDate(value) });
  if (name === 'tag') return `#${value}`;
  if (name === 'provision') return choices.citeOf(value);
  return listFor(name, choices, t).find((each) => each.value === value)?.label ?? value;
}
