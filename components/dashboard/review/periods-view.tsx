import type { ComponentChildren } from 'preact';
import type { RecordId } from '../../../utils/core/notebook/change.ts';
import type { Period } from '../../../utils/core/notebook/model.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import type { People } from '../../shared/people.tsx';
import { ClosedCard } from './closed-card.tsx';
import { FiguresTable } from './figures-table.tsx';
import type { Choice, ClosedPeriod, FigureWords } from './model.ts';

export interface PeriodsViewProps {
  readonly resolutions: readonly Choice[];
  readonly resolution: string;
  /** The field that the period is chosen with. */
  readonly field: ComponentChildren;
  /** What closing the chosen period would freeze; null while it is being read. */
  readonly preview: readonly FigureWords[] | null;
  /** How many provisions that is about. */
  readonly provisions: number;
  /** What of it people have yet to decide on: conflicts, and notes of others that this reviewer has not marked. */
  readonly pending: { readonly contested: number; readonly waiting: number };
  /** Whether the chosen period is closed. */
  readonly already: boolean;
  /** The newest first; null while they are being read. */
  readonly closed: readonly ClosedPeriod[] | null;
  readonly nameOf: (period: Period) => string;
  readonly people: People;
  readonly onResolution: (id: string) => void;
  readonly onClose: () => void;
  readonly onReopen: (id: RecordId) => void;
  /** Freezes what stands now in the place of what was frozen. */
  readonly onAgain: (id: RecordId) => void;
  readonly onSettle: () => void;
}

/** Closing a period, with what that freezes; and the periods that are closed, with what changed since. */
export function PeriodsView(props: PeriodsViewProps) {
  const { t } = useWords();
  const { preview, closed, resolutions, pending } = props;
  const nothing = preview !== null && preview.length === 0;
  return (
    <>
      <p class="muted">{t('reviewing.periods.intro')}</p>
      <section class="box review-closing" aria-labelledby="closing-title">
        <h3 id="closing-title">{t('reviewing.periods.closeTitle')}</h3>
        {resolutions.length > 1 && (
          <label class="field">
            <span class="name">{t('reviewing.filter.resolution')}</span>
            <select
              class="input"
              value={props.resolution}
              onChange={(event) => props.onResolution(event.currentTarget.value)}
            >
              {resolutions.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
        {props.field}
        <p role="status" class={props.already || nothing ? 'muted' : ''}>
          {props.already
            ? t('reviewing.periods.already')
            : nothing
              ? t('reviewing.periods.nothing')
              : preview && t('reviewing.periods.preview', { count: preview.length, value: props.provisions })}
        </p>
        {!props.already && pending.contested + pending.waiting > 0 && (
          <p class="warn" role="status">
            {[
              pending.contested > 0 && t('reviewing.periods.contestedYet', { count: pending.contested }),
              pending.waiting > 0 && t('reviewing.periods.waitingYet', { count: pending.waiting }),
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
        )}
        {!props.already && preview !== null && preview.length > 0 && (
          <details>
            <summary>{t('reviewing.periods.look')}</summary>
            <FiguresTable figures={preview} caption={t('reviewing.periods.look')} />
          </details>
        )}
        <p>
          <button
            type="button"
            class="btn primary"
            aria-disabled={props.already || nothing || preview === null}
            onClick={() => {
              if (!props.already && preview !== null && preview.length > 0) props.onClose();
            }}
          >
            {t('reviewing.periods.close')}
          </button>
        </p>
      </section>
      <section aria-labelledby="closed-title" class="review-closed">
        <h3 id="closed-title">{t('reviewing.periods.list')}</h3>
        {closed?.length === 0 && <p class="muted">{t('reviewing.periods.none')}</p>}
        <ul>
          {closed?.map((each) => (
            <li key={each.id}>
              <ClosedCard
                closed={each}
                name={props.nameOf(each.period)}
                people={props.people}
                onReopen={() => props.onReopen(each.id)}
                onAgain={() => props.onAgain(each.id)}
                onSettle={props.onSettle}
              />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
