import { useId, useState } from 'preact/hooks';
import type { Key } from '../shared/i18n/key.ts';
import { useWords } from '../shared/i18n/words.tsx';

/** A site by name, with the pattern it is granted under. */
export interface Site {
  readonly host: string;
  readonly pattern: string;
  readonly granted: boolean;
}

export type SiteReading =
  | { readonly ok: true; readonly host: string; readonly pattern: string }
  | { readonly ok: false; readonly problem: 'empty' | 'not a host' | 'too wide' | 'already read' };

interface Props {
  /** The government's sites, granted at install. */
  readonly always: readonly Site[];
  /** Sites offered by name and sites that were added. */
  readonly further: readonly Site[];
  readonly read: (typed: string) => SiteReading;
  /** Asks the browser; false where the person or the browser declined. */
  readonly onGrant: (pattern: string) => Promise<boolean>;
  readonly onRevoke: (pattern: string) => Promise<boolean>;
}

/** Which sites are read: the government's always, others as they are allowed. */
export function Portals({ always, further, read, onGrant, onRevoke }: Props) {
  const { t } = useWords();
  const [news, setNews] = useState('');

  // The browser asks only straight after a click: nothing may be awaited before this.
  const grant = async (site: Pick<Site, 'host' | 'pattern'>): Promise<boolean> => {
    const done = await onGrant(site.pattern).catch(() => false);
    setNews(t(done ? 'options.allowed' : 'options.declined', { host: site.host }));
    return done;
  };
  const revoke = async (site: Site): Promise<void> => {
    const done = await onRevoke(site.pattern).catch(() => false);
    setNews(done ? t('options.revoked', { host: site.host }) : t('options.failed'));
  };

  return (
    <section class="box">
      <h2>{t('options.portals')}</h2>
      <div>
        <h3>{t('options.always')}</h3>
        <p class="hint">{t('options.alwaysHint')}</p>
        <ul class="hosts">
          {always.map((site) => (
            <li key={site.pattern}>
              <span class="host">{site.host}</span>
              {site.granted ? (
                <span class="state found">{t('options.always')}</span>
              ) : (
                <>
                  <span class="state missing">{t('options.alwaysOff')}</span>
                  <button
                    type="button"
                    class="btn"
                    aria-label={`${t('options.alwaysRestore')}: ${site.host}`}
                    onClick={() => void grant(site)}
                  >
                    {t('options.alwaysRestore')}
                  </button>
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{t('options.further')}</h3>
        <p class="hint">{t('options.furtherHint')}</p>
        <ul class="hosts">
          {further.map((site) => (
            <li key={site.pattern}>
              <span class="host">{site.host}</span>
              {site.granted && <span class="state found">{t('options.granted')}</span>}
              <button
                type="button"
                class="btn"
                aria-label={`${t(site.granted ? 'options.revoke' : 'options.allow')}: ${site.host}`}
                onClick={() => void (site.granted ? revoke(site) : grant(site))}
              >
                {t(site.granted ? 'options.revoke' : 'options.allow')}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <AddSite read={read} onAdd={grant} />
      <p class="news" role="status">
        {news}
      </p>
    </section>
  );
}

interface AddProps {
  readonly read: Props['read'];
  readonly onAdd: (site: { host: string; pattern: string }) => Promise<boolean>;
}

function AddSite({ read, onAdd }: AddProps) {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<Key | null>(null);
  const submit = async (): Promise<void> => {
    const reading = read(typed);
    setProblem(reading.ok ? null : `options.invalid.${reading.problem}`);
    if (reading.ok && (await onAdd(reading))) setTyped('');
  };
  return (
    <form
      class="add-host"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label for={`${id}-host`}>{t('options.host')}</label>
      <div class="line">
        <input
          id={`${id}-host`}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          value={typed}
          placeholder={t('options.hostHint')}
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <button type="submit" class="btn">
          {t('options.add')}
        </button>
      </div>
      {problem && (
        <p id={`${id}-problem`} class="problem" role="alert">
          {t(problem)}
        </p>
      )}
    </form>
  );
}
