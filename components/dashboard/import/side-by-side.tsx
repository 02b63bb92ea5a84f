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

/** What a person looks for first stands first; what is not named here comes in between. */
const FIRST = ['deleted', 'target', 'about', 'period', 'territory', 'text', 'reported'];
const LAST = ['private', 'foreign'];

const place = (field: string): number =>
  LAST.includes(field) ? 100 + LAST.indexOf(field) : (FIRST.indexOf(field) + FIRST.length) % FIRST.length;

const sameHeads = (one: readonly Head[], other: readonly Head[]): boolean =>
  one.length === other.length && one.every(({ id }) => other.some((each) => each.id === id));

/**
 * A record field by field: what stands here at the left, what it would be at the right; of a conflict both values. A
 * record that is new has a right side only.
 */
export function SideBySide({ before, after, words, people }: Props) {
  const { t } = useWords();
  const fields = Object.keys({ ...before?.heads, ...after.heads }).sort((a, b) => place(a) - place(b));
  return (
    <table class={before ? 'sides-table stacked' : 'sides-table stacked one'}>
      <thead>
        <tr>
          <th scope="col">
            <span class="sr-only">{t('importing.field')}</span>
          </th>
          {before && <th scope="col">{t('importing.before')}</th>}
          <th scope="col">{t('importing.after')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => {
          const was = before?.heads[field] ?? [];
          const is = after.heads[field] ?? [];
          const moved = !sameHeads(was, is);
          const apart = moved && is.length > 1;
          const show = (head: Head) => (
            <Value key={head.id} head={head} after={after} apart={apart} people={people}>
              {field === 'deleted'
                ? t(head.value === true ? 'importing.deleted' : 'importing.standing')
                : words.show(after.id, field, head.value)}
            </Value>
          );
          return (
            <tr key={field} class={before && moved ? (apart ? 'apart' : 'moved') : ''}>
              <th scope="row">
                {field === 'deleted' ? t('importing.presence') : words.name(after.id, field)}
                {apart && <span class="conflict-flag">{t('conflict.flag')}</span>}
              </th>
              {before && (
                <td data-label={t('importing.before')}>
                  {was.length === 0 ? <i class="muted">{t('importing.nothingHere')}</i> : was.map(show)}
                </td>
              )}
              <td data-label={t('importing.after')}>
                {moved ? is.map(show) : <i class="muted">{t('importing.asBefore')}</i>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface ValueProps {
  readonly head: Head;
  readonly after: RecordState;
  readonly apart: boolean;
  readonly people: People;
  readonly children: ComponentChildren;
}

/** A value, with its author where that is not said below the record already, or where two stand against each other. */
function Value({ head, after, apart, people, children }: ValueProps) {
  const { t } = useWords();
  const isToldBelow = head.by === after.updated.by && head.wall === after.updated.wall;
  return (
    <div class="sides-value">
      {children}
      {(apart || !isToldBelow) && (
        <p class="small muted">
          {personName(people(head.by), t)} · {formatMoment(head.wall)}
        </p>
      )}
    </div>
  );
}
