/**
 * The JSON-LD context of the W3C Web Annotation vocabulary, put together from the vocabulary's tables (Web Annotation
 * Vocabulary, W3C Recommendation 23 February 2017, 2 and 3 and Appendix A), so that no test needs a network.
 */
const PREFIXES = {
  oa: 'http://www.w3.org/ns/oa#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  dctypes: 'http://purl.org/dc/dcmitype/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  iana: 'http://www.iana.org/assignments/relation/',
  owl: 'http://www.w3.org/2002/07/owl#',
  as: 'http://www.w3.org/ns/activitystreams#',
  schema: 'http://schema.org/',
};

/** Classes and named things whose JSON name is that of the vocabulary. */
const OA = [
  ...[
    'Annotation',
    'TextualBody',
    'ResourceSelection',
    'SpecificResource',
    'FragmentSelector',
    'CssSelector',
  ],
  ...['XPathSelector', 'TextQuoteSelector', 'TextPositionSelector', 'DataPositionSelector', 'SvgSelector'],
  ...['RangeSelector', 'TimeState', 'Choice', 'Motivation', 'assessing', 'bookmarking', 'classifying'],
  ...['commenting', 'describing', 'editing', 'highlighting', 'identifying', 'linking', 'moderating'],
  ...['questioning', 'replying', 'tagging'],
];

const CLASSES = {
  HttpState: 'oa:HttpRequestState',
  CssStylesheet: 'oa:CssStyle',
  Dataset: 'dctypes:Dataset',
  Image: 'dctypes:StillImage',
  Video: 'dctypes:MovingImage',
  Audio: 'dctypes:Sound',
  Text: 'dctypes:Text',
  Person: 'foaf:Person',
  Software: 'as:Application',
  Organization: 'foaf:Organization',
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  Audience: 'schema:Audience',
  auto: 'oa:autoDirection',
  ltr: 'oa:ltrDirection',
  rtl: 'oa:rtlDirection',
};

/** Relationships: their values are IRIs or things. */
const LINKS = {
  body: 'oa:hasBody',
  target: 'oa:hasTarget',
  source: 'oa:hasSource',
  selector: 'oa:hasSelector',
  state: 'oa:hasState',
  scope: 'oa:hasScope',
  refinedBy: 'oa:refinedBy',
  startSelector: 'oa:hasStartSelector',
  endSelector: 'oa:hasEndSelector',
  renderedVia: 'oa:renderedVia',
  creator: 'dcterms:creator',
  generator: 'as:generator',
  rights: 'dcterms:rights',
  homepage: 'foaf:homepage',
  via: 'oa:via',
  canonical: 'oa:canonical',
  stylesheet: 'oa:styledBy',
  cached: 'oa:cachedSource',
  conformsTo: 'dcterms:conformsTo',
  partOf: 'as:partOf',
  first: 'as:first',
  last: 'as:last',
  next: 'as:next',
  prev: 'as:prev',
  audience: 'schema:audience',
  email: 'foaf:mbox',
};

const WORDS = { motivation: 'oa:motivatedBy', purpose: 'oa:hasPurpose', textDirection: 'oa:textDirection' };
const DATES = {
  created: 'dcterms:created',
  modified: 'dcterms:modified',
  generated: 'dcterms:issued',
  sourceDate: 'oa:sourceDate',
  sourceDateStart: 'oa:sourceDateStart',
  sourceDateEnd: 'oa:sourceDateEnd',
};
const COUNTS = { start: 'oa:start', end: 'oa:end', total: 'as:totalItems', startIndex: 'as:startIndex' };

const LITERALS = {
  accessibility: 'schema:accessibilityFeature',
  bodyValue: 'oa:bodyValue',
  format: 'dc:format',
  language: 'dc:language',
  processingLanguage: 'oa:processingLanguage',
  value: 'rdf:value',
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  styleClass: 'oa:styleClass',
  name: 'foaf:name',
  nickname: 'foaf:nick',
  email_sha1: 'foaf:mbox_sha1sum',
  label: 'rdfs:label',
};

const typed = (terms: Readonly<Record<string, string>>, type: string) =>
  Object.fromEntries(Object.entries(terms).map(([name, id]) => [name, { '@id': id, '@type': type }]));

export const ANNO = {
  '@context': {
    ...PREFIXES,
    id: { '@id': '@id', '@type': '@id' },
    type: { '@id': '@type', '@type': '@id' },
    ...Object.fromEntries(OA.map((name) => [name, `oa:${name}`])),
    ...CLASSES,
    ...typed(LINKS, '@id'),
    ...typed(WORDS, '@vocab'),
    ...typed(DATES, 'xsd:dateTime'),
    ...typed(COUNTS, 'xsd:nonNegativeInteger'),
    ...LITERALS,
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
  },
};
