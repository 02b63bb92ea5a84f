import { useMemo } from 'preact/hooks';
import type { Difference, ProvisionOutcome } from '../../utils/core/alignment/outcome.ts';
import type { MarkedKind, Target } from '../../utils/core/resolution/model.ts';
import type { Language } from '../shared/i18n/key.ts';
import { WordsProvider } from '../shared/i18n/words.tsx';
import { Icon, type IconName } from '../shared/icons.tsx';
import { Targets } from '../shared/targets.tsx';
import { WordPair } from '../shared/word-pair.tsx';
import { cardCatalogue } from './catalogue.ts';
import { trusted } from './trusted.ts';

/** What the card tells of the provision that is pointed at; nothing a person has written ever comes here. */
export interface CardContent {
  readonly kind: MarkedKind;
  /** As it is cited: "8". */
  readonly number: string;
  /** Heading of the field or group that holds it; null for indicators and assignments. */
  readonly field: string | null;
  readonly targets: readonly Target[];
  readonly outcome: ProvisionOutcome;
  readonly differences: readonly Difference[];
  /** How many notes stand on it; what they say is for the panel alone. */
  readonly notes: number;
  readonly language: Language;
  /** False where a page cannot open the panel (Firefox): the card then says how to. */
  readonly canOpenPanel: boolean;
}

export interface CardActions {
  /** Opens the panel at the note that was clicked, or at the first. */
  readonly onOpenNote: () => void;
  /** Notes the whole provision. */
  readonly onAnnotate: () => void;
  readonly onOpenPanel: () => void;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

const SHOWN = 3;

/** The in-page card: kind, number, field, targets as data, what differs; buttons only. */
export function Card({ actions, ...content }: CardContent & { readonly actions: CardActions }) {
  const words = useMemo(
    () => ({ language: content.language, t: cardCatalogue(content.language) }),
    [content.language],
  );
  const { t } = words;
  const { kind, number, field, targets, outcome, notes, canOpenPanel } = content;
  const certain = content.differences.filter(({ certainty }) => certainty === 'different');
  const tool = (icon: IconName, label: string, action: () => void) => (
    <button type="button" class="btn quiet icon" aria-label={label} title={label} onClick={trusted(action)}>
      <Icon name={icon} />
    </button>
  );
  return (
    <WordsProvider value={words}>
      <section
        class={`card ${kind}`}
        role="dialog"
        aria-modal="false"
        aria-labelledby="so-card-title"
        lang={content.language}
        tabIndex={-1}
      >
        <header>
          <h2 id="so-card-title">
            <span class="kind">
              {t(`kind.${kind}`)} {number}
            </span>
            {field !== null && (
              <span class="field" lang="vi">
                {field}
              </span>
            )}
          </h2>
          {tool('close', t('card.close'), actions.onClose)}
        </header>
        {targets.length > 0 && <Targets targets={targets} />}
        {outcome === 'differs' && (
          <div class="differs-box">
            <p class="state differs wrap">{t('card.differs')}</p>
            {certain.slice(0, SHOWN).map((difference) => (
              <WordPair key={difference.canonical + difference.copy} difference={difference} />
            ))}
            {certain.length > SHOWN && (
              <p class="small muted">{t('card.more', { count: certain.length - SHOWN })}</p>
            )}
          </div>
        )}
        <div class="own">
          <button type="button" class="btn" onClick={trusted(actions.onAnnotate)}>
            <Icon name="commenting" />
            {t('card.annotate')}
          </button>
          {notes > 0 && (
            <button
              type="button"
              class="btn quiet notes"
              title={t('card.openNote')}
              onClick={trusted(actions.onOpenNote)}
            >
              {t('card.notes', { count: notes })}
            </button>
          )}
        </div>
        <footer>
          {canOpenPanel ? (
            <button type="button" class="btn quiet open" onClick={trusted(actions.onOpenPanel)}>
              <Icon name="outline" />
              {t('card.open')}
            </button>
          ) : (
            <p class="small muted">{t('card.sidebarHint')}</p>
          )}
          <span class="moves">
            {tool('previous', t('card.previous'), actions.onPrevious)}
            {tool('next', t('card.next'), actions.onNext)}
          </span>
        </footer>
      </section>
    </WordsProvider>
  );
}
