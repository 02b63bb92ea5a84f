import type { Resolution } from '../../utils/core/resolution/model.ts';
import { useWords } from '../shared/i18n/words.tsx';
import type { CopyReport, Standing } from './model/standing.ts';
import { NoCopy, type NoCopyView } from './no-copy.tsx';
import { OutlineView } from './outline-view.tsx';
import { Quotation } from './quotation.tsx';
import type { Focus } from './use-outline.ts';
import { verdictText } from './verdict.ts';

export interface PanelProps {
  /** Tells one page from the next: what was typed or opened for one is not carried to another. */
  readonly page: string;
  readonly standing: Standing;
  /** The canonical document of the report; null while it is being opened. */
  readonly resolution: Resolution | 'broken' | null;
  readonly focus: Focus | null;
  readonly known: readonly string[];
  readonly onReveal: (frameId: number, eId: string) => Promise<boolean>;
  readonly onRecognise: () => Promise<boolean>;
  readonly onOptions: () => void;
}

/** The side panel: the outline of the copy beside it, or what to do where there is none. */
export function Panel(props: PanelProps) {
  const { t, language } = useWords();
  const { standing, resolution } = props;
  const report = 'report' in standing ? standing.report : null;
  const spoken = report ? verdictText(report, t, language) : t(`empty.${standing.view as NoCopyView}`);
  return (
    <>
      <p class="sr-only" role="status">
        {resolution === 'broken' && report ? t('empty.broken') : spoken}
      </p>
      {report && resolution !== 'broken' ? (
        <Recognised {...props} report={report} resolution={resolution} />
      ) : (
        <div class="panel">
          <NoCopy
            key={`${props.page} ${standing.view}`}
            view={report ? 'broken' : (standing.view as NoCopyView)}
            other={'other' in standing ? standing.other : null}
            known={props.known}
            onRecognise={props.onRecognise}
            onOptions={props.onOptions}
          />
        </div>
      )}
    </>
  );
}

interface RecognisedProps extends Omit<PanelProps, 'resolution'> {
  readonly report: CopyReport;
  readonly resolution: Resolution | null;
}

function Recognised({ report, resolution, standing, ...props }: RecognisedProps) {
  const onReveal = (eId: string) => props.onReveal(report.frameId, eId);
  if (resolution === null) {
    return (
      <div class="panel">
        <NoCopy view="loading" known={[]} onRecognise={props.onRecognise} onOptions={props.onOptions} />
      </div>
    );
  }
  if (standing.view === 'quotation') {
    return (
      <div class="panel">
        <Quotation resolution={resolution} report={report} onReveal={onReveal} />
      </div>
    );
  }
  return (
    <OutlineView
      key={props.page}
      resolution={resolution}
      report={report}
      focus={props.focus}
      onReveal={onReveal}
      onOptions={props.onOptions}
    />
  );
}
