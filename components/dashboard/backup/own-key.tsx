import { useWords } from '../../shared/i18n/words.tsx';

/** The key that this machine signs with, as people read it to each other; null before anything was signed. */
export function OwnKey({ id }: { readonly id: string | null }) {
  const { t } = useWords();
  return (
    <section class="backup-part" aria-labelledby="backup-key">
      <h3 id="backup-key">{t('signature.title')}</h3>
      {id === null ? (
        <p class="muted">{t('signature.none')}</p>
      ) : (
        <>
          <p>
            {t('signature.own')} <code>{id.slice(0, 16).replace(/(.{4})(?=.)/gu, '$1 ')}</code>
          </p>
          <p class="small muted">{t('signature.compare')}</p>
        </>
      )}
    </section>
  );
}
