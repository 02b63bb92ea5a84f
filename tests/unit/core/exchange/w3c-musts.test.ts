import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everything, play, steps } from '../notebook/history.ts';
import { write } from './files.ts';
import { entries, entriesOf } from './notebook.ts';
import { ANNO_CONTEXT, broken, MUSTS } from './w3c-musts.ts';
import '../seed.ts';

const exported = async (): Promise<Members> => JSON.parse(await write(entries()));

type Members = { [key: string]: unknown };
type Item = { target: unknown; body?: unknown; [key: string]: unknown };

/** A collection of one annotation that keeps every MUST. */
const plain = () => ({
  '@context': ANNO_CONTEXT as unknown,
  id: 'http://example.org/c' as unknown,
  type: 'AnnotationCollection',
  total: 1 as unknown,
  last: 'http://example.org/p',
  first: {
    id: 'http://example.org/p',
    type: 'AnnotationPage',
    items: [
      { id: 'http://example.org/a', type: 'Annotation', target: 'http://example.org/t' } as Item,
    ] as unknown,
  } as Members,
});

type Plain = ReturnType<typeof plain>;
type Planted = readonly [section: string, plant: (of: Plain, item: Item) => void];

const select = (selector: object) => (_: Plain, item: Item) => {
  item.target = { type: 'SpecificResource', source: 'http://example.org/t', selector };
};

/** One violation for every MUST, in their order; each breaks that one. */
const PLANTED: readonly Planted[] = [
  ['3.1', (_, item) => (item.id = 'no iri')],
  ['3.1', (_, item) => (item.type = 'Note')],
  ['3.1', (_, item) => (item.target = [])],
  ['3.1', (_, item) => (item.target = 'a page')],
  ['3.2.1', (_, item) => (item.body = { format: 'text/html' })],
  ['3.2.1', (_, item) => (item.target = { id: 'http://example.org/t', textDirection: 'down' })],
  ['3.2.4', (_, item) => (item.body = { type: 'TextualBody' })],
  ['3.2.4', (_, item) => (item.body = { type: 'TextualBody', value: ['a', 'b'] })],
  ['3.2.5', (_, item) => (item.bodyValue = ['a'])],
  ['3.2.5', (_, item) => Object.assign(item, { bodyValue: 'a', body: 'http://example.org/b' })],
  ['3.2.7', (_, item) => (item.body = { type: ['Choice', 'Text'], items: ['http://example.org/b'] })],
  ['3.3.1', (_, item) => (item.created = ['2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z'])],
  ['3.3.1', (_, item) => (item.created = '2024-01-01T00:00:00+07:00')],
  ['3.3.1', (_, item) => (item.modified = '2024-01-01')],
  ['3.3.1', (_, item) => (item.generated = '2024-13-01T00:00:00Z')],
  ['3.3.2', (_, item) => (item.creator = { id: ['http://a.org/1', 'http://a.org/2'] })],
  ['3.3.3', (_, item) => (item.audience = { id: 'http://a.org/1', role: 'teacher' })],
  ['3.3.6', (_, item) => (item.rights = 'all of them')],
  ['4', (_, item) => (item.target = { type: 'SpecificResource' })],
  ['4', (_, item) => (item.target = { type: 'SpecificResource', source: ['http://a.org', 'http://b.org'] })],
  ['4.2.1', select({ type: 'FragmentSelector' })],
  ['4.2.1', select({ type: 'FragmentSelector', value: 'a', conformsTo: ['http://a.org', 'http://b.org'] })],
  ['4.2.1', select({ type: ['FragmentSelector', 'X'], value: 'a' })],
  ['4.2.2', select({ type: 'CssSelector' })],
  ['4.2.3', select({ type: 'XPathSelector', value: ['a', 'b'] })],
  ['4.2.4', select({ type: 'TextQuoteSelector' })],
  ['4.2.4', select({ type: ['TextQuoteSelector', 'X'], exact: 'a' })],
  ['4.2.4', select({ type: 'TextQuoteSelector', exact: 'a', prefix: ['a', 'b'] })],
  ['4.2.5', select({ type: 'TextPositionSelector', start: -1, end: 2 })],
  ['4.2.5', select({ type: 'TextPositionSelector', start: 1, end: '2' })],
  ['4.2.6', select({ type: 'DataPositionSelector', start: 1 })],
  ['4.2.7', select({ type: ['SvgSelector', 'SvgSelector'] })],
  ['4.2.8', select({ type: 'RangeSelector', startSelector: { type: 'CssSelector', value: 'a' } })],
  ['4.2.4', select({ type: 'CssSelector', value: 'a', refinedBy: { type: 'TextQuoteSelector' } })],
  ['5.1', (of) => (of['@context'] = { '@vocab': 'http://example.org/' })],
  ['5.1', (of) => (of.id = undefined)],
  ['5.1', (of) => (of.type = 'Collection')],
  ['5.1', (of) => Object.assign(of, { label: 7 })],
  ['5.1', (of) => (of.total = -1)],
  ['5.1', (of) => Object.assign(of, { first: undefined })],
  ['5.2', (of) => (of.first.id = 'p 1')],
  ['5.2', (of) => (of.first.type = 'Page')],
  ['5.2', (of) => (of.first.items = [])],
  ['5.2', (of) => (of.first.startIndex = 1.5)],
  ['5.2', (of) => (of.last = 'http://example.org/p2')],
];

describe('the MUSTs of the W3C data model', () => {
  test('hold for every record of an exported collection', async () => {
    expect(broken(await exported())).toEqual([]);
  });

  test('hold for an empty notebook', async () => {
    expect(broken(JSON.parse(await write([])))).toEqual([]);
  });

  test('hold for any notebook, also for records that came in pieces', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.infiniteStream(fc.boolean()), async (list, kept) => {
        const log = everything(play(list)).filter(() => kept.next().value);
        expect(broken(JSON.parse(await write(entriesOf(log))))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('are kept by the plain collection that violations are planted in', () => {
    expect(broken(plain())).toEqual([]);
  });

  test.each(PLANTED.map(([section, plant], i) => [section, i, plant] as const))(
    '%s is seen to be broken (%i)',
    (section, _, plant) => {
      const of = plain();
      plant(of, (of.first.items as Item[])[0] as Item);
      const found = broken(of);
      expect(found.map((each) => each.split(' ')[0])).toContain(section);
    },
  );

  test('leave no section without a planted violation', () => {
    const planted = new Set(PLANTED.map(([section]) => section));
    expect(MUSTS.filter(({ section }) => !planted.has(section))).toEqual([]);
  });
});

describe('the view', () => {
  test('gives positions in code points, only where the text is at hand', async () => {
    const all = await exported();
    const text = JSON.stringify(
      (all.first as { items: Item[] }).items.find(({ record }) => record === 'annotation:n1'),
    );
    expect(text).toContain('"type":"TextPositionSelector"');
    expect(await write(entries(), { resolutions: [] })).not.toContain('TextPositionSelector');
  });

  test('puts a foreign annotation’s members back', async () => {
    const { items } = (await exported()).first as { items: Item[] };
    const item = items.find(({ record }) => record === 'annotation:n4') as Item;
    expect(item).toMatchObject({
      motivation: ['commenting', 'bookmarking'],
      rights: 'http://example.org/rights',
      body: [{ type: 'TextualBody', language: 'vi', format: 'text/html' }, 'http://example.org/body'],
      target: [
        { source: 'https://a.vn/?q=a%20b%22%3C%3E', selector: [{ type: 'CssSelector' }], styleClass: 'red' },
        'http://example.org/other',
      ],
    });
    expect(items.find(({ record }) => record === 'annotation:n5')).toMatchObject({
      target: 'http://example.org/other',
      body: 'http://example.org/body',
    });
  });
});
