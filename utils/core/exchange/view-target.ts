import type { Json } from '../notebook/change.ts';
import type { AnnotationTarget, CanonicalTarget, Quote } from '../notebook/model.ts';
import { provisionSubject } from '../notebook/record-id.ts';
import type { Resolution } from '../resolution/model.ts';
import { addressIri, iriOf, resolutionIri, UNKNOWN_IRI } from './iri.ts';

/** What a target of another product says beside what ours can: further selectors, and members of its target. */
export interface Beside {
  readonly selectors: readonly Json[];
  readonly ofTarget: { readonly [key: string]: Json | undefined };
}

/** Counts the code points before an offset of a text, which is what W3C positions count. */
export type Positions = (unit: number) => number;

/** By resolution and hash: how the positions of a text that the file carries are counted. */
export type PositionsOf = (resolution: string, hash: string) => Positions | null;

/** For the texts at hand; null for a text that is not: a position in it cannot be told. */
export function positionsIn(documents: readonly Resolution[]): PositionsOf {
  const known = new Map(documents.map(({ id, hash, text }) => [`${id} ${hash}`, positionsOf(text)]));
  return (resolution, hash) => known.get(`${resolution} ${hash}`) ?? null;
}

function positionsOf(text: string): Positions {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index);
  return (unit) => unit - pairs.filter((index) => index < unit).length;
}

/**
 * The passage of an annotation as a W3C SpecificResource (Web Annotation Data Model, 4). On a resolution the source is the
 * resolution and the page it was read on the scope; the position is given where its text is at hand, because W3C counts
 * code points and a span counts UTF-16 units. For the same reason a page's position, whose text is never at hand, is left
 * to the changes: it is a hint, and the quote says the same.
 */
export function targetView(
  target: AnnotationTarget | undefined,
  positionsOf: PositionsOf,
  beside: Beside,
): Json {
  if (!target) return UNKNOWN_IRI;
  const { quote, page } = target;
  const isCanonical = target.type === 'canonical';
  const position = isCanonical ? positionSelector(target, positionsOf) : null;
  const selectors = [
    ...(quote.exact === '' ? [] : [quoteSelector(quote)]),
    ...(position ? [position] : []),
    ...beside.selectors,
  ];
  return {
    ...beside.ofTarget,
    type: 'SpecificResource',
    source: isCanonical ? resolutionIri(target.resolution) : addressIri(page.url),
    ...(selectors.length > 0 ? { selector: selectors } : {}),
    ...(isCanonical && page.url !== '' ? { scope: addressIri(page.url) } : {}),
    ...(isCanonical
      ? {
          textHash: target.hash,
          provisions: target.provisions.map((eId) => iriOf(provisionSubject(target.resolution, eId))),
        }
      : {}),
  };
}

const quoteSelector = ({ exact, prefix, suffix }: Quote): Json => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
});

/** The smallest range that holds all spans: mostly there is one. */
function positionSelector({ resolution, hash, spans }: CanonicalTarget, positionsOf: PositionsOf): Json {
  const [first, last] = [spans[0], spans.at(-1)];
  const count = positionsOf(resolution, hash);
  if (!first || !last || !count) return null;
  return {
    type: 'TextPositionSelector',
    start: count(first.start),
    end: count(Math.max(first.end, last.end)),
  };
}
