import type { Resolution } from '../../../utils/core/resolution/model.ts';
import type { People } from '../../shared/people.tsx';

/** What views need in order to name things: the resolutions at hand, who wrote what, and what counts as now. */
export interface Surroundings {
  readonly resolutions: ReadonlyMap<string, Resolution>;
  readonly people: People;
  /** In milliseconds. */
  readonly now: number;
}
