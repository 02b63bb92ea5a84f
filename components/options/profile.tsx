import { useRef, useState } from 'preact/hooks';
import type { ProfileFields } from '../../utils/core/notebook/model.ts';
import { useWords } from '../shared/i18n/words.tsx';
import { ProfileForm } from '../shared/profile-form.tsx';

interface Props {
  /** null while it is being read. */
  readonly profile: Partial<ProfileFields> | null;
  readonly onKeep: (profile: ProfileFields) => Promise<boolean>;
  /** Somebody else writes here from now on; false where that could not be kept. */
  readonly onAnother: () => Promise<boolean>;
}

/** Who writes here: the three things that are kept of a person, and the way to another person of the same machine. */
export function ProfileChoice({ profile, onKeep, onAnother }: Props) {
  const { t } = useWords();
  const box = useRef<HTMLElement>(null);
  /** How many people took over while this page stands: each begins with an empty form. */
  const [people, setPeople] = useState(0);
  const [told, setTold] = useState<'another' | 'failed' | null>(null);
  const change = async (): Promise<void> => {
    const changed = await onAnother();
    setTold(changed ? 'another' : 'failed');
    if (!changed) return;
    setPeople((count) => count + 1);
    requestAnimationFrame(() => box.current?.querySelector('input')?.focus());
  };
  return (
    <section class="box" ref={box}>
      <div>
        <h2>{t('profile.title')}</h2>
        <p class="hint">{t('profile.why')}</p>
      </div>
      {/* The form begins with what is read, and is then the person's own. */}
      {profile && <ProfileForm key={people} profile={profile} onKeep={onKeep} onLater={null} />}
      {profile?.name && <p class="hint">{t('profile.renames')}</p>}
      <div>
        {profile?.name && (
          <button type="button" class="btn" onClick={() => void change()}>
            {t('profile.another')}
          </button>
        )}
        <p class="hint" role="status">
          {told === null
            ? profile?.name
              ? t('profile.anotherHint')
              : ''
            : t(`profile.${told === 'another' ? 'anotherDone' : 'failed'}`)}
        </p>
      </div>
    </section>
  );
}
