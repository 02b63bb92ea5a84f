import { signal } from '@preact/signals';
import { useWords } from '../../components/shared/i18n/words.tsx';
import { ProfileForm } from '../../components/shared/profile-form.tsx';
import { setProfile } from '../../utils/core/notebook/edits.ts';
import type { Session } from './session.ts';

/** Where this browser remembers that the profile was asked for. */
const ASKED = 'profile-asked';
const later = signal(localStorage.getItem(ASKED) !== null);

/** The profile, asked once above the first editor; from then on it is found in the options. */
export function ProfileAsk({ session }: { readonly session: Session }) {
  const { t } = useWords();
  const own = session.authors.own.value;
  const me = session.authors.me.value;
  if (later.value || own === undefined || own !== null || me === null) return null;
  const done = (): void => {
    localStorage.setItem(ASKED, '1');
    later.value = true;
  };
  return (
    <section class="box profile-ask" aria-labelledby="profile-ask">
      <h2 id="profile-ask">{t('profile.title')}</h2>
      <p class="small muted">{t('profile.why')}</p>
      <ProfileForm
        profile={{}}
        onKeep={async (fields) => {
          const { ok } = await session.deeds.keep(setProfile(null, me.author, fields));
          if (ok) done();
          return ok;
        }}
        onLater={done}
      />
    </section>
  );
}
