import { formatCount } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { cardOf, type NoteEntry, type Resting } from '../model/note-card.ts';
import type { Surroundings } from '../model/surroundings.ts';
import { NoteItem, noteNameId } from '../notes/note-item.tsx';

/** Whether a quote is the provision itself, give or take its number and a full stop. */
const isWhole = (quote: string, words: string): boolean =>
  quote.length >= words.length && quote.includes(words.slice(0, -1));

interface Props {
  readonly title: string;
  readonly empty: string;
  readonly entries: readonly NoteEntry[] | null;
  /** How many there are, of which `entries` are some; left out where they are all. */
  readonly total?: number;
  readonly onAll?: () => void;
  readonly around: Surroundings;
  /** The provision that they stand under, and its words. */
  readonly under: { readonly cite: string; readonly words: string };
  readonly onOpen: (id: string) => void;
  readonly onStatus: (resting: Resting) => void;
}

/** Notes under a provision, each opened by its button. */
export function NoteSection({ title, empty, entries, around, under, onOpen, onStatus, ...more }: Props) {
  const { t, language } = useWords();
  const cards = entries?.flatMap((entry) => cardOf(entry, around, t) ?? []) ?? [];
  const total = more.total ?? cards.length;
  return (
    <section class="part">
      <h2>
        {title}
        {total > 0 && <span class="count">{formatCount(total, language)}</span>}
      </h2>
      {entries !== null && cards.length === 0 && <p class="small muted">{empty}</p>}
      <ul class="notes">
        {cards.map((card) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the button within does the same by keyboard.
          <li
            key={card.id}
            class="note-box"
            onClick={(event) => {
              if (!(event.target as Element).closest('button') && getSelection()?.isCollapsed !== false)
                onOpen(card.id);
            }}
          >
            <NoteItem
              card={card}
              active
              bare={{ cite: card.cite.text === under.cite, quote: isWhole(card.quote, under.words) }}
              onStatus={onStatus}
            />
            <button
              type="button"
              class="btn quiet small open-note"
              aria-describedby={noteNameId(card.id)}
              onClick={() => onOpen(card.id)}
            >
              {t('note.open')}
            </button>
          </li>
        ))}
      </ul>
      {total > cards.length && cards.length > 0 && (
        <button type="button" class="link small" onClick={more.onAll}>
          {t('provision.all', { count: total, value: formatCount(total, language) })}
        </button>
      )}
    </section>
  );
}
