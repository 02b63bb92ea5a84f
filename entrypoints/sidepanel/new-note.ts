import { createAnnotation } from '../../utils/core/notebook/edits.ts';
import type { CanonicalTarget } from '../../utils/core/notebook/model.ts';
import { annotationId } from '../../utils/core/notebook/record-id.ts';
import type { Resolution } from '../../utils/core/resolution/model.ts';
import type { Session } from './session.ts';

/** How much stands before and after a quote, in UTF-16 units. */
const CONTEXT = 32;

/** A whole provision as the passage of a note: it is of the resolution, whatever page is beside. */
export function wholeProvision(
  { id, hash, text, provisions, title }: Resolution,
  eId: string,
  page: { readonly url: string; readonly title: string } | null,
): CanonicalTarget | null {
  const provision = provisions.find((each) => each.eId === eId);
  if (!provision) return null;
  const { start, end } = provision;
  const folded = (words: string): string => words.replace(/\s+/gu, ' ');
  return {
    type: 'canonical',
    resolution: id,
    hash,
    spans: [{ start, end }],
    provisions: [eId],
    quote: {
      exact: folded(text.slice(start, end)).trim(),
      prefix: folded(text.slice(Math.max(0, start - CONTEXT), start)),
      suffix: folded(text.slice(end, end + CONTEXT)),
    },
    page: page ?? { url: '', title },
  };
}

/** Makes a note on a whole provision and opens its editor. */
export async function noteProvision(session: Session, resolution: Resolution, eId: string): Promise<void> {
  const { panel, deeds, nav } = session;
  const standing = panel.standing.peek();
  const url = panel.tab.peek()?.url?.replace(/#.*$/u, '') ?? null;
  const beside = 'report' in standing && standing.report.resolution === resolution.id && url !== null;
  const target = wholeProvision(resolution, eId, beside ? { url, title: resolution.title } : null);
  if (!target) return;
  const id = annotationId(crypto.randomUUID());
  const edits = createAnnotation(id, { target, motivation: 'commenting', text: '', private: false });
  const answer = await deeds.keep(edits, { making: id });
  if (answer.ok) nav.open({ kind: 'note', id, action: 'edit' });
  else deeds.fail();
}
