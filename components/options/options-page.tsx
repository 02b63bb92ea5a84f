import type { ComponentChildren } from 'preact';
import type { ProfileFields } from '../../utils/core/notebook/model.ts';
import type { MarkedKind } from '../../utils/core/resolution/model.ts';
import type { Language } from '../shared/i18n/key.ts';
import { useWords } from '../shared/i18n/words.tsx';
import { LanguageChoice } from './language.tsx';
import { MarksChoice } from './marks.tsx';
import { Portals, type Site, type SiteReading } from './portals.tsx';
import { ProfileChoice } from './profile.tsx';

export interface OptionsProps {
  readonly marks: boolean;
  readonly kinds: Readonly<Record<MarkedKind, boolean>>;
  readonly always: readonly Site[];
  readonly further: readonly Site[];
  /** Whether the browser refused to store the last choice. */
  readonly failed: boolean;
  readonly readHost: (typed: string) => SiteReading;
  readonly onLanguage: (language: Language) => void;
  readonly onMarks: (on: boolean) => void;
  readonly onKind: (kind: MarkedKind, on: boolean) => void;
  /** Who writes here; null while it is being read. */
  readonly profile: Partial<ProfileFields> | null;
  readonly onProfile: (profile: ProfileFields) => Promise<boolean>;
  /** Somebody else writes here from now on. */
  readonly onAnother: () => Promise<boolean>;
  /** Opens the full page, where notebooks are given and taken. */
  readonly onShare: () => void;
  /** Further sections, of what the notebook holds. */
  readonly children?: ComponentChildren;
  readonly onGrant: (pattern: string) => Promise<boolean>;
  readonly onRevoke: (pattern: string) => Promise<boolean>;
}

/** The options: language, marks, sites. Every choice is in force at once. */
export function OptionsPage(props: OptionsProps) {
  const { t } = useWords();
  return (
    <main class="sheet">
      <header>
        <p class="brand">
          <img src="/icon/icon.svg" alt="" />
          {t('app.name')}
        </p>
        <h1>{t('options.title')}</h1>
        <p class="muted">{t('options.intro')}</p>
      </header>
      {props.failed && (
        <p class="problem" role="alert">
          {t('options.failed')}
        </p>
      )}
      <LanguageChoice onLanguage={props.onLanguage} />
      <ProfileChoice profile={props.profile} onKeep={props.onProfile} onAnother={props.onAnother} />
      <MarksChoice marks={props.marks} kinds={props.kinds} onMarks={props.onMarks} onKind={props.onKind} />
      <Portals
        always={props.always}
        further={props.further}
        read={props.readHost}
        onGrant={props.onGrant}
        onRevoke={props.onRevoke}
      />
      {props.children}
      <section class="box">
        <h2>{t('dashboard.title')}</h2>
        <p class="hint">{t('dashboard.hint')}</p>
        <p>
          <button type="button" class="btn" onClick={props.onShare}>
            {t('dashboard.open')}
          </button>
        </p>
      </section>
    </main>
  );
}
