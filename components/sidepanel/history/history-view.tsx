import { useRef, useState } from 'preact/hooks';
import { useWords } from '../../shared/i18n/words.tsx';
import type { Step } from '../model/history.ts';
import { ViewHead } from '../view-stack.tsx';
import { Steps, type StepsProps } from './steps.tsx';

interface Props extends Omit<StepsProps, 'steps'> {
  /** null while it is being read. */
  readonly steps: readonly Step[] | null;
  readonly backTo: string;
  readonly onBack: () => void;
  /** True erasure; the record and its history are gone from this machine. */
  readonly onErase: () => Promise<boolean>;
}

/** The life of a record: who changed what, when, from what to what; any earlier value can be taken again. */
export function HistoryView({ steps, backTo, onBack, onErase, ...life }: Props) {
  const { t } = useWords();
  return (
    <>
      <ViewHead title={t('history.title')} back={backTo} onBack={onBack} />
      <div class="panel-body view-body">
        {steps?.length === 0 && <p class="muted">{t('history.none')}</p>}
        {steps && <Steps {...life} steps={steps} />}
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
