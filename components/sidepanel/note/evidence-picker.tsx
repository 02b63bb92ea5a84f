import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { shorten } from '../../shared/format/wording.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { offer } from './candidates.ts';
import type { Candidate } from './note-model.ts';

interface Props {
  readonly candidates: readonly Candidate[];
  /** eIds that the words of the passage speak for, best first. */
  readonly likely: readonly string[];
  readonly attached: readonly string[];
  readonly focus: boolean;
  readonly onPick: (eId: string) => void;
  readonly onClose: () => void;
}

/** A list of indicators and tasks under a search field, after the ARIA combobox pattern; likely ones stand first. */
export function EvidencePicker({ candidates, likely, attached, focus, onPick, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const free = candidates.filter(({ eId }) => !attached.includes(eId));
  const { likely: first, others } = offer(free, likely, query);
  const all = [...first, ...others];
  const active = Math.min(at, all.length - 1);
  useEffect(() => {
    if (focus) input.current?.focus();
  }, []);
  useEffect(() => {
    list.current?.querySelector('[data-active=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active, query]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((active + step + all.length) % Math.max(1, all.length));
    else if (event.key === 'Enter') {
      const chosen = all[active];
      if (chosen) onPick(chosen.eId);
    } else if (event.key === 'Escape') {
      if (query !== '') setQuery('');
      else onClose();
    } else return;
    event.preventDefault();
  };
  const option = (candidate: Candidate, index: number) => (
    <div
      key={candidate.eId}
      id={`${id}-${index}`}
      role="option"
      aria-selected={false}
      data-active={index === active}
      tabIndex={-1}
      class={`candidate ${candidate.kind}`}
      onClick={() => onPick(candidate.eId)}
      onKeyDown={onKeyDown}
    >
      <span class={`cite ${candidate.kind}`}>{candidate.cite}</span>
      <span class="small">{shorten(candidate.wording, 110)}</span>
    </div>
  );
  return (
    <div class="picker">
      <input
        ref={input}
        class="input"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        aria-label={t('evidence.search')}
        placeholder={t('evidence.hint')}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p class="sr-only" role="status">
        {t('evidence.found', { count: all.length })}
      </p>
      <div
        class="menu"
        role="listbox"
        id={`${id}-list`}
        ref={list}
        aria-label={t('evidence.search')}
        lang="vi"
      >
        {first.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a list box holds groups, not fieldsets.
          <div role="group" aria-labelledby={`${id}-likely`}>
            <p class="menu-head" id={`${id}-likely`}>
              {t('evidence.likely')}
            </p>
            {first.map(option)}
          </div>
        )}
        {others.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: as above.
          <div role="group" aria-label={t('evidence.others')}>
            {first.length > 0 && (
              <p class="menu-head" aria-hidden="true">
                {t('evidence.others')}
              </p>
            )}
            {others.map((each, index) => option(each, index + first.length))}
          </div>
        )}
      </div>
      {all.length === 0 && <p class="small muted">{t('evidence.nothing')}</p>}
      <button type="button" class="btn quiet" onClick={onClose}>
        {t('evidence.close')}
      </button>
    </div>
  );
}
