import { formatDate } from '../../components/shared/format/figures.ts';
import type { Translate } from '../../components/shared/i18n/key.ts';
import { citeProvision, touchedOf } from '../../components/sidepanel/model/cite.ts';
import type { RecordState } from '../../utils/core/notebook/model.ts';
import type { Resolution } from '../../utils/core/resolution/model.ts';
import type { Session } from './session.ts';

/** Puts words into the clipboard; false where the browser does not allow it. */
export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );

const quoted = (words: string, source: string): string =>
  `“${words.replace(/\s+/gu, ' ').trim()}” (${source})`;

const sourceOf = (resolution: Resolution, eIds: readonly string[], t: Translate): string =>
  t('copy.source', {
    name: eIds.map((eId) => citeProvision(resolution, eId, t)).join('; '),
    value: [resolution.number, resolution.title].filter(Boolean).join(' '),
    host: resolution.issuer,
    from: formatDate(resolution.adopted),
  });

/** A note's passage with where it stands: in the resolution, or on a page with its address. */
export function copyPassage(
  session: Session,
  { fields: { target } }: RecordState<'annotation'>,
  t: Translate,
): Promise<boolean> {
  const resolution = session.resolutionOf(target);
  if (!target) return Promise.resolve(false);
  if (target.type === 'page' || !resolution)
    return copyText(
      quoted(target.quote.exact, [target.page.title, target.page.url].filter(Boolean).join(', ')),
    );
  const touched = touchedOf(resolution, target.provisions);
  return copyText(quoted(target.quote.exact, sourceOf(resolution, touched, t)));
}

/** A provision's words with its citation. */
export function copyProvision(resolution: Resolution, eId: string, t: Translate): Promise<boolean> {
  const provision = resolution.provisions.find((each) => each.eId === eId);
  if (!provision) return Promise.resolve(false);
  const words = resolution.text.slice(provision.start, provision.end);
  return copyText(quoted(words, sourceOf(resolution, [eId], t)));
}
