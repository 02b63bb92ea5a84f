import { useState } from 'preact/hooks';
import { useWords } from '../../shared/i18n/words.tsx';
import { Icon } from '../../shared/icons.tsx';
import { chosenOf, type DepartmentRole, givenIn, withGroup } from './model/plan.ts';

/** Provisions under one heading: the indicators, a field's tasks, a group's solutions. */
export interface ProvisionGroup {
  readonly id: string;
  readonly name: string;
  /** Words of the resolution, which are Vietnamese in any language of the interface. */
  readonly official: boolean;
  readonly provisions: readonly { readonly eId: string; readonly number: string; readonly wording: string }[];
}

interface Props {
  readonly groups: readonly ProvisionGroup[];
  /** Who answers for what already, by eId. */
  readonly given: ReadonlyMap<string, readonly DepartmentRole[]>;
  readonly nameOf: (slug: string) => string;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

/** Which provisions: a field at one press, or single ones within it. */
export function ProvisionChoice({ groups, given, nameOf, chosen, onChosen }: Props) {
  const { t } = useWords();
  return (
    <fieldset class="fieldset provision-choice">
      <legend>{t('duty.which')}</legend>
      <ul>
        {groups.map((group) => (
          <Group
            key={group.id}
            group={group}
            given={given}
            nameOf={nameOf}
            chosen={chosen}
            onChosen={onChosen}
          />
        ))}
      </ul>
    </fieldset>
  );
}

interface GroupProps extends Omit<Props, 'groups'> {
  readonly group: ProvisionGroup;
}

function Group({ group: { name, official, provisions }, given, nameOf, chosen, onChosen }: GroupProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const eIds = provisions.map(({ eId }) => eId);
  const has = givenIn(eIds, given);
  const state = chosenOf(eIds, chosen);
  return (
    <li>
      <label class="check">
        <input
          type="checkbox"
          checked={state === 'all'}
          ref={(element) => {
            if (element) element.indeterminate = state === 'some';
          }}
          onChange={(event) => onChosen(withGroup(chosen, eIds, event.currentTarget.checked))}
        />
        <span {...(official ? { lang: 'vi' } : {})}>{name}</span>
      </label>
      <button type="button" class="btn quiet small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('duty.ofGroup', { number: eIds.filter((eId) => chosen.has(eId)).length, total: eIds.length })}
        <span class="sr-only"> · {name}</span>
        <Icon name={open ? 'previous' : 'next'} />
      </button>
      {has.length > 0 && (
        <p class="small muted given" lang="vi">
          {t('duty.given', {
            value: has.map(({ department, count }) => `${nameOf(department)} (${count})`).join(', '),
          })}
        </p>
      )}
      {open && (
        <ul>
          {provisions.map(({ eId, number, wording }) => (
            <li key={eId}>
              <label class="check small">
                <input
                  type="checkbox"
                  checked={chosen.has(eId)}
                  onChange={(event) => onChosen(withGroup(chosen, [eId], event.currentTarget.checked))}
                />
                <span lang="vi">
                  {number}. {wording}
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
