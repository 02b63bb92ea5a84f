import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RecordId } from '../../../utils/core/notebook/change.ts';
import type { InboxQuery } from '../../../utils/core/notebook/inbox.ts';
import { Feed } from '../../shared/feed.tsx';
import { formatCount } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import type { People } from '../../shared/people.tsx';
import { AskField } from './ask-field.tsx';
import { EmptyInbox } from './empty-inbox.tsx';
import { InboxFilters } from './inbox-filters.tsx';
import { InboxRow, inboxNameId } from './inbox-row.tsx';
import { useIntoList } from './into-list.ts';
import { KeyHint, keyDeed, nextRow } from './keys.tsx';
import type { GroupBy, InboxChoices, InboxDeeds, InboxEntry, Line, TrayName } from './model.ts';
import { AT_ONCE, SelectionBar } from './selection-bar.tsx';

/** A row's height before it was seen, in pixels. */
const ESTIMATE = 172;

/** The draft of a question to several. */
const MANY = 'many';

export interface InboxViewProps extends InboxDeeds {
  readonly query: InboxQuery;
  readonly by: GroupBy;
  /** null while they are being read. */
  readonly lines: readonly Line[] | null;
  readonly counts: Readonly<Record<TrayName, number>>;
  readonly choices: InboxChoices;
  /** null while it is being read. */
  readonly at: (id: RecordId) => InboxEntry | null;
  readonly people: People;
  readonly historyOf: (id: RecordId) => ComponentChildren;
  /** Questions that were typed and not sent, by record, or by {@link MANY}; they outlast the view. */
  readonly drafts: Map<string, string>;
}

/** What came in from others: to be accepted, asked back on or checked, one by one, several at once, by hand or by keys. */
export function InboxView({
  query,
  by,
  lines,
  counts,
  choices,
  at,
  people,
  historyOf,
  drafts,
  ...deeds
}: InboxViewProps) {
  const { t, language } = useWords();
  const [selected, setSelected] = useState<ReadonlySet<RecordId>>(new Set());
  const [opened, setOpened] = useState<RecordId | null>(null);
  const [asking, setAsking] = useState<RecordId | null>(null);
  const [past, setPast] = useState<RecordId | null>(null);
  const box = useRef<HTMLDivElement>(null);
  /** Where the keyboard goes on from once the list was read anew. */
  const resume = useRef<number | null>(null);
  const ids = useMemo(() => (lines ?? []).flatMap((line) => (line.what === 'row' ? [line.id] : [])), [lines]);
  const picked = useMemo(() => ids.filter((id) => selected.has(id)), [ids, selected]);

  /** The lines as they are now, for what goes on after something was kept. */
  const latest = useRef(lines);
  latest.current = lines;

  const focusRow = (index: number | null): void => {
    requestAnimationFrame(() => {
      const row = nextRow(latest.current ?? [], index);
      box.current?.querySelector<HTMLElement>(`[data-index="${row}"]`)?.focus({ preventScroll: true });
    });
  };
  /** Once a question is sent its field is gone: the keyboard goes back to the row, or to the one in its place. */
  const goOn = (index: number): void => {
    resume.current = index;
    focusRow(index);
  };
  useLayoutEffect(() => {
    if (resume.current === null) return;
    const { activeElement } = document;
    const lost = activeElement === document.body || activeElement === null;
    if (lost) focusRow(resume.current);
    resume.current = null;
  }, [lines]);
  useIntoList(box);

  const select = (id: RecordId, on: boolean): void => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    setSelected(next);
  };
  const mark = (id: RecordId, what: 'accepted' | 'checked' | 'none', index: number): void => {
    resume.current = index;
    void deeds.onMark([id], what);
  };
  const onKey = (key: string, index: number): number | boolean => {
    const line = lines?.[index];
    const deed = keyDeed(key);
    if (deed === 'down' || deed === 'up')
      return nextRow(lines ?? [], index + (deed === 'down' ? 1 : -1), deed) ?? true;
    if (deed === null || line?.what !== 'row') return false;
    if (deed === 'select') select(line.id, !selected.has(line.id));
    else if (deed === 'asked') setAsking(line.id);
    else mark(line.id, deed, index);
    return true;
  };
  const toggle = (index: number): void => {
    const line = lines?.[index];
    if (line?.what === 'row') setOpened(opened === line.id ? null : line.id);
  };
  const filters = (
    <InboxFilters
      query={query}
      by={by}
      counts={counts}
      choices={choices}
      onQuery={(next) => {
        setSelected(new Set());
        deeds.onQuery(next);
      }}
      onGroupBy={deeds.onGroupBy}
    />
  );
  if (lines === null) return <p class="muted">{t('reviewing.reading')}</p>;
  const narrowing = Object.keys(query).length > 1;
  if (lines.length === 0) {
    const kind =
      counts.all === 0 && !narrowing ? 'none' : query.state === 'open' && !narrowing ? 'done' : 'tray';
    return (
      <>
        {kind !== 'none' && filters}
        <EmptyInbox kind={kind} />
      </>
    );
  }
  return (
    <>
      {filters}
      {picked.length > 0 && (
        <SelectionBar
          selected={picked.length}
          total={ids.length}
          draft={drafts.get(MANY) ?? ''}
          onDraft={(text) => drafts.set(MANY, text)}
          onMark={(what) => {
            resume.current = 0;
            void deeds.onMark(picked, what).then((done) => done && setSelected(new Set()));
          }}
          onAsk={async (text) => {
            const sent = await deeds.onAsk(picked, text);
            if (sent) {
              setSelected(new Set());
              goOn(0);
            }
            return sent;
          }}
          onAll={() => setSelected(new Set(ids.slice(0, AT_ONCE)))}
          onNone={() => setSelected(new Set())}
        />
      )}
      <KeyHint />
      <div ref={box} class="inbox-list">
        <Feed
          count={lines.length}
          label={t('reviewing.list')}
          estimate={ESTIMATE}
          keyOf={(index) => {
            const line = lines[index];
            return line?.what === 'row' ? line.id : `group ${line?.key}`;
          }}
          classOf={(index) => {
            const line = lines[index];
            if (line?.what !== 'row') return 'group';
            return selected.has(line.id) ? 'selected' : '';
          }}
          nameIdOf={(index) => {
            const line = lines[index];
            return line?.what === 'row' ? inboxNameId(line.id) : `inbox-group-${index}`;
          }}
          onRange={(first, last) =>
            deeds.onRange(
              lines.slice(first, last + 1).flatMap((line) => (line.what === 'row' ? [line.id] : [])),
            )
          }
          onUse={toggle}
          onKey={onKey}
          render={(index, active) => {
            const line = lines[index];
            if (!line) return null;
            if (line.what === 'group') {
              return (
                <h3 class="group-head" id={`inbox-group-${index}`}>
                  <span>{line.name}</span>
                  <span>
                    {t('reviewing.count', { count: line.count, value: formatCount(line.count, language) })}
                  </span>
                </h3>
              );
            }
            const { id } = line;
            const entry = at(id);
            if (!entry) return <p class="note waiting">{t('reviewing.reading')}</p>;
            return (
              <InboxRow
                entry={entry}
                people={people}
                active={active}
                opened={opened === id}
                selected={selected.has(id)}
                onOpen={() => toggle(index)}
                onSelect={(on) => select(id, on)}
                onMark={(what) => mark(id, what, index)}
                onAsk={() => setAsking(id)}
                onHistory={() => setPast(past === id ? null : id)}
                history={past === id ? historyOf(id) : null}
                asking={
                  asking === id ? (
                    <AskField
                      answers={entry.isReply}
                      draft={drafts.get(id) ?? ''}
                      onDraft={(text) => drafts.set(id, text)}
                      onSend={async (text) => {
                        const sent = await deeds.onAsk([id], text);
                        if (sent) {
                          setAsking(null);
                          goOn(index);
                        }
                        return sent;
                      }}
                      onCancel={() => {
                        setAsking(null);
                        focusRow(index);
                      }}
                    />
                  ) : null
                }
              />
            );
          }}
        />
      </div>
    </>
  );
}
