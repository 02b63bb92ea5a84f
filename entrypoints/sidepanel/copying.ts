import { citationOf, citedQuote, wordsAt } from '../../utils/core/notebook/citation.ts';
import type { AnnotationTarget, RecordState } from '../../utils/core/notebook/model.ts';
import type { Resolution } from '../../utils/core/resolution/model.ts';
import type { Session } from './session.ts';

/** Puts words into the clipboard; false where the browser does not allow it. */
const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

/**
 * A passage in one line with where it stands: in the resolution, in the resolution's words whatever the copy said, or on
 * a page with its address.
 */
export function passageText(target: AnnotationTarget, resolution: Resolution | null): string {
  if (target.type === 'canonical' && resolution?.hash === target.hash)
    return citedQuote(wordsAt(resolution, target.spans), citationOf(resolution, target.spans));
  return citedQuote(target.quote.exact, [target.page.title, target.page.url].filter(Boolean).join(', '));
}

/** Copies a note's passage with its citation. */
export function copyPassage(
  session: Session,
  { fields: { target } }: RecordState<'annotation'>,
): Promise<boolean> {
  return target ? copyText(passageText(target, session.resolutionOf(target))) : Promise.resolve(false);
}

/** Copies a provision's words with their citation. */
export function copyProvision(resolution: Resolution, eId: string): Promise<boolean> {
  const provision = resolution.provisions.find((each) => each.eId === eId);
  if (!provision) return Promise.resolve(false);
  return copyText(citedQuote(wordsAt(resolution, [provision]), citationOf(resolution, [provision])));
}
