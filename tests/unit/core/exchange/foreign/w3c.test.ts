import { describe, expect, it } from 'vitest';
import type { ForeignReading } from '../../../../../utils/core/exchange/foreign/context.ts';
import { fromHypothesis } from '../../../../../utils/core/exchange/foreign/hypothesis.ts';
import { fromW3c } from '../../../../../utils/core/exchange/foreign/w3c.ts';
import { parseRecordId } from '../../../../../utils/core/notebook/record-id.ts';
import { verify } from '../../../../../utils/core/notebook/seal.ts';
import { conflictsIn } from '../../../../../utils/core/notebook/state.ts';
import { digest } from '../../notebook/log.ts';
import { fixture, Notebook, toldIn } from './reading.ts';
import { toW3c } from './to-w3c.ts';

interface Page {
  items: Record<string, unknown>[];
  next: Page;
}
const collection = (): { first: Page } => fixture('w3c-collection') as { first: Page };
const itemsOf = (page: Page): Record<string, unknown>[] =>
  typeof page === 'object' ? [...page.items, ...itemsOf(page.next)] : [];
const example = (n: number): Record<string, unknown> => itemsOf(collection().first)[n - 1]!;
const iri = (n: number): string => `http://example.org/anno${n}`;

const read = (file: unknown, notebook = new Notebook()): Promise<ForeignReading> =>
  fromW3c(file, notebook.context);

async function taken(file: unknown, notebook = new Notebook()): Promise<Notebook> {
  notebook.take(await read(file, notebook));
  return notebook;
}

describe('a W3C collection', () => {
  it('gives every annotation of its embedded pages, and tells of the page it has only the address of', async () => {
    const notebook = new Notebook();
    const reading = await read(collection(), notebook);
    expect(reading.told.filter(({ level }) => level === 'refused')).toEqual([]);
    expect(reading.told).toContainEqual({
      level: 'kept',
      where: 'first.next(3)',
      code: 'page only',
      params: { address: 'http://example.org/collection1/page4' },
    });
    notebook.take(reading);
    expect(notebook.state('annotation')).toHaveLength(45);
    expect(notebook.state('reply')).toHaveLength(2);
  });

  it('is here already when it comes again, whole, as a list or one by one', async () => {
    const notebook = await taken(collection());
    expect(notebook.take(await read(collection(), notebook))).toBe(0);
    expect(notebook.take(await read(itemsOf(collection().first), notebook))).toBe(0);
    expect(notebook.take(await read({ '@graph': itemsOf(collection().first) }, notebook))).toBe(0);
    for (const annotation of itemsOf(collection().first))
      expect(notebook.take(await read(annotation, notebook)), String(annotation.id)).toBe(0);
  });

  it('takes creator, created and modified for author and dates', async () => {
    const { created, updated } = (await taken(collection())).noteOf(iri(14));
    expect(created).toMatchObject({ by: 'http://example.org/user1', wall: '2015-01-28T12:00:00.000Z' });
    expect(updated.wall).toBe('2015-01-29T09:00:00.000Z');
  });

  it('gives what bears no date that of its collection', async () => {
    const reading = await read(collection());
    expect(reading.told).toContainEqual({
      level: 'kept',
      where: 'first.items[0]',
      code: 'no date',
      params: { date: '2016-01-01T00:00:00.000Z' },
    });
  });
});

interface Held {
  readonly n: number;
  readonly text?: string;
  readonly motivation?: string;
  readonly tags?: readonly string[];
  readonly url?: string;
  readonly foreign?: object;
}

/** What is held of each kind of annotation, and what is kept as it came. */
const HELD: readonly Held[] = [
  { n: 1, text: '', foreign: { bodies: ['http://example.org/post1'] } },
  { n: 4, url: 'http://example.com/image1', foreign: { rest: { target: example(4).target } } },
  {
    n: 5,
    text: 'Rất hay & đúng\nDòng hai',
    foreign: { textual: { language: 'vi' }, rest: { texts: [example(5).body] } },
  },
  { n: 6, text: 'Chỉ có lời' },
  { n: 7, text: 'Lời bình', motivation: 'commenting', foreign: { textual: { format: 'text/plain' } } },
  {
    n: 9,
    text: 'Một lời',
    foreign: { bodies: ['http://example.org/description1'], targets: ['http://example.org/image2'] },
  },
  { n: 11, url: 'http://example.com/page1', foreign: { targets: [example(11).target] } },
  { n: 12, text: '', tags: ['quan trọng'], foreign: { motivations: ['tagging'] } },
  {
    n: 18,
    text: 'Mô tả của chủ đề',
    tags: ['đọc sau'],
    foreign: { motivations: ['bookmarking'], textual: { purpose: 'describing' } },
  },
  { n: 20, foreign: { members: { canonical: example(20).canonical, via: example(20).via } } },
  { n: 26, motivation: 'highlighting', text: '' },
  { n: 31, foreign: { selectors: [(example(31).target as { selector: object }).selector] } },
  { n: 36, foreign: { ofTarget: { state: (example(36).target as { state: object }).state } } },
  { n: 41, text: 'Tôi rất thích đoạn này.', tags: ['yêu thích'], url: 'http://example.com/document1' },
  {
    n: 42,
    text: 'Lời thứ nhất\n\nLời thứ hai',
    motivation: 'commenting',
    foreign: { motivations: ['linking'], members: { 'ex:weight': 3 } },
  },
  { n: 45, motivation: 'questioning', text: 'Khi nào có số liệu?' },
  { n: 47, url: '', foreign: { targets: [example(47).target] } },
];

describe('what is held and what is kept', () => {
  it.each(HELD)('of example $n', async ({ n, text, motivation, tags, url, foreign }) => {
    const notebook = await taken(collection());
    const { fields, id } = notebook.noteOf(iri(n));
    if (text !== undefined) expect(fields.text).toBe(text);
    if (motivation !== undefined) expect(fields.motivation).toBe(motivation);
    if (url !== undefined) expect(fields.target?.page.url).toBe(url);
    if (foreign) expect(fields.foreign).toMatchObject({ from: 'w3c', id: iri(n), ...foreign });
    const own = notebook.state('tag').filter((tag) => tag.id.startsWith(`tag:${id}|`));
    expect(own.map((tag) => tag.id.split('|')[1])).toEqual(tags ?? []);
  });

  it('places quotes in the resolution, whatever other selectors there are', async () => {
    const notebook = await taken(collection());
    const eIds = [42, 45, 46].map((n) => {
      const { target } = notebook.noteOf(iri(n)).fields;
      return target?.type === 'canonical' ? target.provisions.at(-1) : null;
    });
    expect(eIds).toEqual([1, 5, 10].map((n) => `art_2__sec_I__para_2__point_${n}`));
  });

  it('finds a quote that refines another selector', async () => {
    expect((await taken(collection())).noteOf(iri(32)).fields.target?.quote.exact).toBe('Đoạn đã chọn');
  });

  it('hangs replies on the note that began the thread', async () => {
    const notebook = await taken(collection());
    const root = notebook.noteOf(iri(42)).id;
    expect(notebook.state('reply').map(({ fields }) => [fields.to, fields.text])).toEqual([
      [root, 'Trả lời'],
      [root, 'Trả lời của trả lời'],
    ]);
  });

  it('hangs a reply on a note that only the notebook has, and makes a note of it where nobody has it', async () => {
    const notebook = await taken(example(42));
    await taken(example(43), notebook);
    await taken(example(44), notebook);
    expect(new Set(notebook.state('reply').map(({ fields }) => fields.to))).toEqual(
      new Set([notebook.noteOf(iri(42)).id]),
    );
    const alone = await read(example(43));
    expect(toldIn(alone)).toContain('kept .target: parent missing');
    expect(alone.entries[0]?.id).toMatch(/^annotation:/u);
  });

  it('breaks a circle of replies', async () => {
    const reply = (n: number, to: number) => ({ ...example(43), id: iri(n), target: iri(to) });
    const { entries } = await read([reply(1, 2), reply(2, 1), reply(3, 3)]);
    expect(entries.filter(({ id }) => id.startsWith('annotation:'))).toHaveLength(3);
  });

  it('knows a creator without an id by what is said of them', async () => {
    const creator = { type: 'Person', name: 'Biên tập' };
    const one = await taken({ ...example(7), creator });
    const other = await taken({ ...example(8), creator });
    expect(one.noteOf(iri(7)).created.by).toBe(other.noteOf(iri(8)).created.by);
    expect(one.state('profile')[0]?.fields.name).toBe('Biên tập');
  });

  it('replaces an earlier state by its date of modification', async () => {
    const dated = { ...example(7), created: '2024-01-01T00:00:00Z' };
    const notebook = await taken(dated);
    const later = { ...dated, modified: '2024-02-01T00:00:00Z', body: { type: 'TextualBody', value: 'Mới' } };
    await taken(later, notebook);
    expect(notebook.noteOf(iri(7)).fields.text).toBe('Mới');
    expect(conflictsIn(notebook.noteOf(iri(7)))).toEqual([]);
    expect(toldIn(await read(dated, notebook))).toContain('kept : older than here');
  });
});

describe('what comes out', () => {
  it.each([
    ['hypothesis-export', fromHypothesis],
    ['w3c-collection', fromW3c],
  ] as const)(
    'of %s is whole records, each once, of changes that are what their ids say',
    async (name, from) => {
      const { entries } = await from(fixture(name), new Notebook().context);
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      for (const { id, changes } of entries) {
        expect(parseRecordId(id), id).not.toBeNull();
        for (const change of changes) {
          expect(change.record).toBe(id);
          expect(change.device).toMatch(/^import:(?:hypothesis|w3c)$/u);
          expect(await verify(change, digest)).toBe(true);
        }
      }
    },
  );
});

describe('in, out and in again', () => {
  it('keeps every field and every foreign member', async () => {
    const notebook = await taken(collection());
    const again = await taken(toW3c(notebook));
    for (const kind of ['annotation', 'reply', 'tag'] as const) {
      const fields = (from: Notebook) => from.state(kind).map(({ id, fields }) => [id, fields]);
      expect(fields(again).map(([id]) => id)).toEqual(fields(notebook).map(([id]) => id));
      for (const [i, [id, own]] of fields(notebook).entries())
        expect(fields(again)[i]?.[1], String(id)).toEqual(own);
    }
  });

  it('gives Hypothesis members out as one value that has no meaning of ours', async () => {
    const notebook = new Notebook();
    notebook.take(await fromHypothesis(fixture('hypothesis-export'), notebook.context));
    const [first] = toW3c(notebook) as [{ foreign: object }];
    expect(first.foreign).toMatchObject({ from: 'hypothesis', rest: { group: '__world__' } });
  });
});
