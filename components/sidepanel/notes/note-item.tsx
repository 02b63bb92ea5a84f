import { formatReporting } from '../../shared/format/reporting.ts';
import { formatMoment } from '../../shared/format/when.ts';
import { shorten } from '../../shared/format/wording.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Icon } from '../../shared/icons.tsx';
import { Avatar, personName } from '../../shared/people.tsx';
import { CopySays } from '../copy-says.tsx';
import type { NoteCard, Resting } from '../model/note-card.ts';

/** A quote longer than this is cut in a list, in UTF-16 units; the note itself shows it whole. */
const QUOTE_LIMIT = 180;
const TEXT_LIMIT = 280;

export const noteNameId = (id: string): string => `name-${id}`;

interface Props {
  readonly card: NoteCard;
  /** Its links are for Tab only while the item has the keyboard. */
  readonly active: boolean;
  /** Under its own provision: what is said there already is not said again. */
  readonly bare?: { readonly cite: boolean; readonly quote: boolean };
  /** Opens a status note that rests on it. */
  readonly onStatus: (resting: Resting) => void;
}

/** An annotation in a list: where it stands, what was quoted, what was said, by whom and when. */
export function NoteItem({ card, active, bare, onStatus }: Props) {
  const { t } = useWords();
  const { cite, motivation, author, evidence } = card;
  // A highlight that is evidence was made to be that.
  const isEvidence = motivation === 'highlighting' && evidence !== null;
  return (
    <div class={`note ${motivation}`}>
      <p class="note-top">
        <span
          id={noteNameId(card.id)}
          class={bare?.cite ? 'sr-only' : `cite ${cite.kind ?? 'page'}`}
          lang="vi"
        >
          {cite.text}
        </span>
        <span class="kind-chip">
          <Icon name={motivation} />
          {t(isEvidence ? 'evidence.one' : `motivation.${motivation}`)}
        </span>
      </p>
      {!bare?.quote && (
        <p class="note-quote" lang="vi">
          <mark>{shorten(card.quote, QUOTE_LIMIT)}</mark>
        </p>
      )}
      <CopySays differences={card.differences} />
      {card.text !== '' && <p class="note-text">{shorten(card.text, TEXT_LIMIT)}</p>}
      {evidence !== null && (
        <p class="small" lang="vi">
          {t('evidence.for', { name: evidence })}
        </p>
      )}
      {card.tags.length > 0 && (
        <p class="note-tags small muted">{card.tags.map((name) => `#${name}`).join('  ')}</p>
      )}
      <p class="who">
        <Avatar person={author} />
        <span class="who-name">{personName(author, t)}</span>
        <time dateTime={card.wall} title={formatMoment(card.wall)}>
          {card.when}
        </time>
        {card.host !== null && card.host !== cite.text && <span class="host">{card.host}</span>}
        {card.private && (
          <span class="lock">
            <Icon name="lock" />
            {t('note.privateShort')}
          </span>
        )}
        {card.contested && <span class="contested">{t('conflict.flag')}</span>}
        {card.replies > 0 && <span class="replies">{t('reply.count', { count: card.replies })}</span>}
        {card.resting.map((resting) => (
          <button
            key={resting.id}
            type="button"
            class="link small"
            tabIndex={active ? 0 : -1}
            onClick={() => onStatus(resting)}
          >
            {t('note.restingOn', {
              value: resting.period ? formatReporting(resting.period, t) : t('reporting.unknown'),
            })}
          </button>
        ))}
      </p>
    </div>
  );
}
