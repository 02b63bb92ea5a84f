import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecordId } from '../../../utils/core/notebook/change.ts';
import { shorten } from '../../shared/format/wording.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import type { EvidenceChoice } from './model/views.ts';

interface Props {
  readonly find: (query: string) => Promise<readonly EvidenceChoice[]>;
  readonly attached: readonly RecordId[];
  readonly onToggle: (choice: EvidenceChoice, on: boolean) => void;
  readonly onClose: () => void;
}

/** Notes to choose from: those of the provision first, the others as they are searched for. */
export function EvidencePicker({ find, attached, onToggle, onClose }: Props) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly EvidenceChoice[] | null>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    field.current?.focus();
  }, []);
  useEffect(() => {
    let late = false;
    find(query).then(
      (choices) => {
        if (!late) setFound(choices);
      },
      () => {
        if (!late) setFound([]);
      },
    );
    return () => {
      late = true;
    };
  }, [query, find]);

  const groups = [
    { name: t('grounds.near'), choices: (found ?? []).filter(({ near }) => near) },
    { name: t('grounds.others'), choices: (found ?? []).filter(({ near }) => !near) },
  ].filter(({ choices }) => choices.length > 0);
  return (
    <section
      class="evidence-picker"
      aria-label={t('grounds.pick')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <label class="field">
        <span class="name">{t('grounds.search')}</span>
        <input
          ref={field}
          class="input"
          type="search"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
      <p class="sr-only" role="status">
        {found ? t('grounds.found', { count: found.length }) : ''}
      </p>
      {found?.length === 0 && <p class="small muted">{t(query ? 'grounds.nothing' : 'grounds.empty')}</p>}
      {groups.map(({ name, choices }) => (
        <fieldset key={name} class="fieldset">
          <legend>{name}</legend>
          <ul class="menu">
            {choices.map((choice) => {
              const on = attached.includes(choice.id);
              return (
                <li key={choice.id}>
                  <label class="check">
                    <input type="checkbox" checked={on} onChange={() => onToggle(choice, !on)} />
                    <span>
                      <span lang="vi">{shorten(choice.quote || choice.text, 120)}</span>
                      <span class="hint">{choice.origin}</span>
                    </span>
                  </label>
                </li>
              );
            })}
          </ul>
        </fieldset>
      ))}
    </section>
  );
}
