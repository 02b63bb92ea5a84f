import { useMemo } from 'preact/hooks';
import { StatusTab } from '../../components/sidepanel/status/status-tab.tsx';
import { useLive } from '../../utils/storage/live.ts';
import type { Session } from './session.ts';
import { readOverview, statusRows } from './status-rows.ts';
import type { StatusDesk } from './status-state.ts';

interface Props {
  readonly session: Session;
  readonly desk: StatusDesk;
}

/** How the resolution stands, read live. */
export function StatusTabPage({ session, desk }: Props) {
  const { db, resolution } = desk;
  const overview = useLive(() => readOverview(db, resolution), [resolution.id]);
  const duties = desk.duties.value;
  const departments = desk.departments.value;
  const rows = useMemo(
    () => (overview && duties ? statusRows(desk, overview, duties, departments) : null),
    [desk, overview, duties, departments],
  );
  const fields = useMemo(() => resolution.provisions.filter(({ kind }) => kind === 'field'), [resolution]);
  const responsible = new Set(rows?.flatMap((row) => row.departments));
  return (
    <StatusTab
      rows={rows}
      fields={fields}
      departments={departments
        .filter(({ slug }) => responsible.has(slug))
        .map(({ slug, name }) => ({ id: slug, name }))}
      onOpen={(eId) => session.nav.open({ kind: 'provision', eId, action: null })}
      onGrid={() => session.nav.open({ kind: 'grid' })}
      onTagMany={() => session.nav.open({ kind: 'departments' })}
    />
  );
}
