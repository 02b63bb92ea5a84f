import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MOTIVATIONS, type Motivation } from '../../../utils/core/notebook/model.ts';
import { formatMoment } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Icon } from '../../shared/icons.tsx';
import { Avatar, personName } from '../../shared/people.tsx';
import { Verdicts } from '../../shared/verdicts.tsx';
import { ConflictBox, RevivedBox } from '../conflict/conflict-box.tsx';
import { CopySays } from '../copy-says.tsx';
import { citeProvision, citeTarget, hostOf, touchedOf } from '../model/cite.ts';
import { conflictsOf, joined } from '../model/conflicts.ts';
import type { Surroundings } from '../model/surroundings.ts';
import type { Draft } from '../model/typing.ts';
import { ViewHead } from '../view-stack.tsx';
import { EvidenceField } from './evidence-field.tsx';
import { useFieldWords } from './field-words.tsx';
import type { Candidate, NoteDeeds, NoteDetail } from './note-model.ts';
import { NoteText } from './note-text.tsx';
import { Replies } from './replies.tsx';
import { TagsField } from './tags-field.tsx';

interface Props {
  readonly detail: NoteDetail;
  readonly around: Surroundings;
  readonly action: 'edit' | 'evidence' | null;
  /** Tells one asking for the action from the next. */
  readonly asked: object;
  readonly backTo: string;
  readonly allTags: readonly string[];
  readonly candidates: readonly Candidate[];
  readonly likely: readonly string[];
  /** The profile is asked above the first editor; null where it is not to be asked. */
  readonly profile: preact.ComponentChildren;
  readonly deeds: NoteDeeds;
  readonly onBack: () => void;
}

/** One note, edited in place: quote, kind, text, tags, evidence, replies, and what two people disagree on. */
export function NoteView({ detail, around, action, asked, backTo, profile, deeds, onBack, ...lists }: Props) {
  const { t } = useWords();
  const words = useFieldWords();
  const { record, draft } = detail;
  const { target, motivation = 'commenting' } = record.fields;
  const passage = target && around.passages(target);
  const [rewriting, setRewriting] = useState<Draft | null>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const leave = useRef(deeds.onLeft);
  leave.current = deeds.onLeft;
  useLayoutEffect(() => () => leave.current(), []);
  const isEvidence =
    action === 'evidence' || (motivation === 'highlighting' && detail.evidenceFor.length > 0);
  const author = around.people(record.created.by);
  const resolution = target?.type === 'canonical' ? around.resolutions.get(target.resolution) : undefined;
  const cite = target ? citeTarget(target, around.resolutions, t) : { text: t('cite.passage'), kind: null };
  const touched = resolution && target?.type === 'canonical' ? touchedOf(resolution, target.provisions) : [];
  const [known] = resolution ? [resolution] : around.resolutions.values();
  const citeOf = (eId: string): string => (known ? citeProvision(known, eId, t) : eId);
  const evidence = (
    <EvidenceField
      evidenceFor={detail.evidenceFor}
      resting={detail.resting}
      candidates={lists.candidates}
      likely={lists.likely}
      citeOf={citeOf}
      open={action === 'evidence'}
      asked={asked}
      onEvidence={deeds.onEvidence}
      onProvision={deeds.onProvision}
      onStatus={deeds.onStatus}
      onNewStatus={deeds.onNewStatus}
    />
  );
  return (
    <>
      <ViewHead
        title={t(isEvidence ? 'evidence.one' : `motivation.${motivation}`)}
        back={backTo}
        onBack={onBack}
      >
        <p class="who">
          <Avatar person={author} />
          <span class="who-name">{personName(author, t)}</span>
          <time dateTime={record.created.wall}>{formatMoment(record.created.wall)}</time>
        </p>
      </ViewHead>
      <div class="panel-body view-body">
        {profile}
        {record.revived && <RevivedBox onKeep={deeds.onRestore} onDelete={deeds.onDelete} />}
        {conflictsOf(record).map(({ field, heads }) => (
          <ConflictBox
            key={field}
            what={words.name(field)}
            heads={heads}
            people={around.people}
            show={(value) => words.show(field, value)}
            onKeep={(value) => deeds.onResolve(field, value)}
            onRewrite={field === 'text' ? () => setRewriting(joined(record, 'text')) : null}
          />
        ))}
        <Verdicts verdicts={detail.verdicts} people={around.people} />
        <section class="note-passage">
          <p class="cites">
            {touched.length > 0 ? (
              touched.map((eId) => (
                <button
                  key={eId}
                  type="button"
                  class={`link cite ${cite.kind ?? ''}`}
                  lang="vi"
                  onClick={() => deeds.onProvision(eId)}
                >
                  {citeOf(eId)}
                </button>
              ))
            ) : (
              <span class="cite page">{cite.text}</span>
            )}
          </p>
          {passage && (
            <blockquote class="quote" lang="vi">
              <mark>{passage.words}</mark>
            </blockquote>
          )}
          {passage && <CopySays differences={passage.differences} />}
          <p class="passage-tools">
            {deeds.onReveal && (
              <button type="button" class="btn quiet small" onClick={deeds.onReveal}>
                {t('note.reveal')}
              </button>
            )}
            {target && (
              <button type="button" class="btn quiet small" onClick={deeds.onOpenPage}>
                {t('note.openPage', { host: hostOf(target.page.url) })}
              </button>
            )}
            <button
              type="button"
              class="btn quiet small"
              onClick={async () => setCopied(await deeds.onCopy())}
            >
              {t('copy.quote')}
            </button>
            <span class="saved" role="status">
              {copied !== null && t(copied ? 'copy.done' : 'copy.failed')}
            </span>
          </p>
        </section>
        {action === 'evidence' && evidence}
        <KindChoice value={motivation} onChange={deeds.onMotivation} />
        <NoteText
          record={record}
          draft={draft}
          focus={action === 'edit'}
          asked={asked}
          rewriting={rewriting}
          isOwn={deeds.isOwn}
          onDraft={deeds.onDraft}
          onDropDraft={deeds.onDropDraft}
          onSave={deeds.onSave}
        />
        <TagsField tags={detail.tags} all={lists.allTags} onTag={deeds.onTag} />
        <label class="check">
          <input
            type="checkbox"
            checked={record.fields.private === true}
            onChange={(event) => deeds.onPrivate(event.currentTarget.checked)}
          />
          <span>
            {t('note.private')}
            <span class="hint">{t('note.privateHint')}</span>
          </span>
        </label>
        {action !== 'evidence' && evidence}
        <Replies
          replies={detail.replies}
          around={around}
          draft={detail.replyDraft}
          onDraft={deeds.onReplyDraft}
          onLeft={deeds.onReplyLeft}
          onReply={deeds.onReply}
          onEdit={deeds.onEditReply}
          onDelete={deeds.onDeleteReply}
          onResolve={deeds.onResolveReply}
          onRestore={deeds.onRestoreReply}
        />
      </div>
      <footer class="foot">
        <button type="button" class="btn primary" onClick={onBack}>
          {t('editor.done')}
        </button>
        <button type="button" class="btn quiet" onClick={deeds.onHistory}>
          {t('history.title')}
        </button>
        <button type="button" class="btn quiet" onClick={deeds.onDelete}>
          <Icon name="bin" />
          {t('note.delete')}
        </button>
      </footer>
    </>
  );
}

interface KindProps {
  readonly value: Motivation;
  readonly onChange: (motivation: Motivation) => void;
}

function KindChoice({ value, onChange }: KindProps) {
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset class="fieldset">
      <legend>{t('editor.kind')}</legend>
      <div class="seg">
        {MOTIVATIONS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={name}
              value={each}
              checked={each === value}
              onChange={() => onChange(each)}
            />
            {t(`motivation.${each}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
