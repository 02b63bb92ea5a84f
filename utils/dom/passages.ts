import type { MarkedPassage } from '../core/alignment/report.ts';
import type { Mark } from './marks.ts';
import { liveRange, offsetInTextContent } from './ranges.ts';

/** Text of the page told on either side of a mark, in UTF-16 units. */
const AROUND = 60;

/** The marks as they stand in the page, with `start` in `document.body.textContent`; for `npm run inspect`. */
export function passagesOf(marks: readonly Mark[]): MarkedPassage[] {
  const content = document.body.textContent ?? '';
  return marks.flatMap(({ provision, ranges }): MarkedPassage[] => {
    const live = ranges.map(liveRange);
    const first = live[0];
    const last = live.at(-1);
    if (!first || !last) return [];
    const start = offsetInTextContent(document.body, first.startContainer) + first.startOffset;
    const end = offsetInTextContent(document.body, last.endContainer) + last.endOffset;
    const { eId, kind, number, outcome } = provision;
    return [
      {
        eId,
        kind,
        number,
        outcome,
        text: live.map((range) => range?.toString() ?? '').join(''),
        before: content.slice(Math.max(0, start - AROUND), start),
        after: content.slice(end, end + AROUND),
        start,
      },
    ];
  });
}
