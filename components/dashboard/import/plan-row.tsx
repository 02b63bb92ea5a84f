import type { Touch } from '../../../utils/core/notebook/model.ts';
import { formatMoment } from '../../shared/format/when.ts';
import { shorten } from '../../shared/format/wording.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Avatar, type People, personName } from '../../shared/people.tsx';
import type { PlannedRow, RowWords } from './model.ts';
import { type FieldWords, SideBySide } from './side-by-side.tsx';
import { Place, useToldWords } from './told-list.tsx';

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
  /** Whether it is too late to leave it out. */
  readonly settled: boolean;
  /** Whether taking it in or leaving it out makes any difference. */
  readonly leavable: boolean;
  /** Whether it says which file a record is from: where there are several. */
  readonly withFiles: boolean;
  readonly onOpen: () => void;
  readonly onLeaveOut: (out: boolean) => void;
}

/** One record of the plan: what it is, whose, whether signed; opened, side by side with what stands here. */
export function PlanRow({
  row,
  words,
  fields,
  people,
  active,
  opened,
  settled,
  leavable,
  withFiles,
  ...deeds
}: Props) {
  const { t } = useWords();
  const { after, before, integrity, signers, refusal } = row;
  const shown = after ?? before;
  const told = useToldWords();
  // Whoever is not known here by name yet would be nobody in all that comes in of theirs.
  const introduces = after?.kind === 'profile' && before === null;
  const look = integrity === 'unsigned' && signers.length > 0 ? 'partly' : integrity;
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
      {refusal && (
        <p class="wrong">
          {told(refusal)} <Place of={refusal} />
        </p>
      )}
      {opened && after && <SideBySide before={before} after={after} words={fields} people={people} />}
      <p class="who">
        {shown && <Author touch={shown.updated} people={people} />}
        <span class={`state ${LOOK[integrity]}`}>
          {t(`importing.integrity.${look}`, { name: signers.join(', ') || t('people.other') })}
        </span>
        {withFiles && <span>{row.files.join(', ')}</span>}
      </p>
      {after && (
        <p class="plan-tools">
          <button
            type="button"
            class="btn quiet"
            tabIndex={tab}
            aria-expanded={opened}
            onClick={deeds.onOpen}
          >
            {t(opened ? 'importing.close' : before ? 'importing.compare' : 'importing.look')}
          </button>
          {!settled && leavable && !introduces && (
            <button type="button" class="btn quiet" tabIndex={tab} onClick={() => deeds.onLeaveOut(!row.out)}>
              {t(row.out ? 'importing.takeIn' : 'importing.leaveOut')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function Author({ touch, people }: { readonly touch: Touch; readonly people: People }) {
  const { t } = useWords();
  const author = people(touch.by);
  return (
    <>
      <Avatar person={author} />
      <span class="who-name">{personName(author, t)}</span>
      <time dateTime={touch.wall}>{formatMoment(touch.wall)}</time>
    </>
  );
}
