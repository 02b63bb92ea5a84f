import { useMemo } from 'preact/hooks';
import { wordingOf } from '../../components/shared/format/wording.ts';
import type { Translate } from '../../components/shared/i18n/key.ts';
import { useWords } from '../../components/shared/i18n/words.tsx';
import { buildOutline, type OutlineNode } from '../../components/sidepanel/model/outline.ts';
import type { ProvisionGroup } from '../../components/sidepanel/responsibility/provision-choice.tsx';
import { ResponsibilityTagger } from '../../components/sidepanel/responsibility/responsibility-tagger.tsx';
import { ViewHead } from '../../components/sidepanel/view-stack.tsx';
import type { Resolution } from '../../utils/core/resolution/model.ts';
import { addDepartment, saveRoles } from './duty-deeds.ts';
import { ProfileAsk } from './profile-ask.tsx';
import type { Session } from './session.ts';
import { tell } from './status-page.tsx';
import type { StatusDesk } from './status-state.ts';

interface Props {
  readonly session: Session;
  readonly desk: StatusDesk;
  readonly backTo: string;
}

/** Departments for many provisions at once. */
export function DutiesPage({ session, desk, backTo }: Props) {
  const { t } = useWords();
  const { resolution } = desk;
  const groups = useMemo(() => groupsOf(resolution, t), [resolution, t]);
  return (
    <>
      <ViewHead title={t('duty.many')} back={backTo} onBack={session.nav.back} />
      <div class="panel-body">
        <div class="wide-view">
          <ProfileAsk session={session} />
          <ResponsibilityTagger
            groups={groups}
            departments={desk.departments.value}
            given={desk.duties.value ?? new Map()}
            onAdd={(name) => addDepartment(desk, name)}
            onApply={(tags) => saveRoles(desk, resolution.id, tags)}
            onNews={(news) => tell(session, news)}
          />
        </div>
      </div>
    </>
  );
}

/** Indicators, each field's tasks, each group's solutions, assignments: in the order of the outline. */
function groupsOf(resolution: Resolution, t: Translate): ProvisionGroup[] {
  const members = (nodes: readonly OutlineNode[]): ProvisionGroup['provisions'] =>
    nodes.flatMap(({ provision }) =>
      provision
        ? [{ eId: provision.eId, number: provision.number, wording: wordingOf(resolution, provision) }]
        : [],
    );
  return buildOutline(resolution).flatMap((part): ProvisionGroup[] => {
    if (part.part === 'objective' || part.part === null) return [];
    const branches = part.children.filter(({ children }) => children.length > 0);
    if (branches.length === 0)
      return [
        {
          id: part.id,
          name: t(`part.${part.part}`),
          official: false,
          provisions: members(part.children),
        },
      ];
    return branches.map(({ id, provision, children }) => ({
      id,
      name: `${provision?.number ?? ''}. ${provision?.heading ?? ''}`,
      official: true,
      provisions: members(children),
    }));
  });
}
