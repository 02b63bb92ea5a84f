import { useEffect, useRef } from 'preact/hooks';
import { formatCount } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import type { People } from '../../shared/people.tsx';
import { DropBox, DropVeil } from './drop-box.tsx';
import { Earlier } from './earlier.tsx';
import { FileCard, type FileDeeds } from './file-card.tsx';
import type { EarlierImport, FileReading, Plan } from './model.ts';
import { type PlanRows, PlanView } from './plan-view.tsx';
import { Working } from './working.tsx';

/** What goes on. `unlocking`: a passphrase is being tried, nothing is read yet; `planning`: what was read is held against what stands here. */
export type Stage = 'idle' | 'unlocking' | 'reading' | 'planning' | 'planned' | 'committing';

export interface ImportViewProps extends FileDeeds {
  readonly files: readonly FileReading[];
  readonly stage: Stage;
  /** Of {@link stage}, where it takes a while; `total` 0 while that is not known. */
  readonly progress: { readonly done: number; readonly total: number };
  /** null until all files are read. */
  readonly plan: Plan | null;
  readonly rows: PlanRows;
  readonly people: People;
  readonly earlier: readonly EarlierImport[] | null;
  /** What came of the last import; null for nothing yet. */
  readonly outcome: 'taken' | 'cancelled' | 'failed' | 'full' | 'busy' | 'undone' | null;
  /** Whether files are being dragged over the page. */
  readonly dragging: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onCommit: () => void;
  readonly onCancel: () => void;
  readonly onDiscard: () => void;
  readonly onUndo: (id: string) => Promise<boolean>;
}

/** Taking files in: what they are, what they would change, and one button that takes all of it in. */
export function ImportView(props: ImportViewProps) {
  const { t, language } = useWords();
  const { files, stage, plan } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(stage);
  // Where a step ends, what had the keyboard is gone: it goes on from the heading, unless it is somewhere else.
  useEffect(() => {
    const changed = before.current !== stage;
    before.current = stage;
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (changed && lost) heading.current?.focus({ preventScroll: true });
  }, [stage]);
  const taking = plan?.taking ?? 0;
  const altered = stage === 'planned' ? (plan?.counts.refused ?? 0) : 0;
  const settled = stage === 'committing';
  const working =
    stage === 'unlocking' || stage === 'reading' || stage === 'planning' || stage === 'committing';
  const waiting = files.some(({ phase }) => phase === 'locked');
  return (
    <div class="import">
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {t('importing.title')}
        </h2>
        <p class="muted">{t('importing.intro')}</p>
      </header>
      <p class={`import-outcome ${altered > 0 ? 'altered' : ''}`} role="status">
        {altered > 0 && (
          <>
            <b>{t('importing.altered', { count: altered, value: formatCount(altered, language) })}</b>{' '}
          </>
        )}
        {props.outcome && t(`importing.result.${props.outcome}`)}
        {stage === 'planned' && plan && t('importing.ready', { count: taking })}
      </p>
      {files.length === 0 ? (
        <DropBox compact={false} onFiles={props.onFiles} />
      ) : (
        <section aria-labelledby="files-title">
          <div class="import-files-head">
            <h3 id="files-title">{t('importing.files', { count: files.length })}</h3>
            {!settled && <DropBox compact onFiles={props.onFiles} />}
          </div>
          <ul class="import-files">
            {files.map((file) => (
              <FileCard
                key={file.id}
                file={file}
                settled={settled}
                onUnlock={props.onUnlock}
                onRemove={props.onRemove}
                onAddResolution={props.onAddResolution}
              />
            ))}
          </ul>
        </section>
      )}
      {working && <Working stage={stage} {...props.progress} onCancel={props.onCancel} />}
      {plan && (
        <PlanView
          {...props.rows}
          plan={plan}
          people={props.people}
          settled={settled}
          withFiles={files.length > 1}
        />
      )}
      {files.length > 0 && (
        <div class="import-deeds">
          <button
            type="button"
            class="btn primary"
            aria-disabled={stage !== 'planned' || taking === 0}
            onClick={() => {
              if (stage === 'planned' && taking > 0) props.onCommit();
            }}
          >
            {t('importing.commit', { count: taking, value: formatCount(taking, language) })}
          </button>
          {!settled && (
            <button type="button" class="btn quiet" onClick={props.onDiscard}>
              {t('importing.discard')}
            </button>
          )}
          <p class="small muted">
            {stage === 'planned' && taking === 0 && t('importing.nothing')}
            {waiting && t('importing.waiting')}
          </p>
        </div>
      )}
      {files.length === 0 && <Earlier imports={props.earlier} onUndo={props.onUndo} />}
      {props.dragging && <DropVeil />}
    </div>
  );
}
