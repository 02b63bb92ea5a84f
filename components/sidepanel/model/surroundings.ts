import type { Difference } from '../../../utils/core/alignment/outcome.ts';
import type { AnnotationTarget } from '../../../utils/core/notebook/model.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import type { People } from '../../shared/people.tsx';

/** What was noted: in the resolution's words, and where the copy it was taken from said something else. */
export interface PassageWords {
  readonly words: string;
  readonly differences: readonly Pick<Difference, 'canonical' | 'copy'>[];
}

/** What views need in order to name things: the resolutions at hand, who wrote what, and what counts as now. */
export interface Surroundings {
  readonly resolutions: ReadonlyMap<string, Resolution>;
  readonly people: People;
  /** The resolution's words for a passage of it that is at hand; a page's own otherwise. */
  readonly passages: (target: AnnotationTarget) => PassageWords;
  /** In milliseconds. */
  readonly now: number;
}
