import { useState } from 'preact/hooks';
import { Feed } from '../../shared/feed.tsx';
import { formatCount } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import type { People } from '../../shared/people.tsx';
import { Tabs, tabId, tabPanelId } from '../../shared/tabs.tsx';
import { OUTCOMES, type Outcome, type Plan, type PlannedRow, type RowWords } from './model.ts';
import { PlanRow, rowNameId } from './plan-row.tsx';
import type { FieldWords } from './side-by-side.tsx';

/** A row's height before it was seen, in pixels. */
const ESTIMATE = 132;

export interface PlanRows {
  readonly outcome: Outcome;
  /** A record of the outcome in front; null while it is being read. */
  readonly at: (index: number) => PlannedRow | null;
  readonly onRange: (first: number, last: number) => void;
  readonly onOutcome: (outcome: Outcome) => void;
  readonly onLeaveOut: (ids: readonly string[], out: boolean) => void;
  readonly wordsOf: (row: PlannedRow) => RowWords;
  readonly fields: FieldWords;
}

interface Props extends PlanRows {
  readonly plan: Plan;
  readonly people: People;
  readonly settled: boolean;
  readonly withFiles: boolean;
}

/** What taking the files in would come to: how many records are what, and each of them to be looked at and left out. */
export function PlanView({ plan, outcome, people, settled, withFiles, ...rows }: Props) {
  const { t, language } = useWords();
  const [opened, setOpened] = useState<string | null>(null);
  const count = plan.counts[outcome];
  const toggle = (id: string | undefined): void =>
    setOpened((now) => (id === undefined || now === id ? null : id));
  return (
    <section class="import-plan" aria-labelledby="plan-title">
      <h3 id="plan-title">{t('importing.plan')}</h3>
      <Tabs
        label={t('importing.plan')}
        current={outcome}
        onTab={(next) => {
          setOpened(null);
          rows.onOutcome(next);
        }}
        entries={OUTCOMES.filter((each) => each === outcome || plan.counts[each] > 0).map((id) => ({
          id,
          label: t(`importing.outcome.${id}`),
          count: formatCount(plan.counts[id], language),
        }))}
      />
      <div
        key={outcome}
        id={tabPanelId(outcome)}
        role="tabpanel"
        aria-labelledby={tabId(outcome)}
        class="import-rows"
      >
        <p class="small muted">{t(`importing.outcomeHint.${outcome}`)}</p>
        <Feed
          count={count}
          label={t(`importing.outcome.${outcome}`)}
          estimate={ESTIMATE}
          keyOf={(index) => rows.at(index)?.id ?? `waiting-${index}`}
          nameIdOf={(index) => rowNameId(rows.at(index)?.id ?? '')}
          onRange={rows.onRange}
          onUse={(index) => toggle(rows.at(index)?.id)}
          render={(index, active) => {
            const row = rows.at(index);
            return row === null ? (
              <p class="note waiting">{t('importing.readingRow')}</p>
            ) : (
              <PlanRow
                row={row}
                words={rows.wordsOf(row)}
                fields={rows.fields}
                people={people}
                active={active}
                opened={opened === row.id}
                settled={settled}
                leavable={outcome === 'new' || outcome === 'changed' || outcome === 'conflict'}
                withFiles={withFiles}
                onOpen={() => toggle(row.id)}
                onLeaveOut={(out) => rows.onLeaveOut([row.id], out)}
              />
            );
          }}
        />
      </div>
    </section>
  );
}
