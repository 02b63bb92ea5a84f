import type { ComponentChildren } from 'preact';
import type { Json } from '../../../utils/core/notebook/change.ts';
import type { Head } from '../../../utils/core/notebook/model.ts';
import { formatMoment } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { type People, personName } from '../../shared/people.tsx';

interface Props {
  /** What was changed by two people: "nội dung". */
  readonly what: string;
  /** Newest first, at least two. */
  readonly heads: readonly Head[];
  readonly people: People;
  readonly show: (value: Json) => ComponentChildren;
  readonly onKeep: (value: Json) => void;
  /** Goes to the field, where a third wording can be typed; null where a value is chosen, not typed. */
  readonly onRewrite: (() => void) | null;
}

/**
 * Two values of one field, side by side, older on the left; nothing is lost until a person takes one. Of more than
 * two the newest pair is asked first.
 */
export function ConflictBox({ what, heads, people, show, onKeep, onRewrite }: Props) {
  const { t } = useWords();
  const [right, left] = heads;
  if (!left || !right) return null;
  const side = (head: Head, keep: 'conflict.keepLeft' | 'conflict.keepRight') => (
    <div class="side">
      <p class="small muted">
        {personName(people(head.by), t)} · {formatMoment(head.wall)}
      </p>
      <div class="side-value">{show(head.value)}</div>
      <button type="button" class="btn" onClick={() => onKeep(head.value)}>
        {t(keep)}
      </button>
    </div>
  );
  return (
    <section class="conflict">
      <h2>{t('conflict.title', { name: what })}</h2>
      <p class="small">
        {t(heads.length > 2 ? 'conflict.more' : 'conflict.next', { count: heads.length - 2 })}
      </p>
      <div class="sides">
        {side(left, 'conflict.keepLeft')}
        {side(right, 'conflict.keepRight')}
      </div>
      {onRewrite && (
        <button type="button" class="btn quiet" onClick={onRewrite}>
          {t('conflict.rewrite')}
        </button>
      )}
    </section>
  );
}

interface RevivedProps {
  readonly onKeep: () => void;
  readonly onDelete: () => void;
}

/** A record that was deleted by somebody who did not know of an edit: it is back, and people decide. */
export function RevivedBox({ onKeep, onDelete }: RevivedProps) {
  const { t } = useWords();
  return (
    <section class="conflict">
      <h2>{t('conflict.revived')}</h2>
      <p class="small">{t('conflict.revivedNext')}</p>
      <div class="side-tools">
        <button type="button" class="btn" onClick={onKeep}>
          {t('conflict.keep')}
        </button>
        <button type="button" class="btn quiet" onClick={onDelete}>
          {t('conflict.delete')}
        </button>
      </div>
    </section>
  );
}
