import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Provision, Resolution } from '../../../utils/core/resolution/model.ts';
import { formatCount } from '../../shared/format/when.ts';
import { wordingOf } from '../../shared/format/wording.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Icon } from '../../shared/icons.tsx';
import { Targets } from '../../shared/targets.tsx';
import { citeProvision, provisionOf } from '../model/cite.ts';
import { neighboursOf } from '../model/neighbours.ts';
import { cardOf, type NoteEntry, type Resting } from '../model/note-card.ts';
import type { Surroundings } from '../model/surroundings.ts';
import { NoteItem, noteNameId } from '../notes/note-item.tsx';
import { ViewHead } from '../view-stack.tsx';

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

/** Whether a quote is the provision itself, give or take its number and a full stop. */
const isWhole = (quote: string, words: string): boolean =>
  quote.length >= words.length && quote.includes(words.slice(0, -1));

interface NeighboursProps {
  readonly resolution: Resolution;
  readonly provision: Provision;
  readonly onStep: (eId: string) => void;
}

/** "7 / 14", with steps to the one before and the one after. */
function Neighbours({ resolution, provision, onStep }: NeighboursProps) {
  const { t } = useWords();
  const { place, total, before, after } = neighboursOf(resolution, provision);
  if (total < 2) return null;
  return (
    <div class="neighbours">
      <button
        type="button"
        class="btn quiet icon"
        aria-label={t('card.previous')}
        title={t('card.previous')}
        aria-disabled={before === null}
        onClick={() => before && onStep(before)}
      >
        <Icon name="previous" />
      </button>
      <span class="small muted" role="status">
        {t('provision.place', { from: place, to: total })}
      </span>
      <button
        type="button"
        class="btn quiet icon"
        aria-label={t('card.next')}
        title={t('card.next')}
        aria-disabled={after === null}
        onClick={() => after && onStep(after)}
      >
        <Icon name="next" />
      </button>
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly empty: string;
  readonly entries: readonly NoteEntry[] | null;
  /** How many there are, of which `entries` are some; left out where they are all. */
  readonly total?: number;
  readonly onAll?: () => void;
  readonly around: Surroundings;
  /** The provision that they stand under, and its words. */
  readonly under: { readonly cite: string; readonly words: string };
  readonly onOpen: (id: string) => void;
  readonly onStatus: (resting: Resting) => void;
}

function NoteSection({ title, empty, entries, around, under, onOpen, onStatus, ...more }: SectionProps) {
  const { t, language } = useWords();
  const cards = entries?.flatMap((entry) => cardOf(entry, around, t) ?? []) ?? [];
  const total = more.total ?? cards.length;
  return (
    <section class="part">
      <h2>
        {title}
        {total > 0 && <span class="count">{formatCount(total, language)}</span>}
      </h2>
      {entries !== null && cards.length === 0 && <p class="small muted">{empty}</p>}
      <ul class="notes">
        {cards.map((card) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the button within does the same by keyboard.
          <li
            key={card.id}
            class="note-box"
            onClick={(event) => {
              if (!(event.target as Element).closest('button') && getSelection()?.isCollapsed !== false)
                onOpen(card.id);
            }}
          >
            <NoteItem
              card={card}
              active
              bare={{ cite: card.cite.text === under.cite, quote: isWhole(card.quote, under.words) }}
              onStatus={onStatus}
            />
            <button
              type="button"
              class="btn quiet small open-note"
              aria-describedby={noteNameId(card.id)}
              onClick={() => onOpen(card.id)}
            >
              {t('note.open')}
            </button>
          </li>
        ))}
      </ul>
      {total > cards.length && cards.length > 0 && (
        <button type="button" class="link small" onClick={more.onAll}>
          {t('provision.all', { count: total, value: formatCount(total, language) })}
        </button>
      )}
    </section>
  );
}
