import { formatDate } from '../../shared/format/figures.ts';
import { formatCount } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Icon } from '../../shared/icons.tsx';
import { personName } from '../../shared/people.tsx';
import { type FileAuthor, type FileReading, OUTCOMES } from './model.ts';
import { PassphraseForm } from './passphrase-form.tsx';
import { Place, ToldList, useToldWords } from './told-list.tsx';
import { Trust } from './trust.tsx';

export interface FileDeeds {
  readonly onUnlock: (file: string, passphrase: string) => void;
  readonly onRemove: (file: string) => void;
  readonly onAddResolution: (file: string, resolution: string, add: boolean) => void;
}

interface Props extends FileDeeds {
  readonly file: FileReading;
  /** Whether it can still be taken away. */
  readonly settled: boolean;
}

/** One file: what it is, whose, whether signed, and what in it cannot be taken in. */
export function FileCard({ file, settled, onUnlock, onRemove, onAddResolution }: Props) {
  const { t, language } = useWords();
  const told = useToldWords();
  const titleId = `file-${file.id}`;
  return (
    <li class={`import-file box ${file.phase}`} aria-labelledby={titleId}>
      <div class="import-file-head">
        <Icon name={file.phase === 'locked' ? 'lock' : 'file'} />
        <h4 id={titleId}>{file.name}</h4>
        {!settled && (
          <button
            type="button"
            class="btn quiet icon"
            aria-label={t('importing.remove', { name: file.name })}
            title={t('importing.remove', { name: file.name })}
            onClick={() => onRemove(file.id)}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      <p class="small muted">
        <FileLine file={file} />
      </p>
      {file.phase === 'locked' && (
        <PassphraseForm
          name={file.name}
          wrong={file.wrongPassphrase}
          onUnlock={(passphrase) => onUnlock(file.id, passphrase)}
        />
      )}
      {file.phase === 'backup' && (
        <p class="small">
          {t('importing.isBackup')} <a href="#/backup">{t('importing.toBackup')}</a>
        </p>
      )}
      {file.error && (
        <p class="wrong">
          {told(file.error)} <Place of={file.error} />
        </p>
      )}
      {file.phase === 'read' && (
        <>
          <ul class="import-authors small">
            {file.authors.map((author) => (
              <Author key={author.person.id} author={author} />
            ))}
          </ul>
          <p class="import-outcomes small">
            {OUTCOMES.filter((each) => file.outcomes[each] > 0).map((each) => (
              <span key={each}>
                {t(`importing.outcome.${each}`)} <b>{formatCount(file.outcomes[each], language)}</b>
              </span>
            ))}
          </p>
          <Trust file={file} />
          {file.unknown.map(({ id, title, add }) =>
            title === null ? (
              <p key={id} class="small warn">
                {t('importing.unknownBare', { name: id })}
              </p>
            ) : (
              <label key={id} class="check small">
                <input
                  type="checkbox"
                  checked={add}
                  disabled={settled}
                  onChange={({ currentTarget }) => onAddResolution(file.id, id, currentTarget.checked)}
                />
                <span>
                  {t('importing.addResolution')} <b lang="vi">{title}</b>
                  <span class="hint">{t('importing.addResolutionHint')}</span>
                </span>
              </label>
            ),
          )}
          <ToldList
            title={t('importing.refusedCount', { count: file.refused.length })}
            entries={file.refused}
          />
          <ToldList title={t('importing.toldCount', { count: file.told.length })} entries={file.told} />
        </>
      )}
    </li>
  );
}

function FileLine({ file }: { readonly file: FileReading }) {
  const { t, language } = useWords();
  const size =
    file.bytes < 1_048_576
      ? `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(file.bytes / 1024)} kB`
      : `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(file.bytes / 1_048_576)} MB`;
  const parts = [
    file.kind && t(`importing.kind.${file.kind}`),
    file.phase === 'read'
      ? t('importing.records', { count: file.records, value: formatCount(file.records, language) })
      : t(`importing.phase.${file.phase}`),
    size,
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}

function Author({ author: { person, records, from, to } }: { readonly author: FileAuthor }) {
  const { t, language } = useWords();
  const [first, last] = [formatDate(from.slice(0, 10)), formatDate(to.slice(0, 10))];
  return (
    <li>
      <b>{personName(person, t)}</b>
      <span class="muted">
        {[
          '',
          [person.role, person.unit].filter(Boolean).join(', '),
          t('importing.records', { count: records, value: formatCount(records, language) }),
          first === last ? first : `${first} – ${last}`,
        ]
          .filter((part, at) => at === 0 || part !== '')
          .join(' · ')}
      </span>
    </li>
  );
}
