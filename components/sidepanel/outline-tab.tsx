import type { Resolution } from '../../utils/core/resolution/model.ts';
import type { Standing } from './model/standing.ts';
import { type Known, NoCopy, type NoCopyView } from './no-copy.tsx';
import { type OutlineProps, OutlineView } from './outline-view.tsx';
import { Quotation } from './quotation.tsx';

export interface OutlineTabProps extends Omit<OutlineProps, 'resolution' | 'report' | 'onReveal'> {
  /** Tells one page from the next: what was typed or opened for one is not carried to another. */
  readonly page: string;
  readonly standing: Standing;
  /** The canonical document of the page's report, or the one opened without a page; null while it is being opened. */
  readonly resolution: Resolution | 'broken' | null;
  /** Whether the outline stands without a page, because a person asked for it. */
  readonly inNotebook: boolean;
  readonly known: readonly Known[];
  readonly onReveal: (frameId: number, eId: string) => Promise<boolean>;
  readonly onRecognise: () => Promise<boolean>;
  readonly onOptions: () => void;
  readonly onNotebook: (id: string) => void;
  /** How many notes the page beside has. */
  readonly notesHere?: number;
  /** Shows them. */
  readonly onNotesHere?: () => void;
}

/** The outline of the copy beside the panel or of a known resolution, or what to do where there is neither. */
export function OutlineTab(props: OutlineTabProps) {
  const { standing, resolution, inNotebook, page } = props;
  const report = 'report' in standing && !inNotebook ? standing.report : null;
  const outlined = report !== null || inNotebook;
  if (!outlined || resolution === null || resolution === 'broken') {
    const view: NoCopyView = !outlined
      ? (standing.view as NoCopyView)
      : resolution === 'broken'
        ? 'broken'
        : 'loading';
    return (
      <NoCopy
        key={`${page} ${view}`}
        view={view}
        other={'other' in standing ? standing.other : null}
        known={outlined ? [] : props.known}
        onRecognise={props.onRecognise}
        onOptions={props.onOptions}
        onNotebook={props.onNotebook}
        notesHere={props.notesHere ?? 0}
        onNotesHere={() => props.onNotesHere?.()}
      />
    );
  }
  const onReveal = async (eId: string): Promise<boolean> =>
    report !== null && (await props.onReveal(report.frameId, eId));
  if (report && standing.view === 'quotation')
    return (
      <Quotation resolution={resolution} report={report} onReveal={onReveal} onNotebook={props.onNotebook} />
    );
  return (
    <OutlineView
      key={inNotebook ? resolution.id : page}
      {...props}
      resolution={resolution}
      report={report}
      onReveal={onReveal}
    />
  );
}
