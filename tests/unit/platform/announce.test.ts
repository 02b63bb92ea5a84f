import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import { announce, announceAll } from '../../../utils/platform/announce.ts';
import { forgetNoted, mayHaveNotes } from '../../../utils/platform/noted-pages.ts';

const fake = vi.hoisted(() => ({ kept: new Map<string, unknown>(), sent: [] as [number, unknown][] }));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => (fake.kept.has(key) ? { [key]: fake.kept.get(key) } : {}),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) fake.kept.set(key, value);
        },
        remove: async (key: string) => void fake.kept.delete(key),
      },
    },
    tabs: {
      query: async () => [{ id: 1 }, { id: 2 }, {}],
      sendMessage: async (tab: number, message: unknown) => {
        fake.sent.push([tab, message]);
        if (tab === 2) throw new Error('Receiving end does not exist.');
      },
    },
  },
}));

const SECRET = 'chỉ của tôi';
const touch = { by: 'an', wall: '2026-11-25T00:00:00.000Z', at: '1' };
const page = { url: 'https://bao.vn/tin?id=1', title: 'Tin' };
const quote = { exact: 'tăng 6,5%', prefix: '', suffix: '' };
const note = (id: string, target: unknown, deleted = false): RecordState => ({
  id,
  kind: 'annotation',
  fields: { target, motivation: 'commenting', text: SECRET, private: true } as RecordState['fields'],
  heads: { text: [{ id: 'c', value: SECRET, ...touch }] },
  deleted,
  revived: false,
  created: touch,
  updated: touch,
});
const spans = [{ start: 3, end: 9 }];
const onCopy = { type: 'canonical', resolution: 'r', hash: '', spans, provisions: ['art_1'], quote, page };
const onPage = { type: 'page', quote, position: { start: 1, end: 9 }, page };

beforeEach(() => {
  fake.kept.clear();
  fake.sent.length = 0;
});

describe('frames are told', () => {
  test('where notes stand, and never what they say', async () => {
    const status = { ...note('status:s', null), kind: 'status' as const };
    await announce({
      records: [
        note('annotation:a', onCopy),
        note('annotation:b', onPage),
        note('annotation:c', onPage, true),
        status,
      ],
    });
    const message = {
      type: 'notesChanged',
      upserts: {
        spans: [{ id: 'annotation:a', motivation: 'commenting', resolution: 'r', hash: '', spans }],
        quotes: [{ id: 'annotation:b', motivation: 'commenting', target: onPage }],
      },
      gone: ['annotation:c'],
    };
    expect(fake.sent).toEqual([
      [1, message],
      [2, message],
    ]);
    expect(JSON.stringify(fake.sent)).not.toContain(SECRET);
  });

  test('what was erased', async () => {
    await announce({ gone: ['annotation:a', 'reply:r'] });
    expect(fake.sent[0]?.[1]).toMatchObject({ gone: ['annotation:a'] });
  });

  test('that more changed than can be told, with the pages that have notes now', async () => {
    await announceAll([page.url]);
    expect(fake.sent).toEqual([
      [1, { type: 'notesStale' }],
      [2, { type: 'notesStale' }],
    ]);
    expect(await mayHaveNotes(page.url)).toBe(true);
  });

  test('nothing where no note is concerned', async () => {
    await announce({ records: [{ ...note('status:s', null), kind: 'status' }] });
    expect(fake.sent).toEqual([]);
  });
});

describe('pages that have notes', () => {
  test('are remembered by a hash, whatever the fragment, until they are forgotten', async () => {
    await announce({ records: [note('annotation:b', onPage)] });
    expect(await mayHaveNotes(`${page.url}#dau-trang`)).toBe(true);
    expect(await mayHaveNotes('https://bao.vn/tin?id=2')).toBe(false);
    expect([...fake.kept.keys()].join()).toMatch(/^noted:[0-9a-f]{16}$/);
    await forgetNoted(page.url);
    expect(await mayHaveNotes(page.url)).toBe(false);
  });

  test('a copy is none of them: its notes belong to the resolution', async () => {
    await announce({ records: [note('annotation:a', onCopy)] });
    expect(fake.kept.size).toBe(0);
  });
});
