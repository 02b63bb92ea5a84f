import { describe, expect, it } from 'vitest';
import type { ForeignReading } from '../../../../../utils/core/exchange/foreign/context.ts';
import { fromHypothesis } from '../../../../../utils/core/exchange/foreign/hypothesis.ts';
import { conflictsIn, isAttached } from '../../../../../utils/core/notebook/state.ts';
import { textOf } from '../../resolution/published.ts';
import { fixture, Notebook, toldIn } from './reading.ts';

interface Export {
  export_date?: string;
  annotations: Record<string, unknown>[];
}
const exported = (): Export => fixture('hypothesis-export') as Export;
const changed = (index: number, members: object): Export => {
  const file = exported();
  file.annotations[index] = { ...file.annotations[index], ...members };
  return file;
};
const read = (file: unknown, notebook = new Notebook()): Promise<ForeignReading> =>
  fromHypothesis(file, notebook.context);

async function taken(file: unknown, notebook = new Notebook()): Promise<Notebook> {
  notebook.take(await read(file, notebook));
  return notebook;
}

describe('a Hypothesis export', () => {
  it('becomes notes with their authors and dates', async () => {
    const notebook = await taken(exported());
    const note = notebook.noteOf('w02dfNtbEeeShxcmUm1Vzg');
    expect(note.fields.text).toBe('Cần số liệu **năm 2025** của Sở Tài chính.');
    expect(note.fields.motivation).toBe('commenting');
    expect(note.created).toMatchObject({
      by: 'acct:chuyenvien1@hypothes.is',
      wall: '2026-02-10T02:11:09.120Z',
    });
    expect(note.updated.wall).toBe('2026-02-11T09:40:00.000Z');
    const names = notebook.state('profile').map(({ id, fields }) => [id, fields.name]);
    expect(names).toEqual([
      ['profile:acct:chuyenvien1@hypothes.is', 'Chuyên viên 1'],
      ['profile:acct:daibieu2@hypothes.is', 'daibieu2'],
    ]);
    const tags = notebook.state('tag').filter(({ id }) => id.startsWith(`tag:${note.id}|`));
    expect(tags.map(({ id }) => id.split('|')[1])).toEqual(['số liệu', 'kinh tế']);
  });

  it.each([
    ['an account without an address', { user: 'chuyenvien9' }, 'import:hypothesis:chuyenvien9'],
    ['no account', { user: '' }, 'import:hypothesis:Bà Chín'],
    ['an account', { user: 'acct:chin@hypothes.is' }, 'acct:chin@hypothes.is'],
  ])('calls a person what user_info says: %s', async (_, members, author) => {
    const notebook = await taken(changed(0, { ...members, user_info: { display_name: ' Bà Chín ' } }));
    expect(notebook.state('profile').find(({ id }) => id === `profile:${author}`)?.fields.name).toBe(
      'Bà Chín',
    );
  });

  it('holds to the chosen name where a newer note has only the account', async () => {
    const file = changed(4, { updated: '2026-03-01T00:00:00Z', user_info: { display_name: null } });
    const notebook = await taken(file);
    const profile = notebook.state('profile').find(({ id }) => id.includes('chuyenvien1'));
    expect(profile?.fields.name).toBe('Chuyên viên 1');
  });

  it('places a quote that stands in the resolution there, with its provisions', async () => {
    const { fields } = (await taken(exported())).noteOf('vU6pMACEEem9PdtjGwIgQw');
    expect(fields.motivation).toBe('highlighting');
    if (fields.target?.type !== 'canonical') throw new Error('not placed');
    expect(fields.target.provisions.at(-1)).toBe('art_2__sec_I__para_2__point_5');
    expect(fields.target.spans.map(textOf).join('')).toBe(fields.target.quote.exact);
    expect(fields.target.page.url).toBe('https://thainguyen.gov.vn/documents/nghi-quyet-kt-xh-2021-2025');
  });

  it('tells of every note that is not as one may expect, and places no quote by guess', async () => {
    const notebook = new Notebook();
    const reading = await read(exported(), notebook);
    expect(toldIn(reading)).toEqual([
      'kept annotations[4]: no quote',
      'kept annotations[5]: private',
      'kept annotations[6]: private',
      'kept annotations[6]: quote ambiguous',
      'kept annotations[7]: quote missing',
      'kept annotations[8]: quote differs',
      'kept annotations[9]: quote common',
      'kept annotations[10]: hidden',
      'kept annotations[10]: quote elsewhere',
      'kept annotations[11].uri: address',
    ]);
    notebook.take(reading);
    const onPages = notebook.state('annotation').filter(({ fields }) => fields.target?.type === 'page');
    expect(onPages.map(({ fields }) => String(fields.foreign?.id).slice(0, 6))).toEqual([
      'ccPAGE',
      'eeONLY',
      'ffSHOR',
      'hhASSI',
      'iiOTHE',
    ]);
  });

  it('hangs replies on the note that began the thread, and keeps what they answered', async () => {
    const notebook = await taken(exported());
    const root = notebook.noteOf('w02dfNtbEeeShxcmUm1Vzg');
    const replies = notebook.state('reply');
    expect(replies.map(({ fields }) => [fields.to, fields.text])).toEqual([
      [root.id, 'Đồng ý, đề nghị bổ sung nguồn.'],
      [root.id, 'Đã bổ sung.'],
    ]);
    expect(replies[1]?.fields.foreign?.rest).toMatchObject({
      references: ['w02dfNtbEeeShxcmUm1Vzg', 'aaREPLY1EeeShxcmUm1Vzg'],
    });
  });

  it('keeps what not everybody could read private', async () => {
    const notebook = await taken(exported());
    const hidden = notebook.state('annotation').filter(({ fields }) => fields.private);
    expect(hidden.map(({ fields }) => String(fields.foreign?.id).slice(0, 7))).toEqual([
      'ddGROUP',
      'eeONLYM',
    ]);
  });

  it('keeps all other members as they came', async () => {
    const notebook = await taken(exported());
    for (const annotation of exported().annotations) {
      const { id, created: _1, updated: _2, user: _3, text: _4, tags, ...rest } = annotation;
      const { foreign } = [...notebook.state('annotation'), ...notebook.state('reply')].find(
        ({ fields }) => fields.foreign?.id === id,
      )!.fields;
      expect(foreign).toEqual({ from: 'hypothesis', id, rest, ...((tags as []).length > 0 ? { tags } : {}) });
    }
  });

  it('is here already when it comes again, in part or as the answer of the API', async () => {
    const notebook = await taken(exported());
    expect(notebook.take(await read(exported(), notebook))).toBe(0);
    expect(notebook.take(await read(fixture('hypothesis-search'), notebook))).toBe(0);
    expect(notebook.take(await read(exported().annotations, notebook))).toBe(0);
    expect(notebook.take(await read(exported().annotations[3], notebook))).toBe(0);
  });

  it('gives the same changes on every machine', async () => {
    expect(await read(exported())).toEqual(await read(exported()));
  });
});

describe('a later state of a note', () => {
  const later = { text: 'Đã có số liệu.', updated: '2026-03-01T00:00:00+00:00', tags: ['số liệu', 'xong'] };

  it('takes the place of the earlier one, without a conflict', async () => {
    const notebook = await taken(changed(0, later), await taken(exported()));
    const note = notebook.noteOf('w02dfNtbEeeShxcmUm1Vzg');
    expect(note.fields.text).toBe('Đã có số liệu.');
    expect(conflictsIn(note)).toEqual([]);
    expect(note.created.wall).toBe('2026-02-10T02:11:09.120Z');
    const tags = notebook.state('tag').filter(({ id }) => id.startsWith(`tag:${note.id}|`));
    expect(tags.map((tag) => [tag.id.split('|')[1], isAttached(tag)])).toEqual([
      ['số liệu', true],
      ['kinh tế', false],
      ['xong', true],
    ]);
  });

  it('does not go back to an earlier one, and says so', async () => {
    const notebook = await taken(changed(0, later));
    const reading = await read(exported(), notebook);
    expect(toldIn(reading)).toContain('kept annotations[0]: older than here');
    notebook.take(reading);
    expect(notebook.noteOf('w02dfNtbEeeShxcmUm1Vzg').fields.text).toBe('Đã có số liệu.');
    expect(conflictsIn(notebook.noteOf('w02dfNtbEeeShxcmUm1Vzg'))).toEqual([]);
  });

  it('is a conflict with what a person here made of it meanwhile', async () => {
    const notebook = await taken(exported());
    const note = notebook.noteOf('w02dfNtbEeeShxcmUm1Vzg');
    const [head] = note.heads.text!;
    notebook.changes.get(note.id)!.push({
      id: 'edit-made-here',
      at: '001772200000000-000000',
      wall: '2026-02-27T00:00:00.000Z',
      by: 'me',
      device: 'mine',
      record: note.id,
      field: 'text',
      value: 'Sửa ở đây.',
      replaces: [head!.id],
    });
    notebook.take(await read(changed(0, later), notebook));
    expect(conflictsIn(notebook.noteOf('w02dfNtbEeeShxcmUm1Vzg'))).toEqual(['text']);
    notebook.take(await read(changed(0, later), notebook));
    expect(notebook.noteOf('w02dfNtbEeeShxcmUm1Vzg').heads.text).toHaveLength(2);
  });

  it('is placed once the resolution is known here', async () => {
    const notebook = new Notebook();
    notebook.take(await fromHypothesis(exported(), { ...notebook.context, resolutions: [] }));
    expect(notebook.noteOf('w02dfNtbEeeShxcmUm1Vzg').fields.target?.type).toBe('page');
    await taken(exported(), notebook);
    const note = notebook.noteOf('w02dfNtbEeeShxcmUm1Vzg');
    expect(note.fields.target?.type).toBe('canonical');
    expect(conflictsIn(note)).toEqual([]);
  });
});

describe('what an export may lack', () => {
  it('has the date of the export, or the one that is given', async () => {
    const { created: _1, updated: _2, ...undated } = exported().annotations[4]!;
    const reading = await read({ ...exported(), annotations: [undated] });
    expect(reading.told[0]).toMatchObject({ code: 'no date', params: { date: '2026-03-02T08:15:30.123Z' } });
    const bare = await read([undated]);
    expect(bare.told[0]).toMatchObject({ code: 'no date', params: { date: '2026-05-31T00:00:00.000Z' } });
  });

  it('is known by its content where it was never saved', async () => {
    const { id: _, ...unsaved } = exported().annotations[4]!;
    const notebook = new Notebook();
    const reading = await read([unsaved], notebook);
    expect(toldIn(reading)).toContain('kept [0]: no id');
    notebook.take(reading);
    expect(notebook.take(await read([unsaved], notebook))).toBe(0);
  });

  it('keeps a reply whose note is not there, and says so', async () => {
    const reading = await read([exported().annotations[2]]);
    expect(toldIn(reading)).toEqual(['kept [0].references: parent missing']);
    expect(reading.entries.map(({ id }) => id.split(':')[0])).toEqual(['reply', 'tag', 'profile']);
  });

  it('takes the same annotation twice for one', async () => {
    const [first] = exported().annotations;
    expect(await read([first, first])).toEqual(await read([first]));
  });
});
