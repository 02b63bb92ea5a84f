/**
 * The MUSTs of the Web Annotation Data Model (W3C Recommendation 23 February 2017) that can be seen in a file, each by the
 * section it comes from. What binds a consumer ("MUST pick one", "MUST be ignored") cannot be seen in one, and is left out.
 */

type Members = { readonly [key: string]: unknown };

/** A thing of the file, and what it is used as. */
interface Thing {
  readonly at: string;
  readonly of: Members;
  readonly as: 'collection' | 'page' | 'annotation' | 'body' | 'target' | 'selector' | 'agent' | 'audience';
}

export interface Must {
  readonly section: string;
  readonly says: string;
  readonly holds: (thing: Thing) => boolean;
}

export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const typesOf = (of: Members): readonly unknown[] => list(of.type);
const isA = (of: Members, type: string): boolean => typesOf(of).includes(type);

/** RFC 3987, as far as it forbids letters; an absolute IRI. */
const isIri = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\p{Cc}\p{Cs} <>"{}|\\^`]+$/iu.test(value);
const isUtc = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$/u.test(
    value,
  );
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isText = (value: unknown): boolean => typeof value === 'string';

const inUse = (as: readonly Thing['as'][], holds: (of: Members) => boolean) => (thing: Thing) =>
  !as.includes(thing.as) || holds(thing.of);
const ofType = (type: string, holds: (of: Members) => boolean) => (thing: Thing) =>
  !isA(thing.of, type) || holds(thing.of);
const atMostOne = (key: string) => (of: Members) => !Array.isArray(of[key]);
const ifThere = (key: string, holds: (value: unknown) => boolean) => (of: Members) =>
  of[key] === undefined || holds(of[key]);

const RESOURCES = ['annotation', 'body', 'target'] as const;
const hasContext = (of: Members) => list(of['@context']).includes(ANNO_CONTEXT);

/** An embedded thing that is a resource of the web itself: no text, no part of another resource, no choice. */
const isExternal = (of: Members): boolean =>
  !isA(of, 'TextualBody') &&
  !isA(of, 'SpecificResource') &&
  !isA(of, 'Choice') &&
  !('source' in of) &&
  !('value' in of);

const selectorType = (section: string, type: string): Must => ({
  section,
  says: `a ${type} has exactly 1 type`,
  holds: inUse(['selector'], (of) => !isA(of, type) || typesOf(of).length === 1),
});
const selectorHas = (section: string, type: string, key: string): Must => ({
  section,
  says: `a ${type} has exactly 1 ${key}`,
  holds: ofType(type, (of) => of[key] !== undefined && !Array.isArray(of[key])),
});
const date = (key: string): readonly Must[] => [
  {
    section: '3.3.1',
    says: `there is not more than 1 ${key}`,
    holds: inUse(RESOURCES, atMostOne(key)),
  },
  {
    section: '3.3.1',
    says: `${key} is an xsd:dateTime in UTC, expressed as "Z"`,
    holds: inUse(RESOURCES, (of) => list(of[key]).every(isUtc)),
  },
];

export const MUSTS: readonly Must[] = [
  {
    section: '3.1',
    says: 'an annotation of its own has the context, as a string where it is the only one',
    holds: ({ at, as, of }) => as !== 'annotation' || at.includes('items') || hasContext(of),
  },
  {
    section: '3.1',
    says: 'an annotation has exactly 1 IRI',
    holds: inUse(['annotation'], (of) => isIri(of.id)),
  },
  {
    section: '3.1',
    says: 'Annotation is one of its types',
    holds: inUse(['annotation'], (of) => isA(of, 'Annotation')),
  },
  {
    section: '3.1',
    says: 'an annotation has 1 or more targets',
    holds: inUse(
      ['annotation'],
      (of) => list(of.target).length > 0 && list(of.target).every((each) => isMembers(each) || isIri(each)),
    ),
  },
  {
    section: '3.2.1',
    says: 'a body or target on the web has exactly 1 id, its IRI',
    holds: inUse(['body', 'target'], (of) => !isExternal(of) || isIri(of.id)),
  },
  {
    section: '3.2.1',
    says: 'textDirection is ltr, rtl or auto',
    holds: inUse(
      ['body', 'target'],
      ifThere('textDirection', (value) => ['ltr', 'rtl', 'auto'].includes(String(value))),
    ),
  },
  {
    section: '3.2.4',
    says: 'a textual body has exactly 1 value',
    holds: ofType('TextualBody', (of) => isText(of.value)),
  },
  {
    section: '3.2.5',
    says: 'bodyValue is a single string',
    holds: inUse(['annotation'], ifThere('bodyValue', isText)),
  },
  {
    section: '3.2.5',
    says: 'where there is a bodyValue there is no body',
    holds: inUse(['annotation'], (of) => of.bodyValue === undefined || of.body === undefined),
  },
  {
    section: '3.2.7',
    says: 'a choice has exactly 1 type',
    holds: ofType('Choice', (of) => typesOf(of).length === 1),
  },
  ...date('created'),
  ...date('modified'),
  ...date('generated'),
  {
    section: '3.3.2',
    says: 'an agent has not more than 1 IRI',
    holds: inUse(['agent'], ifThere('id', isIri)),
  },
  {
    section: '3.3.3',
    says: 'properties and classes of an audience are prefixed with schema:',
    holds: inUse(['audience'], (of) =>
      [...Object.keys(of).filter((key) => key !== 'id' && key !== 'type'), ...typesOf(of)].every((name) =>
        String(name).startsWith('schema:'),
      ),
    ),
  },
  {
    section: '3.3.6',
    says: 'rights is an IRI',
    holds: inUse(RESOURCES, (of) => list(of.rights).every(isIri)),
  },
  {
    section: '4',
    says: 'a specific resource has exactly 1 source',
    holds: ofType(
      'SpecificResource',
      (of) => isIri(of.source) || (isMembers(of.source) && isIri(of.source.id)),
    ),
  },
  selectorType('4.2.1', 'FragmentSelector'),
  selectorHas('4.2.1', 'FragmentSelector', 'value'),
  {
    section: '4.2.1',
    says: 'a FragmentSelector conforms to not more than 1 specification',
    holds: ofType('FragmentSelector', atMostOne('conformsTo')),
  },
  selectorType('4.2.2', 'CssSelector'),
  selectorHas('4.2.2', 'CssSelector', 'value'),
  selectorType('4.2.3', 'XPathSelector'),
  selectorHas('4.2.3', 'XPathSelector', 'value'),
  selectorType('4.2.4', 'TextQuoteSelector'),
  selectorHas('4.2.4', 'TextQuoteSelector', 'exact'),
  {
    section: '4.2.4',
    says: 'a TextQuoteSelector has not more than 1 prefix and 1 suffix',
    holds: ofType('TextQuoteSelector', (of) => atMostOne('prefix')(of) && atMostOne('suffix')(of)),
  },
  selectorType('4.2.5', 'TextPositionSelector'),
  {
    section: '4.2.5',
    says: 'start of a TextPositionSelector is a non-negative integer',
    holds: ofType('TextPositionSelector', (of) => isCount(of.start)),
  },
  {
    section: '4.2.5',
    says: 'end of a TextPositionSelector is a non-negative integer',
    holds: ofType('TextPositionSelector', (of) => isCount(of.end)),
  },
  selectorType('4.2.6', 'DataPositionSelector'),
  selectorHas('4.2.6', 'DataPositionSelector', 'start'),
  selectorHas('4.2.6', 'DataPositionSelector', 'end'),
  selectorType('4.2.7', 'SvgSelector'),
  selectorType('4.2.8', 'RangeSelector'),
  selectorHas('4.2.8', 'RangeSelector', 'startSelector'),
  selectorHas('4.2.8', 'RangeSelector', 'endSelector'),
  { section: '5.1', says: 'a collection has the context', holds: inUse(['collection'], hasContext) },
  {
    section: '5.1',
    says: 'a collection has exactly 1 IRI',
    holds: inUse(['collection'], (of) => isIri(of.id)),
  },
  {
    section: '5.1',
    says: 'AnnotationCollection is one of its types',
    holds: inUse(['collection'], (of) => isA(of, 'AnnotationCollection')),
  },
  {
    section: '5.1',
    says: 'labels of a collection are strings',
    holds: inUse(['collection'], (of) => list(of.label).every(isText)),
  },
  {
    section: '5.1',
    says: 'total is a non-negative integer',
    holds: inUse(['collection'], ifThere('total', isCount)),
  },
  {
    section: '5.1',
    says: 'a collection with annotations has exactly 1 first page',
    holds: inUse(['collection'], (of) => !(Number(of.total) > 0) || isIri(of.first) || isMembers(of.first)),
  },
  {
    section: '5.2',
    says: 'a page of its own has the context',
    holds: ({ at, as, of }) => as !== 'page' || at === 'first' || hasContext(of),
  },
  { section: '5.2', says: 'a page has exactly 1 IRI', holds: inUse(['page'], (of) => isIri(of.id)) },
  {
    section: '5.2',
    says: 'AnnotationPage is one of its types',
    holds: inUse(['page'], (of) => isA(of, 'AnnotationPage')),
  },
  {
    section: '5.2',
    says: 'a page has an array of 1 or more annotations',
    holds: inUse(['page'], (of) => Array.isArray(of.items) && of.items.length > 0),
  },
  {
    section: '5.2',
    says: 'startIndex is not more than 1 non-negative integer',
    holds: inUse(['page'], ifThere('startIndex', isCount)),
  },
  {
    section: '5.2',
    says: 'a page that is not the last one has the IRI of the next',
    holds: ({ as, at, of }) => as !== 'page' || at !== 'first' || isIri(of.next) || of.isLast === true,
  },
];

/** What breaks a MUST in a collection with embedded pages: "4.2.5 … : first.items[0].target.selector[1]". */
export function broken(collection: Members): string[] {
  return [...thingsIn(collection)].flatMap((thing) =>
    MUSTS.filter(({ holds }) => !holds(thing)).map(({ section, says }) => `${section} ${says}: ${thing.at}`),
  );
}

function* thingsIn(collection: Members): Generator<Thing> {
  yield { at: '', of: collection, as: 'collection' };
  const page = collection.first;
  if (!isMembers(page)) return;
  // That a page is the last one can only be told by the collection.
  yield { at: 'first', of: { ...page, isLast: collection.last === page.id }, as: 'page' };
  for (const [i, item] of list(page.items).entries()) {
    const at = `first.items[${i}]`;
    yield* annotation(isMembers(item) ? item : {}, at);
  }
}

function* annotation(of: Members, at: string): Generator<Thing> {
  yield { at, of, as: 'annotation' };
  for (const key of ['creator', 'generator']) yield* within(of[key], `${at}.${key}`, 'agent');
  yield* within(of.audience, `${at}.audience`, 'audience');
  yield* within(of.body, `${at}.body`, 'body');
  yield* within(of.target, `${at}.target`, 'target');
}

function* within(value: unknown, at: string, as: Thing['as']): Generator<Thing> {
  for (const [i, each] of list(value).entries()) {
    const place = Array.isArray(value) ? `${at}[${i}]` : at;
    if (!isMembers(each)) {
      // A bare IRI stands for a thing of which no more is said.
      yield { at: place, of: { id: each }, as };
      continue;
    }
    yield { at: place, of: each, as };
    if (as === 'selector') yield* within(each.refinedBy, `${place}.refinedBy`, 'selector');
    else yield* within(each.selector, `${place}.selector`, 'selector');
    if (as === 'body' || as === 'target') yield* within(each.items, `${place}.items`, as);
    for (const key of ['creator', 'generator']) yield* within(each[key], `${place}.${key}`, 'agent');
  }
}
