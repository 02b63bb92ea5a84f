import type { Json } from '../../../utils/core/notebook/change.ts';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import type { Provision } from '../../../utils/core/resolution/model.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import type { People } from '../../shared/people.tsx';
import { ConflictBox, RevivedBox } from '../conflict/conflict-box.tsx';
import { conflictsOf, isContested } from '../model/conflicts.ts';
import { useFieldWords } from '../note/field-words.tsx';
import type { StatusTools, StatusView } from './model/views.ts';
import { showStatusField } from './show-field.ts';

interface Props {
  readonly view: StatusView;
  readonly provision: Provision;
  readonly tools: StatusTools;
  readonly people: People;
  readonly onResolve: (record: RecordState, field: string, value: Json) => void;
  /** The note was deleted by somebody who did not know of an edit: whether it stays. */
  readonly onRevived: (keep: boolean) => void;
}

/** Whether people are to be asked anything about a status note or its figures. */
export const isDisputed = ({ state, values }: StatusView): boolean => [state, ...values].some(isContested);

/** What two people said of a status note or of its figures without knowing of each other, side by side. */
export function StatusConflicts({ view, provision, tools, people, onResolve, onRevived }: Props) {
  const { t, language } = useWords();
  const words = useFieldWords();
  const measureOf = ({ id }: RecordState): string =>
    provision.targets?.find((target) => id.endsWith(`|${target.id}`))?.measure ?? '';
  return (
    <>
      {view.state.revived && <RevivedBox onKeep={() => onRevived(true)} onDelete={() => onRevived(false)} />}
      {[view.state, ...view.values].flatMap((record) =>
        conflictsOf(record).map(({ field, heads }) => (
          <ConflictBox
            key={`${record.id} ${field}`}
            what={
              field === 'reported' ? t('told.reportedOf', { name: measureOf(record) }) : words.name(field)
            }
            heads={heads}
            people={people}
            show={(value) =>
              showStatusField(field, value, { t, language, territories: tools.territories }) ??
              words.show(field, value)
            }
            onKeep={(value) => onResolve(record, field, value)}
            onRewrite={null}
          />
        )),
      )}
    </>
  );
}
