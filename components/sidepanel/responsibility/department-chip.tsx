import type { Role } from '../../../utils/core/notebook/model.ts';
import type { DepartmentView } from '../../shared/departments/find.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Icon } from '../../shared/icons.tsx';

interface Props {
  /** null: a slug that the list has no more. */
  readonly department: DepartmentView | null;
  readonly slug: string;
  readonly role: Role;
  readonly onSwitch: () => void;
  readonly onRemove: () => void;
}

/** Who is responsible, and how: "Chủ trì · Sở Kế hoạch và Đầu tư, nay: Sở Tài chính". The role is a button of its own. */
export function DepartmentChip({ department, slug, role, onSwitch, onRemove }: Props) {
  const { t } = useWords();
  const name = department?.name ?? slug;
  return (
    <li class={`duty ${role === 'lead' ? 'lead' : ''}`}>
      <button
        type="button"
        class="duty-role"
        aria-label={t(role === 'lead' ? 'duty.toCo' : 'duty.toLead', { name })}
        title={t(role === 'lead' ? 'duty.toCo' : 'duty.toLead', { name })}
        onClick={onSwitch}
      >
        {t(`duty.role.${role}`)}
      </button>
      <span class="duty-name">
        <span lang="vi">{name}</span>
        {department?.now && (
          <i class="muted" lang="vi">
            {t('duty.now', { name: department.now })}
          </i>
        )}
      </span>
      <button type="button" class="duty-off" aria-label={t('duty.remove', { name })} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </li>
  );
}

interface ProposalProps {
  readonly department: DepartmentView;
  readonly role: Role;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

/** A department that the field's subject suggests: nothing until somebody says so. */
export function ProposalChip({ department, role, onAccept, onDecline }: ProposalProps) {
  const { t } = useWords();
  const { name } = department;
  return (
    <li class="duty proposed">
      <span class="duty-name">
        <span class="muted">{t('duty.proposal')}:</span> {t(`duty.role.${role}`)} ·{' '}
        <span lang="vi">{department.now ?? name}</span>
      </span>
      <button type="button" class="btn quiet" aria-label={`${t('duty.accept')}: ${name}`} onClick={onAccept}>
        {t('duty.accept')}
      </button>
      <button type="button" class="duty-off" aria-label={`${t('duty.decline')}: ${name}`} onClick={onDecline}>
        <Icon name="close" />
      </button>
    </li>
  );
}
