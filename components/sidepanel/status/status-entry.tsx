import type { ComponentChildren } from 'preact';
import type { RecordId } from '../../../utils/core/notebook/change.ts';
import type { Provision } from '../../../utils/core/resolution/model.ts';
import { formatDate, formatNumber } from '../../shared/format/figures.ts';
import { shorten } from '../../shared/format/wording.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Icon } from '../../shared/icons.tsx';
import { StateChip } from '../../shared/state-chip.tsx';
import { isLink, reportedOf } from './model/form.ts';
import { formatWhen } from './model/periods.ts';
import { unitName } from './model/reasons.ts';
import { territoryName } from './model/territories.ts';
import type { StatusTools, StatusView } from './model/views.ts';
import { isDisputed } from './status-conflicts.tsx';

interface Props {
  readonly view: StatusView;
  readonly provision: Provision;
  readonly tools: StatusTools;
  /** All notes of the provision: what came before bears on a state. */
  readonly all: readonly StatusView[];
  readonly author: string;
  readonly onEdit: () => void;
  readonly onOpenNote: (id: RecordId) => void;
  /** History, deletion: what every record has, from whoever owns it. */
  readonly actions?: ComponentChildren;
  readonly replies?: ComponentChildren;
  /** What reviewers say of it. */
  readonly marks?: ComponentChildren;
  /** Its period is closed. */
  readonly closed?: boolean;
}

/** One status note as it is read: when and where, what state, what values and words, and what it rests on. */
export function StatusEntry(props: Props) {
  const { t, language } = useWords();
  const { view, provision, tools } = props;
  const { period, territory, text, source, judgement, private: secret } = view.state.fields;
  if (!period) return null;
  const values = (provision.targets ?? []).flatMap((target) => {
    const reported = reportedOf(view, target.id);
    return reported ? [{ target, reported }] : [];
  });
  const when = formatWhen(period, t);
  return (
    <article class="status-entry" aria-label={`${t('status.title')}: ${when}`}>
      <div class="entry-head">
        <h3>
          {when}
          <span class="muted">
            {' '}
            · {territoryName(territory ?? { kind: 'as adopted' }, tools.territories, t, language)}
          </span>
        </h3>
        <span class="small muted">{formatDate(view.state.updated.wall.slice(0, 10))}</span>
      </div>
      <StateChip state={tools.stateOf(view, provision, props.all)} />
      {props.closed && (
        <p class="small muted closed-period">
          <Icon name="lock" /> {t('reviewing.closed')}
        </p>
      )}
      {isDisputed(view) && (
        <button type="button" class="link small disputed" onClick={props.onEdit}>
          {t('conflict.flag')}
        </button>
      )}
      {judgement && (
        <p class="small muted">
          {judgement.reason ? t('judgement.because', { value: judgement.reason }) : t('judgement.byPerson')}
        </p>
      )}
      {values.length > 0 && (
        <ul class="entry-values small">
          {values.map(({ target, reported }) => (
            <li key={target.id} class="entry-value">
              <span lang="vi">{target.measure}</span>{' '}
              <b>
                {formatNumber(reported.value, language)} {unitName(reported.unit, t)}
              </b>
            </li>
          ))}
        </ul>
      )}
      {text && <p class="entry-text">{text}</p>}
      {source && !isLink(source) && <p class="small muted source">{source}</p>}
      {source && isLink(source) && (
        <a class="link small source" href={source} target="_blank" rel="noreferrer noopener">
          {t('status.sourceLink', { host: hostOf(source) })}
        </a>
      )}
      {view.evidence.length > 0 && (
        <ul class="entry-evidence">
          {view.evidence.map((note) => (
            <li key={note.id}>
              <button type="button" class="link small" onClick={() => props.onOpenNote(note.id)}>
                <Icon name="quote" /> {t('grounds.one')}:{' '}
                <span lang="vi">
                  {shorten(note.fields.target?.quote.exact || note.fields.text || '', 80)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="entry-foot small muted">
        <span>
          {props.author}
          {secret && ` · ${t('note.privateShort')}`}
        </span>
        <button
          type="button"
          class="btn quiet"
          aria-label={`${t('status.edit')}: ${when}`}
          onClick={props.onEdit}
        >
          {t('status.edit')}
        </button>
        {props.actions}
      </div>
      {props.marks}
      {props.replies}
    </article>
  );
}

/** The host of an address, or the file's name: what a person knows a source by. */
function hostOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  return url.host.replace(/^www\./, '') || decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
}
