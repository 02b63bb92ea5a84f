import { formatMoment } from '../../shared/format/when.ts';
import { shorten } from '../../shared/format/wording.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Avatar, type People, personName } from '../../shared/people.tsx';
import type { PlannedRow, RowWords } from './model.ts';
import { type FieldWords, SideBySide } from './side-by-side.tsx';

/** A passage and a text longer than this are cut in the list, in UTF-16 units; opened, both are shown whole. */
const LIMIT = 200;

const LOOK = { altered: 'differs', signed: 'found', unsigned: 'missing' } as const;

export const rowNameId = (id: string): string => `planned-${id}`;

interface Props {
  readonly row: PlannedRow;
  readonly words: RowWords;
  readonly fields: FieldWords;
  readonly people: People;
  /** Its buttons are for Tab only while the row has the keyboard. */
  readonly active: boolean;
  readonly opened: boolean;
  /** Whether a record can still be left out. */
  readonly settled: boolean;
  /** Whether it says which file a record is from: where there are several. */
  readonly withFiles: boolean;
  readonly onOpen: () => void;
  readonly onLeaveOut: (out: boolean) => void;
}

/** One record of the plan: what it is, whose, whether signed; opened, side by side with what stands here. */
export function PlanRow({ row, words, fields, people, active, opened, settled, withFiles, ...deeds }: Props) {
  const { t } = useWords();
  const { after, integrity, signers } = row;
  const author = people(after.updated.by);
  const tab = active ? 0 : -1;
  return (
    <div class={`plan-row ${row.out ? 'out' : ''}`}>
      <p class="plan-top" id={rowNameId(row.id)}>
        <span class="chip">{words.kind}</span>
        <span class="cite" lang="vi">
          {words.cite}
        </span>
        {row.out && <span class="plan-out">{t('importing.isOut')}</span>}
      </p>
      {!opened && words.quote !== '' && (
        <p class="note-quote" lang="vi">
          <mark>{shorten(words.quote, LIMIT)}</mark>
        </p>
      )}
      {!opened && words.text !== '' && <p class="note-text">{shorten(words.text, LIMIT)}</p>}
      {opened && <SideBySide before={row.before} after={after} words={fields} people={people} />}
      <p class="who">
        <Avatar person={author} />
        <span class="who-name">{personName(author, t)}</span>
        <time dateTime={after.updated.wall}>{formatMoment(after.updated.wall)}</time>
        <span class={`state ${LOOK[integrity]}`}>
          {t(`importing.integrity.${integrity}`, { name: signers.join(', ') || t('people.other') })}
        </span>
        {withFiles && <span>{row.files.join(', ')}</span>}
      </p>
      <p class="plan-tools">
        <button type="button" class="btn quiet" tabIndex={tab} aria-expanded={opened} onClick={deeds.onOpen}>
          {t(opened ? 'importing.close' : 'importing.compare')}
        </button>
        {!settled && (
          <button type="button" class="btn quiet" tabIndex={tab} onClick={() => deeds.onLeaveOut(!row.out)}>
            {t(row.out ? 'importing.takeIn' : 'importing.leaveOut')}
          </button>
        )}
      </p>
    </div>
  );
}
