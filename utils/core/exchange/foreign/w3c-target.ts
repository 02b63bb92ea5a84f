import type { Json } from '../../notebook/change.ts';
import type { Quote, Span } from '../../notebook/model.ts';
import { ForeignRefusal } from './context.ts';
import { isList, isMembers, listOf, type Members, textAt, without } from './shape.ts';
import { addressOf, positionOf, quoteFrom } from './target.ts';
import { typesOf } from './w3c-list.ts';

/** What an annotation is about, by its first target, and what of all of them is kept as it came. */
export interface Targets {
  /** As it came; '' where the first target has no address. */
  readonly iri: string;
  readonly title: string;
  readonly quote: Quote;
  readonly position: Span;
  /** The TextPositionSelector, for a target that has no place for it. */
  readonly positionSelector: Json | null;
  readonly selectors: readonly Json[];
  readonly ofTarget: Members;
  readonly targets: readonly Json[];
  readonly rest: Members;
  readonly count: number;
}

const SETS = ['Composite', 'List', 'Independents'];

/**
 * Reads `target` (Web Annotation Data Model, 3.2 and 4). Of several the first is ours; of a set of targets its first one.
 * @throws ForeignRefusal where there is none
 */
export function readTargets(annotation: Members, where: string): Targets {
  const all = listOf(annotation.target);
  const [first, ...others] = all;
  const place = `${where}.target${isList(annotation.target) ? '[0]' : ''}`;
  if (first === undefined) throw new ForeignRefusal('no target', `${where}.target`);
  if (typeof first !== 'string' && !isMembers(first))
    throw new ForeignRefusal('wrong type', place, { type: 'object' });
  const isSet = isMembers(first) && typesOf(first).some((type) => SETS.includes(type));
  const own = isSet ? (listOf(first.items)[0] ?? '') : first;
  const iri = iriOf(own);
  const isPage = addressOf(iri) !== '';
  // What our own target cannot say goes out again beside it.
  const targets = isSet || !isPage ? [first, ...others] : others;
  const count = isSet ? Math.max(listOf(first.items).length, 1) + others.length : all.length;
  const specific = isMembers(own) && own.source !== undefined ? own : {};
  const selected = readSelectors(specific, place);
  const isWhole = !isSet && isPage;
  return {
    iri,
    title: titleOf(own),
    ...selected,
    selectors: isWhole ? selected.selectors : [],
    ofTarget: isWhole ? (without(specific, 'type', '@type', 'source', 'selector') ?? {}) : {},
    targets,
    rest: isWhole ? restOf(own) : {},
    count,
  };
}

/** The address of a target: its own, that of its source, or that of its source's id. */
export function iriOf(target: Json | undefined): string {
  if (typeof target === 'string') return target;
  if (!isMembers(target)) return '';
  const [source] = listOf(target.source);
  const id = source ?? target.id ?? target['@id'];
  if (typeof id === 'string') return id;
  const inner = isMembers(id) ? (id.id ?? id['@id']) : undefined;
  return typeof inner === 'string' ? inner : '';
}

/** What an address alone does not say of its target: a fragment, a type, a format. */
function restOf(own: Json): Members {
  if (typeof own === 'string') return own.includes('#') ? { target: own } : {};
  if (!isMembers(own)) return {};
  const { source } = own;
  if (source === undefined) return { target: own };
  return isMembers(source) || (typeof source === 'string' && source.includes('#')) ? { source } : {};
}

function titleOf(own: Json): string {
  const of = isMembers(own) ? (isMembers(own.source) ? own.source : own) : {};
  const title = ['title', 'label', 'name', 'dc:title', 'dcterms:title']
    .flatMap((key) => listOf(of[key]))
    .find((each) => typeof each === 'string');
  return typeof title === 'string' ? title : '';
}

type Selected = Pick<Targets, 'quote' | 'position' | 'positionSelector' | 'selectors'>;

function readSelectors(specific: Members, place: string): Selected {
  let quote: Quote | null = null;
  let position: Span | null = null;
  let positionSelector: Json | null = null;
  const selectors: Json[] = [];
  const list = listOf(specific.selector);
  list.forEach((selector, i) => {
    const at = `${place}.selector${isList(specific.selector) ? `[${i}]` : ''}`;
    if (typeof selector !== 'string' && !isMembers(selector))
      throw new ForeignRefusal('wrong type', at, { type: 'object' });
    const of = isMembers(selector) ? selector : {};
    const [type] = typesOf(of);
    if (type === 'TextQuoteSelector' && !quote) {
      quote = quoteIn(of, at);
      if (without(of, 'type', '@type', 'exact', 'prefix', 'suffix')) selectors.push(selector);
    } else if (type === 'TextPositionSelector' && !position && positionOf(of)) {
      position = positionOf(of);
      positionSelector = selector;
      if (without(of, 'type', '@type', 'start', 'end')) selectors.push(selector);
    } else selectors.push(selector);
  });
  return {
    quote: quote ?? refinedQuote(list, place) ?? quoteFrom('', '', ''),
    position: position ?? { start: 0, end: 0 },
    positionSelector,
    selectors,
  };
}

const quoteIn = (of: Members, at: string): Quote =>
  quoteFrom(textAt(of, 'exact', at), textAt(of, 'prefix', at), textAt(of, 'suffix', at));

/** The first quote that refines another selector. */
function refinedQuote(list: readonly Json[], place: string): Quote | null {
  const open = [...list].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isMembers(next)) continue;
    if (typesOf(next)[0] === 'TextQuoteSelector') return quoteIn(next, `${place}.selector.refinedBy`);
    open.push(...listOf(next.refinedBy).toReversed());
  }
  return null;
}
