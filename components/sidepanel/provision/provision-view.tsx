import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { wordingOf } from '../../shared/format/wording.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Targets } from '../../shared/targets.tsx';
import { citeProvision, provisionOf } from '../model/cite.ts';
import type { NoteEntry, Resting } from '../model/note-card.ts';
import type { Surroundings } from '../model/surroundings.ts';
import { ViewHead } from '../view-stack.tsx';
import { Neighbours } from './neighbours.tsx';
import { NoteSection } from './note-section.tsx';

interface Props {
  readonly resolution: Resolution;
  readonly eId: string;
  readonly around: Surroundings;
  readonly backTo: string;
  /** Notes on it, newest first; null while they are being read. */
  readonly notes: readonly NoteEntry[] | null;
  /** How many there are on it, of which `notes` are the newest. */
  readonly total: number;
  /** Notes elsewhere that are evidence for it. */
  readonly evidence: readonly NoteEntry[];
  /** Its newest state with its day, beside the heading. */
  readonly state?: ComponentChildren;
  /** Targets with figures, timeline, status notes; the targets alone where it is left out. */
  readonly status?: ComponentChildren;
  readonly responsibilities?: ComponentChildren;
  /** What else can be done, at the foot: "Cập nhật tình trạng". */
  readonly actions?: ComponentChildren;
  readonly onBack: () => void;
  readonly onStep: (eId: string) => void;
  /** null where the page beside has it not. */
  readonly onReveal: (() => void) | null;
  readonly onNote: () => void;
  /** Shows all its notes in the list. */
  readonly onAllNotes: () => void;
  readonly onCopy: () => Promise<boolean>;
  readonly onOpenNote: (id: string) => void;
  readonly onStatusNote: (resting: Resting) => void;
}

/** One provision: its words, what is measured, who is responsible, how far it has come, what was noted. */
export function ProvisionView(props: Props) {
  const { t } = useWords();
  const { resolution, eId, around } = props;
  const [copied, setCopied] = useState<boolean | null>(null);
  const provision = provisionOf(resolution, eId);
  if (!provision) return <ViewHead title={eId} back={props.backTo} onBack={props.onBack} />;
  const targets = provision.targets ?? [];
  const cite = citeProvision(resolution, eId, t);
  const under = { cite, words: wordingOf(resolution, provision) };
  return (
    <>
      <ViewHead
        title={cite}
        titleLang="vi"
        back={props.backTo}
        onBack={props.onBack}
        aside={<Neighbours resolution={resolution} provision={provision} onStep={props.onStep} />}
      >
        {props.state}
      </ViewHead>
      <div key={eId} class="panel-body view-body">
        <blockquote class={`quote ${provision.kind}`} lang="vi">
          {under.words}
        </blockquote>
        <p class="passage-tools">
          {props.onReveal && (
            <button type="button" class="btn quiet small" onClick={props.onReveal}>
              {t('note.reveal')}
            </button>
          )}
          <button type="button" class="btn quiet small" onClick={async () => setCopied(await props.onCopy())}>
            {t('copy.quote')}
          </button>
          <span class="saved" role="status">
            {copied !== null && t(copied ? 'copy.done' : 'copy.failed')}
          </span>
        </p>
        {props.status ??
          (targets.length > 0 && (
            <section class="part">
              <h2>{t('target.label')}</h2>
              <div class="box">
                <Targets targets={targets} />
              </div>
            </section>
          ))}
        {props.responsibilities}
        <NoteSection
          title={t('provision.notes')}
          empty={t('provision.noNotes')}
          entries={props.notes}
          total={props.total}
          onAll={props.onAllNotes}
          around={around}
          under={under}
          onOpen={props.onOpenNote}
          onStatus={props.onStatusNote}
        />
        {props.evidence.length > 0 && (
          <NoteSection
            title={t('provision.evidence')}
            empty=""
            entries={props.evidence}
            around={around}
            under={under}
            onOpen={props.onOpenNote}
            onStatus={props.onStatusNote}
          />
        )}
      </div>
      <footer class="foot">
        {props.actions}
        <button type="button" class="btn" onClick={props.onNote}>
          {t('provision.addNote')}
        </button>
      </footer>
    </>
  );
}
