import { useId } from 'preact/hooks';
import { ROLES, type Role } from '../../../utils/core/notebook/model.ts';
import { useWords } from '../../shared/i18n/words.tsx';

interface Props {
  readonly role: Role;
  readonly onRole: (role: Role) => void;
  /** Names the group where several stand beside each other. */
  readonly of?: string;
}

/** Chủ trì or phối hợp. */
export function RoleChoice({ role, onRole, of }: Props) {
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset class="fieldset role-choice">
      <legend class={of ? 'sr-only' : ''}>{of ? `${t('duty.asRole')}: ${of}` : t('duty.asRole')}</legend>
      <div class="seg">
        {ROLES.map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={role === each} onChange={() => onRole(each)} />
            {t(`duty.role.${each}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
