import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { formatMoment } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Avatar, type People, personName } from '../../shared/people.tsx';
import type { Step } from '../model/history.ts';
import { ViewHead } from '../view-stack.tsx';

interface Props {
  /** null while it is being read. */
  readonly steps: readonly Step[] | null;
  readonly people: People;
  readonly backTo: string;
  /** A field by name: "nội dung". */
  readonly fieldName: (step: Step) => string;
  readonly show: (step: Step, value: Step['to']) => ComponentChildren;
  readonly onBack: () => void;
  readonly onRestore: (step: Step) => void;
  /** True erasure; the record and its history are gone from this machine. */
  readonly onErase: () => Promise<boolean>;
}

/** The life of a record: who changed what, when, from what to what; any earlier value can be taken again. */
export function HistoryView({ steps, people, backTo, fieldName, show, onBack, onRestore, onErase }: Props) {
  const { t } = useWords();
  return (
    <>
      <ViewHead title={t('history.title')} back={backTo} onBack={onBack} />
      <div class="panel-body view-body">
        {steps?.length === 0 && <p class="muted">{t('history.none')}</p>}
        <ol class="steps">
          {steps?.map((step) => {
            const author = people(step.by);
            return (
              <li key={step.id} class="step">
                <p class="who">
                  <Avatar person={author} />
                  <span class="who-name">{personName(author, t)}</span>
                  <time dateTime={step.wall}>{formatMoment(step.wall)}</time>
                </p>
                <p>
                  {step.what === 'changed' || step.what === 'settled'
                    ? t(
                        step.field === 'reported' && step.from === null
                          ? 'history.given'
                          : `history.${step.what}`,
                        {
                          name: fieldName(step),
                        },
                      )
                    : t(`history.${step.what}`)}
                </p>
                {step.what !== 'deleted' && step.what !== 'restored' && (
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
                {step.restorable && (
                  <button type="button" class="btn quiet small" onClick={() => onRestore(step)}>
                    {t('history.restore')}
                  </button>
                )}
              </li>
            );
          })}
        </ol>
        <Erasure onErase={onErase} />
      </div>
    </>
  );
}

/** Behind a button of its own, said out before it is done: it is the one thing here that cannot be undone. */
function Erasure({ onErase }: Pick<Props, 'onErase'>) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (!asking) {
    return (
      <p class="erase">
        <button ref={opener} type="button" class="btn quiet" onClick={() => setAsking(true)}>
          {t('erase.open')}
        </button>
      </p>
    );
  }
  return (
    <section class="erase box" aria-labelledby="erase-title">
      <h2 id="erase-title">{t('erase.title')}</h2>
      <p class="small">{t('erase.what')}</p>
      <p class="small">{t('erase.reach')}</p>
      <div class="side-tools">
        <button
          type="button"
          class="btn danger"
          onClick={async () => {
            setFailed(!(await onErase()));
          }}
        >
          {t('erase.do')}
        </button>
        {/* The safe way has the keyboard. */}
        <button
          type="button"
          class="btn"
          ref={(button) => button?.focus()}
          onClick={() => {
            setAsking(false);
            requestAnimationFrame(() => opener.current?.focus());
          }}
        >
          {t('erase.keep')}
        </button>
      </div>
      {failed && (
        <p class="problem" role="alert">
          {t('erase.failed')}
        </p>
      )}
    </section>
  );
}
