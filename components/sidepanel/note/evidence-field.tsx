import { useEffect, useRef, useState } from 'preact/hooks';
import { formatReporting } from '../../shared/format/reporting.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Icon } from '../../shared/icons.tsx';
import type { Resting } from '../model/note-card.ts';
import { EvidencePicker } from './evidence-picker.tsx';
import type { Candidate } from './note-model.ts';

interface Props {
  readonly evidenceFor: readonly string[];
  readonly resting: readonly Resting[];
  readonly candidates: readonly Candidate[];
  readonly likely: readonly string[];
  readonly citeOf: (eId: string) => string;
  /** The picker is open from the start, with the keyboard in it. */
  readonly open: boolean;
  /** Tells one asking for it from the next. */
  readonly asked: object;
  readonly onEvidence: (eId: string, on: boolean) => void;
  readonly onProvision: (eId: string) => void;
  readonly onStatus: (resting: Resting) => void;
  readonly onNewStatus: (eId: string) => void;
}

/** What a note is evidence for: indicators and tasks, and the status notes that rest on it. */
export function EvidenceField({ evidenceFor, resting, citeOf, ...props }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(props.open);
  useEffect(() => {
    if (props.open) setOpen(true);
  }, [props.open, props.asked]);
  const [news, setNews] = useState('');
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <section class="note-evidence">
      <h2>{t('evidence.title')}</h2>
      <ul class="links">
        {evidenceFor.map((eId) => (
          <li key={eId}>
            <button type="button" class="link" lang="vi" onClick={() => props.onProvision(eId)}>
              {citeOf(eId)}
            </button>
            <span class="link-tools">
              <button type="button" class="btn quiet small" onClick={() => props.onNewStatus(eId)}>
                {t('evidence.newStatus')}
              </button>
              <button
                type="button"
                class="btn quiet icon"
                aria-label={t('evidence.detach', { name: citeOf(eId) })}
                title={t('evidence.detach', { name: citeOf(eId) })}
                onClick={() => {
                  props.onEvidence(eId, false);
                  opener.current?.focus();
                }}
              >
                <Icon name="close" />
              </button>
            </span>
          </li>
        ))}
        {resting.map((each) => (
          <li key={each.id}>
            <button type="button" class="link" onClick={() => props.onStatus(each)}>
              {t('note.restingOn', {
                value: each.period ? formatReporting(each.period, t) : t('reporting.unknown'),
              })}
              {' · '}
              <span lang="vi">{citeOf(each.eId)}</span>
            </button>
          </li>
        ))}
      </ul>
      {!open && (
        <button ref={opener} type="button" class="btn" aria-expanded={false} onClick={() => setOpen(true)}>
          {t('evidence.add')}
        </button>
      )}
      <p class="sr-only" role="status">
        {news}
      </p>
      {open && (
        <EvidencePicker
          candidates={props.candidates}
          likely={props.likely}
          attached={evidenceFor}
          focus
          onPick={(eId) => {
            props.onEvidence(eId, true);
            setNews(t('evidence.attached', { name: citeOf(eId) }));
            close();
          }}
          onClose={close}
        />
      )}
    </section>
  );
}
