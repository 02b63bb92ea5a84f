import { useWords } from '../shared/i18n/words.tsx';
import { Icon, type IconName } from '../shared/icons.tsx';

interface Props {
  readonly browser: 'chromium' | 'firefox';
  readonly onOptions: () => void;
}

/** Opened once, after the installation: what this does, how to open it, that nothing leaves the machine. */
export function WelcomePage({ browser, onOptions }: Props) {
  const { t } = useWords();
  return (
    <main class="sheet welcome">
      <header>
        <p class="brand">
          <img src="/icon/icon.svg" alt="" />
          {t('welcome.lead')}
        </p>
        <h1>{t('welcome.title')}</h1>
      </header>
      <Block icon="outline" title={t('welcome.what')}>
        <ul class="lines">
          <li>{t('welcome.does1')}</li>
          <li>{t('welcome.does2')}</li>
          <li>{t('welcome.does3')}</li>
          <li>{t('welcome.does4')}</li>
          <li>{t('welcome.does5')}</li>
          <li>{t('welcome.does6')}</li>
        </ul>
      </Block>
      <Block icon="window" title={t('welcome.open')}>
        <p>{t(browser === 'firefox' ? 'welcome.openFirefox' : 'welcome.openChromium')}</p>
      </Block>
      <Block icon="lock" title={t('welcome.private')}>
        <p>{t('welcome.privateText')}</p>
      </Block>
      <div>
        <button type="button" class="btn primary" onClick={onOptions}>
          {t('welcome.settings')}
        </button>
        <p class="hint">{t('welcome.settingsText')}</p>
      </div>
    </main>
  );
}

interface BlockProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children: preact.ComponentChildren;
}

const Block = ({ icon, title, children }: BlockProps) => (
  <section class="block">
    <span class="block-icon">
      <Icon name={icon} />
    </span>
    <div>
      <h2>{title}</h2>
      {children}
    </div>
  </section>
);
