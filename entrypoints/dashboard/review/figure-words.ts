import type { FigureWords } from '../../../components/dashboard/review/model.ts';
import { formatNumber, NO_BREAK } from '../../../components/shared/format/figures.ts';
import { shorten } from '../../../components/shared/format/wording.ts';
import { citeProvision, provisionOf } from '../../../components/sidepanel/model/cite.ts';
import { unitName } from '../../../components/sidepanel/status/model/reasons.ts';
import type { ClosedFigure } from '../../../utils/core/notebook/model.ts';
import type { WordsAround } from '../import/row-words.ts';

/** A measure longer than this is cut, in UTF-16 units. */
const LIMIT = 90;

/** "Chỉ tiêu 2 · công nghiệp, xây dựng"; where the resolution is not at hand the ids. */
export function figureName(
  { provision, target }: Pick<ClosedFigure, 'provision' | 'target'>,
  resolution: string,
  { t, resolutions }: WordsAround,
): string {
  const open = resolutions.get(resolution);
  if (!open) return [provision, target].filter(Boolean).join(' · ');
  const measure = provisionOf(open, provision)?.targets?.find(({ id }) => id === target)?.measure;
  return [citeProvision(open, provision, t), measure && shorten(measure, LIMIT)].filter(Boolean).join(' · ');
}

/** A frozen figure in words. */
export function figureWords(figure: ClosedFigure, resolution: string, around: WordsAround): FigureWords {
  const { reported, state } = figure;
  return {
    key: `${figure.status} ${figure.target}`,
    name: figureName(figure, resolution, around),
    reported: reported
      ? formatNumber(reported.value, around.language) + NO_BREAK + unitName(reported.unit, around.t)
      : '',
    state,
  };
}
