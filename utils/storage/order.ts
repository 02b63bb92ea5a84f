import type { Timestamp } from '../core/notebook/clock.ts';
import { resolutionOf } from './resolutions.ts';

/** A place in a resolution as a text that sorts: by resolution, offset, age; pages that are no copy come after. */
export const placeInResolution = (resolution: string, start: number, at: Timestamp): string =>
  `0 ${resolution} ${padded(start)} ${at}`;

/** A place in a page that is no copy. */
export const placeInPage = (url: string, start: number, at: Timestamp): string =>
  `1 ${url} ${padded(start)} ${at}`;

/** Where a provision begins in its resolution's text; at the very end where it is not known. */
export const startOf = (resolution: string, eId: string): number =>
  resolutionOf(resolution)?.provisions.get(eId)?.start ?? MOST;

const MOST = 99_999_999;
const padded = (offset: number): string =>
  String(Math.min(Math.max(Math.trunc(offset), 0), MOST)).padStart(8, '0');
