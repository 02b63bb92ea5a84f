import { useEffect, useId, useRef } from 'preact/hooks';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { useGrowing } from '../../shared/use-growing.ts';
import { distinct, knownHeads } from '../model/conflicts.ts';
import type { Draft, Saved } from '../model/typing.ts';
import { SaveLine } from './save-line.tsx';
import { useTyping } from './use-typing.ts';

interface Props {
  readonly record: RecordState<'annotation'>;
  readonly draft: Draft | null;
  /** The field takes the keyboard as it appears, and again when it is asked for again. */
  readonly focus: boolean;
  readonly asked: object;
  /** Texts in conflict, to be made one of; a new object each time that it is asked for. */
  readonly rewriting: Draft | null;
  /** Whether the record was last set in this panel, other than by typing. */
  readonly isOwn: () => boolean;
  readonly onDraft: (draft: Draft) => void;
  readonly onDropDraft: () => void;
  readonly onSave: (draft: Draft) => Promise<Saved>;
}

/** The text of a note. It is typed here and nowhere else: never in the page, which may read every key. */
export function NoteText({ record, draft, focus, asked, rewriting, isOwn, ...on }: Props) {
  const { t } = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const heads = record.heads.text ?? [];
  const { typing, type, flush, lay } = useTyping({
    stored: {
      text: record.fields.text ?? '',
      knowing: knownHeads(record, 'text'),
      standing: distinct(heads).length > 1 ? heads.map(({ id: head }) => head) : [],
      own: isOwn(),
    },
    draft,
    ...on,
  });
  useGrowing(field, typing.text);
  useEffect(() => {
    if (!focus) return;
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, [focus, asked]);
  useEffect(() => {
    if (!rewriting) return;
    lay(rewriting);
    field.current?.focus();
    requestAnimationFrame(() => {
      const { current } = field;
      current?.setSelectionRange(current.value.length, current.value.length);
      current?.scrollIntoView({ block: 'nearest' });
    });
  }, [rewriting]);
  const motivation = record.fields.motivation ?? 'commenting';
  return (
    <div class="field note-typing">
      <label class="name" for={id}>
        {t(`editor.label.${motivation}`)}
      </label>
      <textarea
        id={id}
        ref={field}
        class="input"
        lang="vi"
        value={typing.text}
        placeholder={t(`editor.hint.${motivation}`)}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={flush}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) flush();
        }}
      />
      <SaveLine typing={typing} />
    </div>
  );
}
