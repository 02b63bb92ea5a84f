import type { ProfileFields } from '../../utils/core/notebook/model.ts';
import { useWords } from '../shared/i18n/words.tsx';
import { ProfileForm } from '../shared/profile-form.tsx';

interface Props {
  /** null while it is being read. */
  readonly profile: Partial<ProfileFields> | null;
  readonly onKeep: (profile: ProfileFields) => Promise<boolean>;
}

/** Who writes here: the three things that are kept of a person. */
export function ProfileChoice({ profile, onKeep }: Props) {
  const { t } = useWords();
  return (
    <section class="box">
      <div>
        <h2>{t('profile.title')}</h2>
        <p class="hint">{t('profile.why')}</p>
      </div>
      {/* The form begins with what is read, and is then the person's own. */}
      {profile && <ProfileForm profile={profile} onKeep={onKeep} onLater={null} />}
    </section>
  );
}
