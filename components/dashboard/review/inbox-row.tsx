import type { ComponentChildren } from 'preact';
import { formatMoment } from '../../shared/format/when.ts';
import { shorten } from '../../shared/format/wording.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Avatar, type People, personName } from '../../shared/people.tsx';
import { StateChip } from '../../shared/state-chip.tsx';
import { Verdicts } from '../../shared/verdicts.tsx';
import type { InboxEntry } from './model.ts';

/** A passage and a text longer than this are cut in the list, in UTF-16 units; opened, both are shown whole. */
const LIMIT = 220;

export const inboxNameId = (id: string): string => `inbox-${id}`;

interface Props {
  readonly entry: InboxEntry;
  readonly people: People;
  /** Its controls are for Tab only while the row has the keyboard. */
  readonly active: boolean;
  readonly opened: boolean;
  readonly selected: boolean;
  /** The field for a question, where it is open. */
  readonly asking: ComponentChildren;
  /** What it went through, where that is open. */
  readonly history: ComponentChildren;
  readonly onOpen: () => void;
  readonly onSelect: (on: boolean) => void;
  readonly onMark: (mark: 'accepted' | 'checked' | 'none') => void;
  readonly onAsk: () => void;
  readonly onHistory: () => void;
}

/** One record that came in: what it says, whose, what was answered, what reviewers say, and what can be done with it. */
export function InboxRow({ entry, people, active, opened, selected, asking, history, ...deeds }: Props) {
  const { t } = useWords();
  const { own, reason } = entry;
  const tab = active ? 0 : -1;
  const author = people(entry.author);
  const cut = (text: string): string => (opened ? text : shorten(text, LIMIT));
  const longer = [entry.quote, entry.text].some((text) => text.length > LIMIT) || entry.replies.length > 1;
  const replies = opened ? entry.replies : entry.replies.slice(-1);
  const mark = (what: 'accepted' | 'checked') => (
    <button type="button" class="btn" tabIndex={tab} onClick={() => deeds.onMark(what)}>
      {t(`reviewing.mark.${what}`)}
    </button>
  );
  return (
    <div class="inbox-row">
      <p class="inbox-top">
        <input
          type="checkbox"
          tabIndex={tab}
          checked={selected}
          aria-label={t('reviewing.select', { name: `${entry.kind} ${entry.cite}` })}
          onChange={(event) => deeds.onSelect(event.currentTarget.checked)}
        />
        <span id={inboxNameId(entry.id)} class="inbox-name">
          <span class="chip">{entry.kind}</span> <span class="cite">{entry.cite}</span>
        </span>
        {(reason === 'answered' || reason === 'edited') && (
          <b class="inbox-again">{t(`reviewing.again.${reason}`)}</b>
        )}
        {entry.contested && (
          <a class="contested small" tabIndex={tab} href="#/review?part=conflicts">
            {t('conflict.flag')}
          </a>
        )}
      </p>
      {entry.quote !== '' && (
        <p class="note-quote" lang="vi">
          <mark>{cut(entry.quote)}</mark>
        </p>
      )}
      {entry.state && <StateChip state={entry.state} />}
      {entry.figures.length > 0 && (
        <ul class="inbox-figures">
          {entry.figures.map(({ name, value }) => (
            <li key={name}>
              <span lang="vi">{name}</span> <b>{value}</b>
            </li>
          ))}
        </ul>
      )}
      {entry.text !== '' && (
        <p class="note-text" lang="vi">
          {cut(entry.text)}
        </p>
      )}
      {opened && entry.territory !== '' && (
        <p class="small muted">{t('reviewing.territory', { value: entry.territory })}</p>
      )}
      {entry.source !== '' && <p class="small muted inbox-source">{cut(entry.source)}</p>}
      <p class="who">
        <Avatar person={author} />
        <span class="who-name">{personName(author, t)}</span>
        <time dateTime={entry.wall}>{formatMoment(entry.wall)}</time>
        {entry.edited && (
          <span>
            {t('reviewing.edited', {
              name: personName(people(entry.edited.by), t),
              value: formatMoment(entry.edited.wall),
            })}
          </span>
        )}
      </p>
      <Verdicts verdicts={entry.verdicts} people={people} />
      {replies.length > 0 && (
        <ul class="inbox-thread" aria-label={t('reviewing.thread', { count: entry.replies.length })}>
          {replies.map(({ id, by, wall, text }) => (
            <li key={id}>
              <p class="small muted">
                {personName(people(by), t)} · <time dateTime={wall}>{formatMoment(wall)}</time>
              </p>
              <p class="note-text" lang="vi">
                {cut(text)}
              </p>
            </li>
          ))}
        </ul>
      )}
      {asking ?? (
        <p class="inbox-tools">
          {(own?.mark !== 'accepted' || own.edited) && mark('accepted')}
          <button type="button" class="btn" tabIndex={tab} onClick={deeds.onAsk}>
            {t(entry.isReply ? 'reviewing.mark.answer' : 'reviewing.mark.asked')}
          </button>
          {(own?.mark !== 'checked' || own.edited) && mark('checked')}
          {own && (
            <button type="button" class="btn quiet" tabIndex={tab} onClick={() => deeds.onMark('none')}>
              {t('reviewing.mark.none')}
            </button>
          )}
          <button
            type="button"
            class="btn quiet"
            tabIndex={tab}
            aria-expanded={Boolean(history)}
            onClick={deeds.onHistory}
          >
            {t('reviewing.conflicts.history')}
          </button>
          {longer && (
            <button
              type="button"
              class="btn quiet"
              tabIndex={tab}
              aria-expanded={opened}
              onClick={deeds.onOpen}
            >
              {t(opened ? 'reviewing.less' : 'reviewing.more')}
            </button>
          )}
        </p>
      )}
      {history}
    </div>
  );
}
