import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useWords } from '../../shared/i18n/words.tsx';

interface Props {
  /** Whether it answers somebody who asked. */
  readonly answers: boolean;
  /** What was typed before, and not sent. */
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  /** True when it is kept; what was typed stays in the field until then. */
  readonly onSend: (text: string) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** Where a reviewer asks back: Ctrl+Enter sends, Escape leaves. */
export function AskField({ answers, draft, onDraft, onSend, onCancel }: Props) {
  const { t } = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(draft);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const send = async (): Promise<void> => {
    const said = text.trim();
    if (said === '') field.current?.focus();
    else if (await onSend(said)) onDraft('');
    else setFailed(true);
  };
  return (
    <form
      class="field review-ask"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label class="name" for={id}>
        {t(answers ? 'reviewing.ask.answer' : 'reviewing.ask.label')}
      </label>
      <textarea
        id={id}
        ref={field}
        class="input"
        lang="vi"
        value={text}
        placeholder={t(answers ? 'reply.hint' : 'reviewing.ask.hint')}
        onInput={(event) => {
          setText(event.currentTarget.value);
          onDraft(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onCancel();
        }}
      />
      <p class="compose-tools">
        <button type="submit" class="btn primary">
          {t(answers ? 'reviewing.ask.sendAnswer' : 'reviewing.ask.send')}
        </button>
        <button type="button" class="btn quiet" onClick={onCancel}>
          {t('reviewing.ask.cancel')}
        </button>
      </p>
      {failed && (
        <p class="wrong" role="alert">
          {t('reviewing.ask.failed')}
        </p>
      )}
    </form>
  );
}
