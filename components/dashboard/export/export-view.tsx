import type { ComponentChildren } from 'preact';
import { useWords } from '../../shared/i18n/words.tsx';
import { FormChoice } from './form-choice.tsx';
import { type ExportChoice, isPaper, type Office } from './model.ts';
import { NotebookOptions, type Passphrase, passphraseProblem } from './notebook-options.tsx';
import { OfficeFields } from './office-fields.tsx';
import { Progress } from './progress.tsx';
import { ScopeFields } from './scope-fields.tsx';
import { type TellableCounts, Told } from './told.tsx';

/** What is being written, or how it ended. */
export type Writing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'written'; readonly name: string; readonly bytes: number; readonly unsigned: boolean }
  | { readonly kind: 'failed'; readonly code: string };

export interface ExportViewProps {
  readonly choice: ExportChoice;
  readonly passphrase: Passphrase | null;
  readonly office: Office;
  readonly resolutions: readonly { readonly value: string; readonly label: string }[];
  readonly fields: readonly { readonly value: string; readonly label: string }[];
  readonly departments: readonly { readonly value: string; readonly label: string }[];
  /** null while they are being counted. */
  readonly counts: TellableCounts | null;
  /** Rows of the table that is chosen; null for what is no table. */
  readonly rows: number | null;
  readonly writing: Writing;
  readonly onChange: (part: Partial<ExportChoice>) => void;
  readonly onPassphrase: (passphrase: Passphrase | null) => void;
  readonly onOffice: (office: Office) => void;
  readonly onWrite: () => void;
  readonly onCancel: () => void;
  /** The preview of what would be written. */
  readonly children: ComponentChildren;
}

/** Choosing what goes out, with its count and a preview before anything is written. */
export function ExportView(props: ExportViewProps) {
  const { t } = useWords();
  const { choice, counts, writing } = props;
  const isTable = choice.form === 'xlsx' || choice.form === 'csv';
  const nothing = choice.form === 'notebook' && counts !== null && counts.total === 0;
  const blocked = choice.form === 'notebook' && passphraseProblem(props.passphrase) !== null;
  return (
    <div class="export">
      <form
        class="export-choice"
        onSubmit={(event) => {
          event.preventDefault();
          if (!nothing && !blocked && writing.kind !== 'running') props.onWrite();
        }}
      >
        <h2>{t('exporting.title')}</h2>
        <FormChoice choice={choice} onChange={props.onChange} />
        {isTable && <p class="hint small muted">{t('exporting.tableHint')}</p>}
        <ScopeFields
          choice={choice}
          resolutions={props.resolutions}
          fields={props.fields}
          departments={props.departments}
          onChange={props.onChange}
        />
        {choice.form === 'notebook' && (
          <NotebookOptions
            choice={choice}
            passphrase={props.passphrase}
            onChange={props.onChange}
            onPassphrase={props.onPassphrase}
          />
        )}
        {isPaper(choice.form) && <OfficeFields office={props.office} onChange={props.onOffice} />}
        <p class="export-deed">
          <button
            type="submit"
            class="btn primary"
            disabled={nothing || blocked || writing.kind === 'running'}
          >
            {t('exporting.write')}
          </button>
        </p>
        <div aria-live="polite">
          {writing.kind === 'running' && (
            <Progress
              label={t('exporting.running')}
              done={writing.done}
              total={writing.total}
              onCancel={props.onCancel}
            />
          )}
          {writing.kind === 'written' && <Written {...writing} />}
          {writing.kind === 'failed' && <p class="wrong">{t('exporting.failed', { code: writing.code })}</p>}
        </div>
      </form>
      <section class="export-preview" aria-label={t('exporting.preview')}>
        <Told counts={counts} withPrivate={choice.withPrivate} rows={props.rows} />
        {props.children}
      </section>
    </div>
  );
}

function Written({ name, bytes, unsigned }: { name: string; bytes: number; unsigned: boolean }) {
  const { t, language } = useWords();
  const size = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(bytes / 1024);
  return (
    <p class="export-written">
      {t('exporting.written', { name, size })}
      {unsigned && ` ${t('exporting.unsigned')}`}
    </p>
  );
}
