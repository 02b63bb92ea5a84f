import { useState } from 'preact/hooks';
import type { ProfileFields } from '../../utils/core/notebook/model.ts';
import { useWords } from './i18n/words.tsx';

/** The roles offered; the words of the language are what is kept, since files are read by people too. */
const ROLES = ['delegate', 'staff', 'standing', 'other'] as const;

interface Props {
  readonly profile: Partial<ProfileFields>;
  readonly onKeep: (profile: ProfileFields) => Promise<boolean>;
  /** Asked another time; null where it is not asked but offered (the options). */
  readonly onLater: (() => void) | null;
}

/** Who writes the notes: name, role, unit. Nothing else about a person is kept. */
export function ProfileForm({ profile, onKeep, onLater }: Props) {
  const { t } = useWords();
  const [name, setName] = useState(profile.name ?? '');
  const [role, setRole] = useState(profile.role ?? '');
  const [unit, setUnit] = useState(profile.unit ?? '');
  const [told, setTold] = useState<'kept' | 'failed' | null>(null);
  const offered = ROLES.map((each) => t(`profile.roles.${each}`));
  const keep = async (): Promise<void> => {
    const kept = await onKeep({ name: name.trim(), role, unit: unit.trim() });
    setTold(kept ? 'kept' : 'failed');
  };
  return (
    <form
      class="profile-form"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <div class="fields">
        <label class="field wide">
          <span class="name">{t('profile.name')}</span>
          <input
            class="input"
            autocomplete="name"
            lang="vi"
            maxLength={120}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          <span class="name">{t('profile.role')}</span>
          <select class="input" value={role} onChange={(event) => setRole(event.currentTarget.value)}>
            <option value="">{t('profile.noRole')}</option>
            {[...offered, ...(role !== '' && !offered.includes(role) ? [role] : [])].map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span class="name">{t('profile.unit')}</span>
          <input
            class="input"
            autocomplete="organization"
            lang="vi"
            maxLength={200}
            value={unit}
            onInput={(event) => setUnit(event.currentTarget.value)}
          />
        </label>
      </div>
      <p class="hint small muted">{t('profile.only')}</p>
      <p class="profile-tools">
        <button type="submit" class="btn">
          {t('profile.keep')}
        </button>
        {onLater && (
          <button type="button" class="btn quiet" onClick={onLater}>
            {t('profile.later')}
          </button>
        )}
        <span class={`saved ${told === 'failed' ? 'failed' : ''}`} role="status">
          {told && t(`profile.${told}`)}
        </span>
      </p>
    </form>
  );
}
