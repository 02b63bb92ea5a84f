import { useEffect } from 'preact/hooks';
import { ReviewView } from '../../../components/dashboard/review/review-view.tsx';
import { ConflictsPart } from './conflicts-part.tsx';
import { InboxPart } from './inbox-part.tsx';
import { PeriodsPart } from './periods-part.tsx';
import { ask, asked } from './query.ts';
import { contested, looking, waiting } from './state.ts';

const PARTS = { inbox: InboxPart, conflicts: ConflictsPart, periods: PeriodsPart };

/** Reviewing what came in. */
export function ReviewPage() {
  useEffect(() => {
    looking.value = true;
    return () => {
      looking.value = false;
    };
  }, []);
  const { part } = asked.value;
  const Part = PARTS[part];
  return (
    <ReviewView
      part={part}
      counts={{ inbox: waiting.value, conflicts: contested.value?.length ?? null, periods: null }}
      onPart={(next) => ask({ part: next })}
    >
      <Part />
    </ReviewView>
  );
}
