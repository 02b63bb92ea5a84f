import type { ComponentChildren } from 'preact';
import type { Json } from '../../../utils/core/notebook/change.ts';
import type { Head } from '../../../utils/core/notebook/model.ts';
import { formatMoment } from '../../shared/format/when.ts';
import type { Translate } from '../../shared/i18n/key.ts';
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
 * Two values of one field, older first; nothing is lost until a person takes one. Of more than two the newest pair is
 * asked first. A button says whose value it keeps: where the room is narrow there is no left and no right.
 */
export function ConflictBox({ what, heads, people, show, onKeep, onRewrite }: Props) {
  const { t } = useWords();
  const [newer, older] = heads;
  if (!older || !newer) return null;
  const side = (head: Head, keep: string) => (
    <div class="side">
      <p class="small muted">
        {personName(people(head.by), t)} · {formatMoment(head.wall)}
      </p>
      <div class="side-value">{show(head.value)}</div>
      <button type="button" class="btn" onClick={() => onKeep(head.value)}>
        {keep}
      </button>
    </div>
  );
  const keep = keepWords(older, newer, people, t);
  return (
    <section class="conflict">
      <h2>
        {t(heads.length > 2 ? 'conflict.titleOf' : 'conflict.title', { name: what, count: heads.length })}
      </h2>
      <p class="small">
        {t(heads.length > 2 ? 'conflict.more' : 'conflict.next', { count: heads.length - 2 })}
      </p>
      <div class="sides">
        {side(older, keep.older)}
        {side(newer, keep.newer)}
      </div>
      {onRewrite && (
        <button type="button" class="btn quiet" onClick={onRewrite}>
          {t('conflict.rewrite')}
        </button>
      )}
    </section>
  );
}

/** What keeps each of two values: by whose it is; of one and the same person by when; of one moment by the order. */
function keepWords(older: Head, newer: Head, people: People, t: Translate): { older: string; newer: string } {
  const whose = ({ by }: Head): string =>
    people(by).name.trim() || personName(people(by), t).toLocaleLowerCase('vi');
  const both = (tell: (head: Head) => string) => ({ older: tell(older), newer: tell(newer) });
  if (whose(older) !== whose(newer)) return both((head) => t('conflict.keepOf', { name: whose(head) }));
  if (formatMoment(older.wall) !== formatMoment(newer.wall))
    return both(({ wall }) => t('conflict.keepAt', { value: formatMoment(wall) }));
  return { older: t('conflict.keepOlder'), newer: t('conflict.keepNewer') };
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
