import { MAX_CHANGES, MAX_RECORD_BYTES, MAX_TEXT } from '../../../../utils/core/exchange/limits.ts';
import {
  type BadInput,
  type Change,
  change,
  edited,
  nested,
  note,
  page,
  raw,
  rawValue,
  record,
  spans,
  status,
  target,
  text,
  whole,
} from './bad-input.ts';

/** Files with one broken record: it is told, and the others are read. */
export const BAD_RECORDS: readonly BadInput[] = [
  whole(
    'a page without its records',
    text((good) => good.replace(/"items":\[.*/su, '"items":"x"}\n}')),
    'count differs',
    'total',
    9,
  ),
  {
    ...whole(
      'fewer records than it says',
      edited((file) => void file.first.items.pop()),
      'count differs',
      'total',
      9,
    ),
  },
  record('a record that is a number', () => Object(7), 'not a record'),
  record(
    'a record without changes',
    (item) => {
      item.changes = [] as never;
    },
    'not a record',
    'changes',
  ),
  record(
    'an annotation of another product',
    ({ id, type, target }) => ({ id, type, target }),
    'not a record',
    'record',
  ),
  record(
    'a record beyond all bounds',
    (item) => {
      item.note = 'x'.repeat(MAX_RECORD_BYTES);
    },
    'record too large',
  ),
  {
    ...record('10 million brackets in a record', () => undefined, 'record too deep'),
    bytes: raw(
      (item) => {
        item.note = 'MARK';
      },
      'MARK',
      nested(10_000_000),
    ),
  },
  record(
    'a record with an id that is none',
    (item) => {
      item.record = 'profile:a|b';
    },
    'record id malformed',
    'record',
  ),
  record(
    'a record named `__proto__`',
    (item) => {
      item.record = '__proto__:a';
    },
    'record id malformed',
    'record',
  ),
  record(
    'a record of a kind that is not known',
    (item) => {
      item.record = 'poll:a';
    },
    'record kind unknown',
    'record',
  ),
  {
    ...record('a record that is there twice', () => undefined, 'record twice', 'record'),
    bytes: edited(({ first: { items } }) => {
      items[1] = items[0];
    }),
  },
  change('a text beyond all bounds', { value: 'x'.repeat(MAX_TEXT + 1) }, 'text too long', 'value'),
  rawValue('half a surrogate pair', '"\\ud800"', 'half a character', 'changes[0].value'),
  rawValue(
    '`__proto__` in a value',
    '{"__proto__":{"isAdmin":true}}',
    'forbidden key',
    'changes[0].value.__proto__',
  ),
  rawValue(
    '`constructor` in a value',
    '[{"a":{"constructor":{"prototype":{}}}}]',
    'forbidden key',
    'changes[0].value[0].a.constructor',
  ),
  rawValue(
    '`__proto__` spelled by numbers',
    '{"\\u005f\\u005fproto__":1}',
    'forbidden key',
    'changes[0].value.__proto__',
  ),
  rawValue('a number beyond all bounds', '1e999', 'number too large', 'changes[0].value'),
  record(
    'more changes than people make',
    (item) => {
      item.changes = new Array(MAX_CHANGES + 1).fill({}) as never;
    },
    'too many changes',
    'changes',
  ),
  change('a change without an author', { by: '' }, 'change malformed', 'by'),
  change('a change without a device', { device: undefined }, 'change malformed', 'device'),
  change('a change without a value', { value: undefined }, 'change malformed', 'value'),
  change('a change that replaces no ids', { replaces: ['x'] }, 'change malformed', 'replaces[0]'),
  change('a change id that is no hash', { id: 'abc' }, 'change id malformed', 'id'),
  record(
    'two changes with one id',
    ({ changes }) => {
      changes[1] = { ...(changes[1] as Change), id: changes[0].id };
    },
    'change twice',
    'changes[1].id',
  ),
  change('a clock that is none', { at: '2024-01-01' }, 'clock malformed', 'at'),
  change('a clock in the year 9999', { at: '253370764800000-000000' }, 'date implausible', 'at'),
  change('a date in the year 9999', { wall: '9999-01-01T00:00:00.000Z' }, 'date implausible', 'wall'),
  change('a date in the year 1000', { wall: '1000-01-01T00:00:00.000Z' }, 'date implausible', 'wall'),
  change('a date that is none', { wall: 'hôm qua' }, 'date malformed', 'wall'),
  change(
    'a date that the calendar does not have',
    { wall: '2024-13-45T00:00:00.000Z' },
    'date malformed',
    'wall',
  ),
  change('a date in another time zone', { wall: '2024-01-01T00:00:00+07:00' }, 'date malformed', 'wall'),
  change('a field named `__proto__`', { field: '__proto__' }, 'field malformed', 'field'),
  change('a field named `constructor`', { field: 'constructor' }, 'field malformed', 'field'),
  change('a name that is a list', { value: ['An'] }, 'value malformed', 'value'),
  change(
    'a signature of another length',
    { signature: { key: '0'.repeat(32), signature: 'AA' } },
    'signature malformed',
    'signature.signature',
  ),
  change(
    'a signature by a key that is not there',
    { signature: { key: 'f'.repeat(32), signature: 'A'.repeat(86) } },
    'key unknown',
    'signature.key',
  ),
  note(
    'a page that is a script',
    'target',
    page('javascript:alert(1)'),
    'address refused',
    'changes[0].value.page.url',
  ),
  note(
    'a page that is data',
    'target',
    page('data:text/html,<script>alert(1)</script>'),
    'address refused',
    'changes[0].value.page.url',
  ),
  note(
    'a page with a line break in its address',
    'target',
    page('https://a.vn/\nX: y'),
    'address refused',
    'changes[0].value.page.url',
  ),
  note(
    'a span that ends before it begins',
    'target',
    spans({ start: 9, end: 3 }),
    'span malformed',
    'changes[0].value.spans[0]',
  ),
  note(
    'a span before the text',
    'target',
    spans({ start: -1, end: 3 }),
    'span malformed',
    'changes[0].value.spans[0].start',
  ),
  note(
    'a span of half a letter',
    'target',
    spans({ start: 0.5, end: 3 }),
    'span malformed',
    'changes[0].value.spans[0].start',
  ),
  note(
    'a target of no kind',
    'target',
    target({ type: 'video' }),
    'value malformed',
    'changes[0].value.type',
  ),
  note('a motivation that is none', 'motivation', 'selling', 'value malformed', 'changes[1].value'),
  note('a text that is a number', 'text', 7, 'value malformed', 'changes[2].value'),
  note('"private" in words', 'private', 'yes', 'value malformed', 'changes[3].value'),
];

/** A status note with a value that it cannot have. */
export const BAD_STATUSES: readonly BadInput[] = [
  status(
    'a period in the year 9999',
    'period',
    { kind: 'year', year: 9999 },
    'value malformed',
    'changes[1].value.year',
  ),
  status(
    'a day that the calendar does not have',
    'period',
    { kind: 'date', date: '2023-02-29' },
    'value malformed',
    'changes[1].value.date',
  ),
  status(
    'a source that is a script',
    'source',
    ' JavaScript:alert(1)',
    'address refused',
    'changes[4].value',
  ),
  status(
    'a state that is none',
    'judgement',
    { state: 'great', reason: '' },
    'value malformed',
    'changes[5].value.state',
  ),
];
