import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Json } from '../../../utils/core/notebook/change.ts';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import { formatMoment, formatWhen } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Avatar, personName } from '../../shared/people.tsx';
import { useGrowing } from '../../shared/use-growing.ts';
import { ConflictBox, RevivedBox } from '../conflict/conflict-box.tsx';
import { conflictsOf, joined } from '../model/conflicts.ts';
import type { Surroundings } from '../model/surroundings.ts';
import { useFieldWords } from './field-words.tsx';
import { DRAFT_AFTER } from './use-typing.ts';

interface Props {
  readonly replies: readonly RecordState<'reply'>[];
  readonly around: Surroundings;
  /** What was typed and never sent. */
  readonly draft?: string;
  readonly onDraft?: (text: string) => void;
  /** What is not sent when the view is left. */
  readonly onLeft?: (text: string) => void;
  /** True when it is kept; what was typed stays in the field until then. */
  readonly onReply: (text: string) => Promise<boolean>;
  readonly onEdit: (reply: RecordState<'reply'>, text: string) => Promise<boolean>;
  readonly onDelete: (reply: RecordState<'reply'>) => void;
  readonly onResolve: (reply: RecordState<'reply'>, field: string, value: Json) => void;
  readonly onRestore: (reply: RecordState<'reply'>) => void;
}

/** Answers to a note or a status note, oldest first, with a field for one more. */
export function Replies({ replies, draft = '', onDraft, onLeft, onReply, ...on }: Props) {
  const { t } = useWords();
  return (
    <section class="reply-list">
      <h2>{t('reply.title')}</h2>
      {replies.length > 0 && (
        <ul>
          {replies.map((reply) => (
            <Reply key={reply.id} reply={reply} {...on} />
          ))}
        </ul>
      )}
      <Compose
        label={t('reply.label')}
        button={t('reply.send')}
        text={draft}
        onDraft={onDraft}
        onLeft={onLeft}
        onSend={onReply}
        onCancel={null}
      />
    </section>
  );
}

interface ReplyProps extends Omit<Props, 'replies' | 'onReply' | 'draft' | 'onDraft' | 'onLeft'> {
  readonly reply: RecordState<'reply'>;
}

function Reply({ reply, around, onEdit, onDelete, onResolve, onRestore }: ReplyProps) {
  const { t } = useWords();
  const words = useFieldWords();
  const [editing, setEditing] = useState<'text' | 'both' | null>(null);
  const author = around.people(reply.created.by);
  const text = reply.fields.text ?? '';
  if (editing) {
    const both = editing === 'both' ? joined(reply, 'text') : null;
    return (
      <li class="reply">
        <Compose
          label={t('reply.edit')}
          button={t('reply.keep')}
          text={both?.text ?? text}
          focus
          onSend={async (next) => {
            if (both) onResolve(reply, 'text', next);
            const kept = both !== null || next === text || (await onEdit(reply, next));
            if (kept) setEditing(null);
            return kept;
          }}
          onCancel={() => setEditing(null)}
        />
      </li>
    );
  }
  return (
    <li class="reply">
      <p class="who">
        <Avatar person={author} />
        <span class="who-name">{personName(author, t)}</span>
        <time dateTime={reply.created.wall} title={formatMoment(reply.created.wall)}>
          {formatWhen(reply.created.wall, around.now, t)}
        </time>
        {author.me && (
          <span class="link-tools">
            <button type="button" class="btn quiet small" onClick={() => setEditing('text')}>
              {t('reply.edit')}
            </button>
            <button type="button" class="btn quiet small" onClick={() => onDelete(reply)}>
              {t('reply.delete')}
            </button>
          </span>
        )}
      </p>
      <p class="note-text">{text}</p>
      {reply.revived && <RevivedBox onKeep={() => onRestore(reply)} onDelete={() => onDelete(reply)} />}
      {conflictsOf(reply).map(({ field, heads }) => (
        <ConflictBox
          key={field}
          what={words.name(field)}
          heads={heads}
          people={around.people}
          show={(value) => words.show(field, value)}
          onKeep={(value) => onResolve(reply, field, value)}
          onRewrite={field === 'text' ? () => setEditing('both') : null}
        />
      ))}
    </li>
  );
}

interface ComposeProps {
  readonly label: string;
  readonly button: string;
  readonly text: string;
  readonly onDraft?: ((text: string) => void) | undefined;
  readonly onLeft?: ((text: string) => void) | undefined;
  /** Takes the keyboard as it appears. */
  readonly focus?: boolean;
  readonly onSend: (text: string) => Promise<boolean>;
  readonly onCancel: (() => void) | null;
}

function Compose({ label, button, text: first, focus, onDraft, onLeft, onSend, onCancel }: ComposeProps) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState(first);
  const [failed, setFailed] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const sending = useRef(false);
  const now = useRef({ text, onLeft });
  now.current = { text, onLeft };
  useGrowing(field, text);
  // A view that is left before it was painted is left all the same.
  useLayoutEffect(() => {
    if (focus) field.current?.focus();
    return () => {
      if (!sending.current) now.current.onLeft?.(now.current.text);
    };
  }, []);
  useEffect(() => {
    if (!onDraft || text === first) return undefined;
    const timer = setTimeout(() => onDraft(text), DRAFT_AFTER);
    return () => clearTimeout(timer);
  }, [text]);
  const begun = text.trim() !== '';
  // The way to send it comes with the first letter: it has to be seen, not only to be there.
  useEffect(() => {
    const { current } = field;
    if (current === document.activeElement) current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [text]);
  const send = async (): Promise<void> => {
    const sent = text.trim();
    if (sent === '') return;
    sending.current = true;
    const kept = await onSend(sent);
    sending.current = false;
    setFailed(!kept);
    if (kept && onCancel === null) setText('');
  };
  return (
    <div class="field compose">
      <label class={onCancel ? 'sr-only' : 'name'} for={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        class="input short"
        lang="vi"
        value={text}
        placeholder={t('reply.hint')}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
          if (event.key === 'Escape' && onCancel) {
            event.preventDefault();
            onCancel();
          }
        }}
      />
      {(begun || onCancel) && (
        <p class="compose-tools">
          <button type="button" class="btn" onClick={() => void send()}>
            {button}
          </button>
          {onCancel && (
            <button type="button" class="btn quiet" onClick={onCancel}>
              {t('reply.cancel')}
            </button>
          )}
        </p>
      )}
      {failed && (
        <p class="wrong" role="alert">
          {t('reply.failed')}
        </p>
      )}
    </div>
  );
}
