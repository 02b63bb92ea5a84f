import { useMemo } from 'preact/hooks';
import { useWords } from '../../components/shared/i18n/words.tsx';
import { StatusGrid } from '../../components/sidepanel/status/status-grid.tsx';
import { ViewHead } from '../../components/sidepanel/view-stack.tsx';
import { useLive } from '../../utils/storage/live.ts';
import { ProfileAsk } from './profile-ask.tsx';
import { useClosed } from './review-marks.tsx';
import type { Session } from './session.ts';
import { saveValues } from './status-deeds.ts';
import { tell } from './status-page.tsx';
import { gridValues, readOverview } from './status-rows.ts';
import type { StatusDesk } from './status-state.ts';

interface Props {
  readonly session: Session;
  readonly desk: StatusDesk;
  readonly backTo: string;
}

/** The values of all targets for one period, read live and kept row by row. */
export function GridPage({ session, desk, backTo }: Props) {
  const { t } = useWords();
  const { db, resolution, grid } = desk;
  const period = grid.period.value;
  const territory = grid.territory.value;
  const overview = useLive(() => readOverview(db, resolution), [resolution.id]);
  const me = session.authors.me.value?.author ?? null;
  const isClosed = useClosed(db, resolution.id);
  const values = useMemo(
    () => overview && me && gridValues(resolution, overview, period, territory, me),
    [overview, resolution, period, territory, me],
  );
  return (
    <>
      <ViewHead title={t('grid.title')} back={backTo} onBack={session.nav.back} />
      <div class="panel-body">
        <div class="wide-view">
          <ProfileAsk session={session} />
          <StatusGrid
            resolution={resolution}
            tools={desk.tools}
            period={period}
            territory={territory}
            onPeriod={(next) => {
              grid.period.value = next;
            }}
            onTerritory={(next) => {
              grid.territory.value = next;
            }}
            current={values ? values.current : null}
            theirs={values ? values.theirs : new Map()}
            people={session.authors.people.value}
            isClosed={isClosed(period)}
            previous={values ? values.previous : new Map()}
            onValues={(next) => saveValues(desk, { resolution: resolution.id, period, territory }, next)}
            onNews={(news) => tell(session, news)}
          />
        </div>
      </div>
    </>
  );
}
