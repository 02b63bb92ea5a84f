import * as v from 'valibot';
import { MOTIVATIONS } from '../core/notebook/model.ts';
import { MARKED_KINDS } from '../core/resolution/model.ts';

const Difference = v.object({
  eId: v.nullable(v.string()),
  canonical: v.string(),
  copy: v.string(),
  certainty: v.picklist(['different', 'uncertain']),
});

const ProvisionReport = v.object({
  eId: v.string(),
  kind: v.picklist(MARKED_KINDS),
  number: v.string(),
  outcome: v.picklist(['found', 'differs', 'missing']),
});

const Reason = v.object({
  code: v.picklist([
    'coverage',
    'words different',
    'provisions missing',
    'one run',
    'passages quoted',
    'other issuer',
    'other period',
    'genre title',
    'nothing in common',
  ]),
  value: v.exactOptional(v.union([v.number(), v.string()])),
});

const unstamped = {
  url: v.string(),
  verdict: v.picklist([
    'whole copy',
    'altered copy',
    'part of a copy',
    'quotation',
    'same genre, unknown',
    'none',
  ]),
  resolution: v.nullable(v.string()),
  coverage: v.number(),
  reasons: v.array(Reason),
  provisions: v.array(ProvisionReport),
  differences: v.array(Difference),
  copies: v.number(),
  ms: v.object({ read: v.number(), recognise: v.number(), align: v.number(), mark: v.number() }),
} as const;

/** A frame's report as it arrives; the background adds the frame's id, which only it can know. */
export const ArrivingReport = v.object(unstamped);

/** A frame's report as it is kept. */
export const KeptReport = v.object({ frameId: v.number(), ...unstamped });

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const Span = v.pipe(
  v.object({ start: offset, end: offset }),
  v.check(({ start, end }) => start < end),
);

/** A long selection is a whole resolution; what is longer is no passage. */
const Quote = v.object({
  exact: v.pipe(text(100_000), v.minLength(1)),
  prefix: text(1000),
  suffix: text(1000),
});

const PageAddress = v.object({
  url: v.pipe(
    text(8000),
    v.transform((url) => url.replace(/#.*$/su, '')),
  ),
  title: text(2000),
});

/** A passage as a frame names it. */
export const Target = v.variant('type', [
  v.object({
    type: v.literal('canonical'),
    resolution: text(200),
    hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
    spans: v.pipe(v.array(Span), v.minLength(1), v.maxLength(500)),
    provisions: v.pipe(v.array(text(200)), v.maxLength(500)),
    quote: Quote,
    page: PageAddress,
  }),
  v.object({ type: v.literal('page'), quote: Quote, position: Span, page: PageAddress }),
]);

/** The id of an annotation, made of a random UUID. */
export const AnnotationId = v.pipe(
  v.string(),
  v.regex(/^annotation:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u),
);

const ids = v.pipe(v.array(text(200)), v.maxLength(100_000));

/** What became of a frame's notes. */
export const Places = v.object({ found: ids, differs: ids, ambiguous: ids, missing: ids });

/** What is to be noted, as a frame asks for it. */
export const Annotate = {
  record: AnnotationId,
  target: Target,
  motivation: v.picklist(MOTIVATIONS),
  private: v.exactOptional(v.boolean()),
  next: v.nullable(v.picklist(['edit', 'evidence'])),
} as const;
