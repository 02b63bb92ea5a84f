import { provisionsIn } from '../../utils/core/alignment/span.ts';
import type { Span } from '../../utils/core/notebook/model.ts';
import type { Resolution } from '../../utils/core/resolution/model.ts';

/** TODO: citationOf of utils/core/notebook/citation.ts takes its place. */
export const cite = (resolution: Resolution, spans: readonly Span[]): string =>
  `${provisionsIn(resolution, spans).at(-1) ?? ''}, ${resolution.title}`;
