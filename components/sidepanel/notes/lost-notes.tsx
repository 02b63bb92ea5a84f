import { useState } from 'preact/hooks';
import { shorten } from '../../shared/format/wording.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { LongList } from '../../shared/long-list.tsx';
import { cardOf, type NoteEntry } from '../model/note-card.ts';
import type { Surroundings } from '../model/surroundings.ts';

interface Props {
  readonly entries: readonly NoteEntry[];
  readonly around: Surroundings;
  readonly onOpen: (id: string) => void;
  readonly onReattach: (id: string) => Promise<boolean>;
}

/** Notes of this page whose passage is no more in it: they keep their quote and wait for a new place. */
export function LostNotes({ entries, around, onOpen, onReattach }: Props) {
  const { t } = useWords();
  const [picking, setPicking] = useState<{ id: string; ready: boolean } | null>(null);
  const cards = entries.flatMap((entry) => cardOf(entry, around, t) ?? []);
  if (cards.length === 0) return null;
  return (
    <section class="lost" aria-labelledby="lost-notes">
      <h2 id="lost-notes">{t('lost.title', { count: cards.length })}</h2>
      <LongList
        entries={cards}
        render={(card) => (
          <div class="note lost-note">
            <p class={`cite ${card.cite.kind ?? 'page'}`} lang="vi">
              {card.cite.text}
            </p>
            <p class="note-quote" lang="vi">
              <mark>{shorten(card.quote, 180)}</mark>
            </p>
            {card.text !== '' && <p class="note-text">{shorten(card.text, 160)}</p>}
            <p class="lost-tools">
              <button
                type="button"
                class="btn"
                onClick={async () => setPicking({ id: card.id, ready: await onReattach(card.id) })}
              >
                {t('lost.reattach')}
              </button>
              <button type="button" class="btn quiet" onClick={() => onOpen(card.id)}>
                {t('lost.open')}
              </button>
            </p>
            {picking?.id === card.id && (
              <p class="small" role="status">
                {t(picking.ready ? 'lost.pick' : 'lost.cannot')}
              </p>
            )}
          </div>
        )}
      />
    </section>
  );
}
