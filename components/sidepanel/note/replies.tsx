import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Json } from '../../../utils/core/notebook/change.ts';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import { formatMoment, formatWhen } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Avatar, personName } from '../../shared/people.tsx';
import { useGrowing } from '../../shared/use-growing.ts';
import { ConflictBox, RevivedBox } from '../conflict/conflict-box.tsx';
import { conflictsOf } from '../model/conflicts.ts';
import type { Surroundings } from '../model/surroundings.ts';
import { useFieldWords } from './field-words.tsx';
import { DRAFT_AFTER } from './use-typing.ts';

interface Props {
  readonly replies: readonly RecordState<'reply'>[];
  readonly around: Surroundings;
  /** What was typed and never sent. */
  readonly draft?: string;
  readonly onDraft?: (text: string) => void;
  /** True when it is kept; what was typed stays in the field until then. */
  readonly onReply: (text: string) => Promise<boolean>;
  readonly onEdit: (reply: RecordState<'reply'>, text: string) => Promise<boolean>;
  readonly onDelete: (reply: RecordState<'reply'>) => void;
  readonly onResolve: (reply: RecordState<'reply'>, field: string, value: Json) => void;
  readonly onRestore: (reply: RecordState<'reply'>) => void;
}

/** Answers to a note or a status note, oldest first, with a field for one more. */
export function Replies({ replies, draft = '', onDraft, onReply, ...on }: Props) {
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
        onSend={onReply}
        onCancel={null}
      />
    </section>
  );
}

interface ReplyProps extends Omit<Props, 'replies' | 'onReply' | 'draft' | 'onDraft'> {
  readonly reply: RecordState<'reply'>;
}

function Reply({ reply, around, onEdit, onDelete, onResolve, onRestore }: ReplyProps) {
  const { t } = useWords();
  const words = useFieldWords();
  const [editing, setEditing] = useState(false);
  const author = around.people(reply.created.by);
  const text = reply.fields.text ?? '';
  if (editing) {
    return (
      <li class="reply">
        <Compose
          label={t('reply.edit')}
          button={t('reply.keep')}
          text={text}
          onSend={async (next) => {
            const kept = next === text || (await onEdit(reply, next));
            if (kept) setEditing(false);
            return kept;
          }}
          onCancel={() => setEditing(false)}
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
            <button type="button" class="btn quiet small" onClick={() => setEditing(true)}>
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
          onRewrite={field === 'text' ? () => setEditing(true) : null}
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
  readonly onSend: (text: string) => Promise<boolean>;
  readonly onCancel: (() => void) | null;
}

function Compose({ label, button, text: first, onDraft, onSend, onCancel }: ComposeProps) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState(first);
  const [failed, setFailed] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useGrowing(field, text);
  useEffect(() => {
    if (!onDraft || text === first) return undefined;
    const timer = setTimeout(() => onDraft(text), DRAFT_AFTER);
    return () => clearTimeout(timer);
  }, [text]);
  const send = async (): Promise<void> => {
    const sent = text.trim();
    if (sent === '') return;
    const kept = await onSend(sent);
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
      {(text.trim() !== '' || onCancel) && (
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
