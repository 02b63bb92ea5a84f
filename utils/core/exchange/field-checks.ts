import * as v from 'valibot';
import { MOTIVATIONS, REVIEW_MARKS, type RecordKind, ROLES, STATES } from '../notebook/model.ts';
import { parseRecordId } from '../notebook/record-id.ts';
import { MAX_LIST, MAX_NAME, MAX_TEXT, PERIOD_YEARS } from './limits.ts';

/**
 * What each field of each kind may hold, as it stands in a change. A value is looked at and never changed: it was hashed.
 * Members that are not named here may stand beside (a newer minor version's); a field that is not named may hold anything.
 */

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const name = v.pipe(v.string(), v.maxLength(MAX_NAME));
const someName = v.pipe(name, v.minLength(1));
const offset = v.pipe(v.number(), v.integer(), v.safeInteger(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u));
const year = v.pipe(v.number(), v.integer(), v.minValue(PERIOD_YEARS.first), v.maxValue(PERIOD_YEARS.last));
const day = v.pipe(
  v.string(),
  v.regex(/^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u),
  v.check(isInCalendar),
);
const list = <T extends v.GenericSchema>(of: T) => v.pipe(v.array(of), v.maxLength(MAX_LIST));

/** The words of a scheme in any case, spelled out: JSON Schema has no flags. */
const schemes = (...words: readonly string[]): string =>
  words.map((word) => word.replace(/[a-z]/gu, (char) => `[${char.toUpperCase()}${char}]`)).join('|');

/** '' for none. Only http, https and file may be followed; controls would hide where an address leads. */
const address = v.pipe(
  v.string(),
  v.maxLength(MAX_TEXT),
  v.regex(new RegExp(`^$|^(?:${schemes('http', 'https', 'file')}):[^\\p{Cc}]*$`, 'u')),
);

/** A document by its name, or an address; one that a browser would run is no source. */
const source = v.pipe(
  text,
  v.regex(new RegExp(`^(?!\\s*(?:${schemes('javascript', 'data', 'vbscript', 'blob')}):)`, 'u')),
);

const recordName = v.pipe(
  name,
  v.check((id) => parseRecordId(id) !== null),
);

const Span = v.pipe(
  v.looseObject({ start: offset, end: offset }),
  v.check(({ start, end }) => start <= end),
);
const Quote = v.looseObject({ exact: text, prefix: text, suffix: text });
const Page = v.looseObject({ url: address, title: text });

const Target = v.variant('type', [
  v.looseObject({
    type: v.literal('canonical'),
    resolution: someName,
    hash: name,
    spans: list(Span),
    provisions: list(someName),
    quote: Quote,
    page: Page,
  }),
  v.looseObject({ type: v.literal('page'), quote: Quote, position: Span, page: Page }),
]);

const Period = v.variant('kind', [
  v.looseObject({ kind: v.literal('year'), year }),
  v.looseObject({ kind: v.literal('quarter'), year, quarter: v.picklist([1, 2, 3, 4]) }),
  v.looseObject({ kind: v.literal('date'), date: day }),
  v.looseObject({ kind: v.literal('span'), from: year, to: year }),
]);

const Territory = v.variant('kind', [
  v.looseObject({ kind: v.literal('as adopted') }),
  v.looseObject({ kind: v.literal('known'), id: someName }),
  v.looseObject({ kind: v.literal('other'), name: text }),
]);

const Reported = v.nullable(v.looseObject({ value: v.pipe(v.number(), v.finite()), unit: name }));
const state = v.picklist(STATES);

const Figure = v.looseObject({
  provision: someName,
  target: v.nullable(someName),
  reported: Reported,
  state,
  status: recordName,
});

const Foreign = v.looseObject({});
const yes = v.boolean();

/** By kind and field; `deleted` is a field of every kind. */
export const FIELD_CHECKS: Readonly<Record<RecordKind, Readonly<Record<string, v.GenericSchema>>>> = {
  annotation: {
    target: Target,
    motivation: v.picklist(MOTIVATIONS),
    text,
    private: yes,
    foreign: Foreign,
    deleted: yes,
  },
  status: {
    about: v.looseObject({ resolution: someName, provision: someName }),
    period: Period,
    territory: Territory,
    text,
    source,
    judgement: v.nullable(v.looseObject({ state, reason: text })),
    private: yes,
    deleted: yes,
  },
  value: { reported: Reported, deleted: yes },
  evidence: { attached: yes, deleted: yes },
  responsibility: { role: v.picklist([...ROLES, 'none']), deleted: yes },
  reply: { to: recordName, text, private: yes, foreign: Foreign, deleted: yes },
  tag: { attached: yes, deleted: yes },
  profile: { name: text, role: text, unit: text, deleted: yes },
  department: {
    name: text,
    successor: v.nullable(someName),
    until: v.nullable(day),
    retired: yes,
    deleted: yes,
  },
  review: { verdict: v.looseObject({ mark: v.picklist(REVIEW_MARKS), heads: list(hash) }), deleted: yes },
  closing: {
    snapshot: v.nullable(v.looseObject({ period: Period, figures: list(Figure) })),
    deleted: yes,
  },
};

function isInCalendar(date: string): boolean {
  const [year = 0, month = 0, of = 0] = date.split('-').map(Number);
  return of <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
