import { useRef, useState } from 'preact/hooks';
import type { RecordId } from '../../../utils/core/notebook/change.ts';
import { shorten } from '../../shared/format/wording.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Icon } from '../../shared/icons.tsx';
import { EvidencePicker } from './evidence-picker.tsx';
import type { EvidenceChoice } from './model/views.ts';

interface Props {
  readonly attached: readonly EvidenceChoice[];
  readonly find: (query: string) => Promise<readonly EvidenceChoice[]>;
  readonly onChange: (attached: readonly EvidenceChoice[]) => void;
  readonly onOpen: (id: RecordId) => void;
}

/** What the note rests on: annotations, each with its quote, and a picker to add more. */
export function EvidenceField({ attached, find, onChange, onOpen }: Props) {
  const { t } = useWords();
  const [picking, setPicking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const drop = (id: RecordId): void => {
    onChange(attached.filter((each) => each.id !== id));
    button.current?.focus();
  };
  return (
    <section class="evidence-field">
      <div class="section-head">
        <h2>{t('grounds.title')}</h2>
        <button
          ref={button}
          type="button"
          class="btn quiet"
          aria-expanded={picking}
          onClick={() => setPicking(!picking)}
        >
          {t(picking ? 'grounds.close' : 'grounds.pick')}
        </button>
      </div>
      {attached.length === 0 && !picking && <p class="small muted">{t('grounds.none')}</p>}
      {attached.length > 0 && (
        <ul class="evidence-list">
          {attached.map((choice) => (
            <li key={choice.id} class="evidence">
              <button type="button" class="evidence-open" onClick={() => onOpen(choice.id)}>
                {choice.quote ? (
                  <mark lang="vi">{shorten(choice.quote, 160)}</mark>
                ) : (
                  <span lang="vi">{shorten(choice.text, 160)}</span>
                )}
                <span class="small muted">{choice.origin}</span>
              </button>
              <button
                type="button"
                class="btn icon quiet"
                aria-label={t('grounds.remove', { value: shorten(choice.quote || choice.text, 60) })}
                onClick={() => drop(choice.id)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {picking && (
        <EvidencePicker
          find={find}
          attached={attached.map(({ id }) => id)}
          onToggle={(choice, on) =>
            onChange(on ? [...attached, choice] : attached.filter(({ id }) => id !== choice.id))
          }
          onClose={() => {
            setPicking(false);
            button.current?.focus();
          }}
        />
      )}
    </section>
  );
}
