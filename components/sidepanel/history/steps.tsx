import type { ComponentChildren } from 'preact';
import { formatMoment } from '../../shared/format/when.ts';
import type { Translate } from '../../shared/i18n/key.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Avatar, type People, personName } from '../../shared/people.tsx';
import type { Step } from '../model/history.ts';

export interface StepsProps {
  readonly steps: readonly Step[];
  readonly people: People;
  /** A field by name: "nội dung". */
  readonly fieldName: (step: Step) => string;
  readonly show: (step: Step, value: Step['to']) => ComponentChildren;
  /** Takes an earlier value again; null where that is not offered. */
  readonly onRestore: ((step: Step) => void) | null;
}

/** What a record went through, newest first. */
export function Steps({ steps, people, fieldName, show, onRestore }: StepsProps) {
  const { t } = useWords();
  return (
    <ol class="steps">
      {steps.map((step) => {
        const author = people(step.by);
        return (
          <li key={step.id} class="step">
            <p class="who">
              <Avatar person={author} />
              <span class="who-name">{personName(author, t)}</span>
              <time dateTime={step.wall}>{formatMoment(step.wall)}</time>
            </p>
            <p>{deedOf(step, fieldName, t)}</p>
            {step.what !== 'deleted' && step.what !== 'restored' && step.field !== 'verdict' && (
              <div class="from-to">
                {step.what !== 'created' && step.from !== null && (
                  <del>
                    <span class="sr-only">{t('history.from')} </span>
                    {show(step, step.from)}
                  </del>
                )}
                <ins>
                  <span class="sr-only">{t('history.to')} </span>
                  {show(step, step.to)}
                </ins>
              </div>
            )}
            {onRestore && step.restorable && (
              <button type="button" class="btn quiet small" onClick={() => onRestore(step)}>
                {t('history.restore')}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** "Sửa nội dung", "Ghi số liệu …"; a reviewer's mark says itself what was done. */
function deedOf(step: Step, fieldName: StepsProps['fieldName'], t: Translate): string {
  const { what, field, from, to } = step;
  if (field === 'verdict') {
    const { mark } = to as { readonly mark?: 'accepted' | 'asked' | 'checked' | 'none' };
    return t(`reviewing.said.${mark ?? 'none'}`);
  }
  if (what !== 'changed' && what !== 'settled') return t(`history.${what}`);
  const name = fieldName(step);
  return t(field === 'reported' && from === null ? 'history.given' : `history.${what}`, { name });
}
