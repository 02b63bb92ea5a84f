import type { Refusal } from '../../../../../utils/core/exchange/foreign/context.ts';
import { fixture } from './reading.ts';

/** A file that is not taken in, or not whole: what is refused, where, and how many annotations come in all the same. */
export interface BadInput {
  readonly name: string;
  readonly kind: 'hypothesis' | 'w3c';
  readonly file: unknown;
  readonly code: Refusal;
  readonly where: string;
  /** Notes and replies of the file that are read. */
  readonly left: number;
}

const [note, , reply] = (fixture('hypothesis-export') as { annotations: Record<string, unknown>[] })
  .annotations;
const good = { id: 'good', ...without('id') };

function without(key: string): Record<string, unknown> {
  const { [key]: _, ...rest } = note!;
  return rest;
}

const hypothesis = (members: object, name: string, code: Refusal, where: string): BadInput => ({
  name: `Hypothesis: ${name}`,
  kind: 'hypothesis',
  file: { export_date: '2026-03-02T08:15:30Z', annotations: [{ ...note, ...members }, good] },
  code,
  where: `annotations[0]${where}`,
  left: 1,
});

const plain = {
  id: 'http://example.org/a',
  type: 'Annotation',
  created: '2024-01-01T00:00:00Z',
  body: { type: 'TextualBody', value: 'Lời' },
  target: 'http://example.org/page',
};
const w3c = (members: object, name: string, code: Refusal, where: string): BadInput => ({
  name: `W3C: ${name}`,
  kind: 'w3c',
  file: [
    { ...plain, ...members },
    { ...plain, id: 'http://example.org/good' },
  ],
  code,
  where: `[0]${where}`,
  left: 1,
});

/** `JSON.parse` makes a member of its own of this name, as a literal does not. */
const parsed = (json: string): object => JSON.parse(json);

function nested(depth: number): unknown {
  let value: unknown = 'innermost';
  for (let i = 0; i < depth; i += 1) value = { in: value };
  return value;
}

function nestedLists(depth: number): unknown {
  let value: unknown = plain;
  for (let i = 0; i < depth; i += 1) value = [value];
  return value;
}

export const BAD: readonly BadInput[] = [
  { name: 'Hypothesis: a number', kind: 'hypothesis', file: 7, code: 'not a list', where: '', left: 0 },
  {
    name: 'Hypothesis: no list',
    kind: 'hypothesis',
    file: { annotations: {} },
    code: 'not a list',
    where: 'annotations',
    left: 0,
  },
  {
    name: 'Hypothesis: rows of nothing',
    kind: 'hypothesis',
    file: { total: 1, rows: null },
    code: 'not a list',
    where: 'rows',
    left: 0,
  },
  {
    name: 'Hypothesis: more than a file may hold',
    kind: 'hypothesis',
    file: Array(100_001).fill(note),
    code: 'too many',
    where: '',
    left: 0,
  },
  {
    name: 'Hypothesis: an annotation that is a text',
    kind: 'hypothesis',
    file: { annotations: ['x', note] },
    code: 'not an object',
    where: 'annotations[0]',
    left: 1,
  },
  {
    name: 'Hypothesis: a date of the export that is none',
    kind: 'hypothesis',
    file: { export_date: 'gần đây', annotations: [note] },
    code: 'date malformed',
    where: 'export_date',
    left: 1,
  },
  {
    name: 'Hypothesis: one id, two annotations',
    kind: 'hypothesis',
    file: [note, { ...note, text: 'Khác' }],
    code: 'id twice',
    where: '[1].id',
    left: 1,
  },
  hypothesis({ id: 7 }, 'an id that is a number', 'wrong type', '.id'),
  hypothesis({ text: ['x'] }, 'a text that is a list', 'wrong type', '.text'),
  hypothesis({ user: {} }, 'a user that is an object', 'wrong type', '.user'),
  hypothesis({ uri: 7 }, 'an address that is a number', 'wrong type', '.uri'),
  hypothesis({ tags: 'x' }, 'tags that are a text', 'wrong type', '.tags'),
  hypothesis({ tags: ['x', 7] }, 'a tag that is a number', 'wrong type', '.tags[1]'),
  hypothesis({ references: 'x' }, 'references that are a text', 'wrong type', '.references'),
  hypothesis({ references: [''] }, 'an empty reference', 'wrong type', '.references[0]'),
  hypothesis({ target: {} }, 'a target that is an object', 'wrong type', '.target'),
  hypothesis({ target: ['x'] }, 'a target that is a text', 'not an object', '.target[0]'),
  hypothesis(
    { target: [{ selector: {} }] },
    'selectors that are an object',
    'wrong type',
    '.target[0].selector',
  ),
  hypothesis(
    { target: [{ selector: ['x'] }] },
    'a selector that is a text',
    'not an object',
    '.target[0].selector[0]',
  ),
  hypothesis(
    { target: [{ selector: [{ type: 'TextQuoteSelector', exact: 7 }] }] },
    'a quote that is a number',
    'wrong type',
    '.target[0].selector[0].exact',
  ),
  hypothesis({ created: 'hôm qua' }, 'a date in words', 'date malformed', '.created'),
  hypothesis({ created: 1_770_000_000 }, 'a date that is a number', 'date malformed', '.created'),
  hypothesis({ created: '2026-02-30T00:00:00Z' }, 'the 30th of February', 'date malformed', '.created'),
  hypothesis({ updated: '2026-02-10T25:00:00Z' }, 'the 25th hour', 'date malformed', '.updated'),
  hypothesis({ updated: '2026-02-10T10:00:00+99:00' }, 'a zone that is none', 'date malformed', '.updated'),
  hypothesis({ updated: '9999-01-01T00:00:00Z' }, 'a date in the year 9999', 'date out of range', '.updated'),
  hypothesis({ created: '1066-10-14T00:00:00Z' }, 'a date in the year 1066', 'date out of range', '.created'),
  hypothesis({ text: 'x'.repeat(100_001) }, 'a text that is too long', 'text too long', '.text'),
  hypothesis({ metadata: nested(40) }, 'members nested too deeply', 'too deep', ''),
  hypothesis({ metadata: nested(1_000_000) }, 'members nested a million deep', 'too deep', ''),
  hypothesis({ mentions: Array(20_000).fill(1) }, 'too many values', 'too large', ''),
  hypothesis(
    { metadata: parsed('{"__proto__": {"private": true}}') },
    'a key into the prototype',
    'forbidden key',
    '.metadata.__proto__',
  ),
  hypothesis({ text: 'x\ud800' }, 'half a character', 'half a character', '.text'),
  {
    name: 'Hypothesis: a reply with a broken date',
    kind: 'hypothesis',
    file: [note, { ...reply, created: 'x' }],
    code: 'date malformed',
    where: '[1].created',
    left: 1,
  },
  { name: 'W3C: a number', kind: 'w3c', file: 7, code: 'not an object', where: '', left: 0 },
  {
    name: 'W3C: something else',
    kind: 'w3c',
    file: { type: 'Person' },
    code: 'not an object',
    where: '',
    left: 0,
  },
  {
    name: 'W3C: lists in lists',
    kind: 'w3c',
    file: nestedLists(1_000_000),
    code: 'too deep',
    where: '[0][0][0][0]',
    left: 0,
  },
  {
    name: 'W3C: more than a file may hold',
    kind: 'w3c',
    file: { type: 'AnnotationPage', items: Array(100_001).fill(plain) },
    code: 'too many',
    where: '',
    left: 0,
  },
  {
    name: 'W3C: one id, two annotations',
    kind: 'w3c',
    file: [plain, { ...plain, bodyValue: 'x' }],
    code: 'id twice',
    where: '[1].id',
    left: 1,
  },
  w3c({ id: [] }, 'an id that is a list', 'wrong type', '.id'),
  w3c({ target: undefined }, 'no target', 'no target', '.target'),
  w3c({ target: [] }, 'no target in a list', 'no target', '.target'),
  w3c({ target: 7 }, 'a target that is a number', 'wrong type', '.target'),
  w3c({ target: [[]] }, 'a target that is a list', 'wrong type', '.target[0]'),
  w3c(
    { target: { source: 'http://example.org/', selector: [7] } },
    'a selector that is a number',
    'wrong type',
    '.target.selector[0]',
  ),
  w3c(
    { target: { source: 'http://example.org/', selector: { type: 'TextQuoteSelector', exact: {} } } },
    'a quote that is an object',
    'wrong type',
    '.target.selector.exact',
  ),
  w3c({ body: 7 }, 'a body that is a number', 'wrong type', '.body'),
  w3c(
    { body: [{ type: 'TextualBody', value: 7 }] },
    'words that are a number',
    'wrong type',
    '.body[0].value',
  ),
  w3c({ bodyValue: {} }, 'a body value that is an object', 'wrong type', '.bodyValue'),
  w3c({ motivation: [7] }, 'a motivation that is a number', 'wrong type', '.motivation'),
  w3c({ created: '2024-13-01T00:00:00Z' }, 'a 13th month', 'date malformed', '.created'),
  w3c({ modified: 'Wed, 01 May 2024 00:00:00 GMT' }, 'a date of another form', 'date malformed', '.modified'),
  w3c({ modified: '2026-06-03T00:00:00Z' }, 'a date to come', 'date out of range', '.modified'),
  w3c({ rights: 'x'.repeat(100_001) }, 'a member that is too long', 'text too long', '.rights'),
  w3c(parsed('{"constructor": 1}'), 'a key into the prototype', 'forbidden key', '.constructor'),
  w3c(
    { target: { source: 'http://example.org/', selector: nested(33) } },
    'selectors nested too deeply',
    'too deep',
    '',
  ),
];
