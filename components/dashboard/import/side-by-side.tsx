import type { ComponentChildren } from 'preact';
import type { Json, RecordId } from '../../../utils/core/notebook/change.ts';
import type { Head, RecordState } from '../../../utils/core/notebook/model.ts';
import { formatMoment } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { type People, personName } from '../../shared/people.tsx';

/** How the fields of a record are named, and their values shown. */
export interface FieldWords {
  readonly name: (record: RecordId, field: string) => string;
  readonly show: (record: RecordId, field: string, value: Json) => ComponentChildren;
}

interface Props {
  readonly before: RecordState | null;
  readonly after: RecordState;
  readonly words: FieldWords;
  readonly people: People;
}

const sameHeads = (one: readonly Head[], other: readonly Head[]): boolean =>
  one.length === other.length && one.every(({ id }) => other.some((each) => each.id === id));

/** A record field by field: what stands here at the left, what it would be at the right; of a conflict both values. */
export function SideBySide({ before, after, words, people }: Props) {
  const { t } = useWords();
  const fields = Object.keys({ ...before?.heads, ...after.heads });
  const value = (field: string, head: Head, withAuthor: boolean) => (
    <div key={head.id} class="sides-value">
      {field === 'deleted'
        ? t(head.value === true ? 'importing.deleted' : 'importing.standing')
        : words.show(after.id, field, head.value)}
      {withAuthor && (
        <p class="small muted">
          {personName(people(head.by), t)} · {formatMoment(head.wall)}
        </p>
      )}
    </div>
  );
  return (
    <table class="sides-table">
      <thead>
        <tr>
          <th scope="col">
            <span class="sr-only">{t('importing.field')}</span>
          </th>
          <th scope="col">{t('importing.before')}</th>
          <th scope="col">{t('importing.after')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => {
          const was = before?.heads[field] ?? [];
          const is = after.heads[field] ?? [];
          const moved = !sameHeads(was, is);
          return (
            <tr key={field} class={moved ? (is.length > 1 ? 'apart' : 'moved') : ''}>
              <th scope="row">
                {field === 'deleted' ? t('importing.presence') : words.name(after.id, field)}
                {moved && is.length > 1 && <span class="conflict-flag">{t('conflict.flag')}</span>}
              </th>
              <td data-label={t('importing.before')}>
                {was.length === 0 ? (
                  <i class="muted">{t('importing.nothingHere')}</i>
                ) : (
                  was.map((head) => value(field, head, moved))
                )}
              </td>
              <td data-label={t('importing.after')}>
                {moved ? (
                  is.map((head) => value(field, head, true))
                ) : (
                  <i class="muted">{t('importing.asBefore')}</i>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
