import { useMemo, useRef } from 'preact/hooks';
import type { Json, RecordId } from '../../../utils/core/notebook/change.ts';
import type { Period, RecordState } from '../../../utils/core/notebook/model.ts';
import type { Provision } from '../../../utils/core/resolution/model.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Icon } from '../../shared/icons.tsx';
import type { TellNews } from '../../shared/news.ts';
import { personName } from '../../shared/people.tsx';
import { EvidenceField } from './evidence-field.tsx';
import type { FormSource } from './form-source.ts';
import { JudgementField } from './judgement-field.tsx';
import { lacksReason } from './model/form.ts';
import { formatWhen } from './model/periods.ts';
import type { EvidenceChoice } from './model/views.ts';
import { PeriodField } from './period-field.tsx';
import { SavedLine } from './saved-line.tsx';
import { SourceField } from './source-field.tsx';
import { StatusConflicts } from './status-conflicts.tsx';
import { TargetField } from './target-field.tsx';
import { TerritoryField } from './territory-field.tsx';
import { TheirsLine } from './theirs-line.tsx';
import { useStatusForm } from './use-status-form.ts';

export interface StatusFormProps extends Omit<FormSource, 'targets'> {
  readonly provision: Provision;
  readonly findEvidence: (query: string) => Promise<readonly EvidenceChoice[]>;
  readonly onOpenNote: (id: RecordId) => void;
  readonly onDone: () => void;
  readonly onNews: TellNews;
  /** Settles a field that two people changed, of the note or of one of its values. */
  readonly onResolve: (record: RecordState, field: string, value: Json) => void;
  /** Settles whether a note that came back stays. */
  readonly onRevived: (keep: boolean) => void;
  /** Whether a period is closed, or lies in one that is. */
  readonly isClosed?: (period: Period) => boolean;
}

/**
 * A status note being written: period, territory, a value per target, state, words, source, evidence. It is kept as
 * one goes; whoever shows the form gives it a `key` per note.
 */
export function StatusForm(props: StatusFormProps) {
  const { t } = useWords();
  const { provision, tools, years } = props;
  /** Takes the keyboard from buttons that go with what they did. */
  const done = useRef<HTMLButtonElement>(null);
  const targets = useMemo(() => provision.targets ?? [], [provision]);
  const form = useStatusForm({ ...props, targets });
  const { typed, change, assessed, computed } = form;
  const view = props.view ?? form.adopted;
  const author = form.adopted && props.people(form.adopted.state.created.by);
  return (
    <form
      class="status-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.flush();
      }}
      onFocusOut={({ relatedTarget }) => {
        // What stands at the foot keeps the form itself, and must not change under the pointer.
        const toFoot = relatedTarget instanceof Element && relatedTarget.closest('.foot') !== null;
        if (!toFoot) void form.flush();
      }}
    >
      <div class="status-body">
        {view && (
          <StatusConflicts
            view={view}
            provision={provision}
            tools={props.tools}
            people={props.people}
            onResolve={(...decision) => {
              done.current?.focus();
              props.onResolve(...decision);
            }}
            onRevived={(keep) => {
              done.current?.focus();
              props.onRevived(keep);
            }}
          />
        )}
        <div class="fields">
          <div class="wide">
            <PeriodField
              period={typed.period}
              years={years}
              today={tools.today}
              onChange={(period) => void form.choose({ period })}
            />
          </div>
          {props.isClosed?.(typed.period) && (
            <p class="small wide closed-period" role="status">
              <Icon name="lock" /> {t('reviewing.closedHint')}
            </p>
          )}
          <div class="wide">
            <TerritoryField
              territory={typed.territory}
              known={tools.territories}
              onChange={(territory) => void form.choose({ territory })}
            />
          </div>
          {form.adopted === null && (
            <TheirsLine notes={form.theirs} period={typed.period} people={props.people} onEdit={form.adopt} />
          )}
          {form.adopted && (
            <p class="small wide twin" role="status">
              {author && !author.me
                ? t('status.sameOf', {
                    value: formatWhen(typed.period, t).toLowerCase(),
                    name: personName(author, t),
                  })
                : t('status.same', { value: formatWhen(typed.period, t).toLowerCase() })}{' '}
              <button type="button" class="link" onClick={form.apart}>
                {t('status.apart')}
              </button>
            </p>
          )}
          {targets.length > 0 && (
            <fieldset class="fieldset wide target-fields">
              <legend>{t('status.values')}</legend>
              {assessed.map(({ target, assessment }) => (
                <TargetField
                  key={target.id}
                  target={target}
                  typed={typed.values[target.id] ?? ''}
                  assessment={assessment}
                  told={{ period: typed.period, today: tools.today }}
                  onType={(value) => change({ values: { ...typed.values, [target.id]: value } })}
                />
              ))}
            </fieldset>
          )}
          <JudgementField
            key={form.adopted?.state.id ?? 'own'}
            judgement={typed.judgement}
            computed={computed}
            lacking={lacksReason(typed.judgement, computed)}
            onChange={(judgement) => change({ judgement })}
          />
          <label class="field wide">
            <span class="name">{t('status.text')}</span>
            <textarea
              class="input"
              value={typed.text}
              onInput={(event) => change({ text: event.currentTarget.value })}
            />
          </label>
          <SourceField source={typed.source} onChange={(source) => change({ source })} />
        </div>
        <EvidenceField
          attached={typed.evidence}
          find={props.findEvidence}
          onChange={(evidence) => change({ evidence })}
          onOpen={props.onOpenNote}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={typed.private}
            onChange={(event) => change({ private: event.currentTarget.checked })}
          />
          <span>
            {t('note.private')}
            <span class="hint">{t('note.privateHint')}</span>
          </span>
        </label>
      </div>
      <div class="foot">
        <button
          ref={done}
          type="button"
          class="btn primary"
          onClick={() => {
            void form.flush();
            props.onDone();
          }}
        >
          {t('status.done')}
        </button>
        {form.canUndo && (
          <button
            type="button"
            class="btn quiet"
            onClick={() =>
              void form
                .undo()
                .then((done) =>
                  props.onNews({ text: t(done ? 'status.undone' : 'status.undoFailed'), undo: null }),
                )
            }
          >
            {t('status.undo')}
          </button>
        )}
        <SavedLine
          saving={form.saving}
          wrong={form.wrong}
          onRetry={() => {
            done.current?.focus();
            void form.flush();
          }}
        />
      </div>
    </form>
  );
}
