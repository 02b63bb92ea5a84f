import { useWords } from '../../components/shared/i18n/words.tsx';
import type { View } from '../../components/sidepanel/model/navigation.ts';
import { DutiesPage } from './duties-page.tsx';
import { GridPage } from './grid-page.tsx';
import { HistoryPage } from './history-page.tsx';
import { NotePage } from './note-page.tsx';
import { nameBelow } from './opening.ts';
import type { Parts } from './parts.ts';
import { ProvisionPage } from './provision-page.tsx';
import type { Session } from './session.ts';
import { StatusPage } from './status-page.tsx';

interface Props {
  readonly session: Session;
  readonly parts: Parts;
  readonly view: View;
}

/** What is opened over the tabs. */
export function ViewPage({ session, parts, view }: Props) {
  const { t } = useWords();
  const resolution = session.resolution.value;
  const desk = parts.desk.value;
  const backTo = nameBelow(session.nav.nav.value, view, resolution, t);
  switch (view.kind) {
    case 'note':
      return <NotePage session={session} view={view} backTo={backTo} />;
    case 'history':
      return <HistoryPage session={session} view={view} backTo={backTo} />;
    case 'provision':
      return (
        resolution && (
          <ProvisionPage
            session={session}
            notes={parts.notes}
            resolution={resolution}
            view={view}
            backTo={backTo}
            desk={desk}
          />
        )
      );
    case 'status':
      return desk && <StatusPage session={session} desk={desk} view={view} backTo={backTo} />;
    case 'grid':
      return desk && <GridPage session={session} desk={desk} backTo={backTo} />;
    case 'departments':
      return desk && <DutiesPage session={session} desk={desk} backTo={backTo} />;
  }
}
