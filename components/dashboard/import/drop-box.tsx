import { useRef } from 'preact/hooks';
import { useWords } from '../../shared/i18n/words.tsx';
import { Icon } from '../../shared/icons.tsx';

interface Props {
  /** Once there are files it is a button among others. */
  readonly compact: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where files are picked; they may be dropped anywhere on the page. */
export function DropBox({ compact, onFiles }: Props) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const pick = (
    <>
      <button type="button" class={compact ? 'btn' : 'btn primary'} onClick={() => input.current?.click()}>
        {t(compact ? 'importing.more' : 'importing.pick')}
      </button>
      {/* Any file may be picked: what it is, its content tells. */}
      <input
        ref={input}
        class="import-input"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t('importing.pick')}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
  if (compact) return pick;
  return (
    <section class="import-drop" aria-labelledby="import-drop-title">
      <span class="import-drop-icon">
        <Icon name="inbox" />
      </span>
      <h3 id="import-drop-title">{t('importing.drop')}</h3>
      <p class="muted small">{t('importing.kinds')}</p>
      <p>{pick}</p>
    </section>
  );
}

/** Lies over the page while files are dragged over it. */
export function DropVeil() {
  const { t } = useWords();
  return (
    <div class="import-veil" aria-hidden="true">
      <p>
        <Icon name="inbox" />
        {t('importing.release')}
      </p>
    </div>
  );
}
