import { describe, expect, test } from 'vitest';
import {
  AGAIN,
  groupedBy,
  type InboxQuery,
  type Incoming,
  inboxRows,
  narrowed,
  traysOf,
} from '../../../../utils/core/notebook/inbox.ts';
import type { RecordState } from '../../../../utils/core/notebook/model.ts';
import { reviewId } from '../../../../utils/core/notebook/record-id.ts';
import { type Answer, markReviewed } from '../../../../utils/core/notebook/review.ts';
import { Machine } from './log.ts';

const item = (n: number, more: Partial<Incoming> = {}): Incoming => ({
  id: `annotation:${n}`,
  kind: 'annotation',
  author: n % 2 ? 'lan' : 'minh',
  wall: `2026-02-0${n}T00:00:00.000Z`,
  at: `00000${n}`,
  resolution: 'r',
  provisions: [`art_${n}`],
  thread: `annotation:${n}`,
  heads: [{ id: `h${n}`, by: 'lan' }],
  ...more,
});
const ITEMS = [
  item(1),
  item(2, { kind: 'status', provisions: ['art_1__p_2'] }),
  item(3, { resolution: 'other' }),
  item(4),
  item(5, { provisions: [] }),
];

/** What one reviewer marked, as the log adds up to it. */
function marked(...marks: readonly (readonly [Incoming, 'accepted' | 'asked', (readonly string[])?])[]) {
  const me = new Machine('hoa');
  return new Map(
    marks.map(([of, mark, heads = of.heads.map(({ id }) => id)]) => {
      me.write(
        markReviewed(
          null,
          of.id,
          'hoa',
          mark,
          heads.map((id) => ({ id })),
        ),
      );
      return [of.id, me.state<'review'>(reviewId(of.id, 'hoa')) as RecordState<'review'>] as const;
    }),
  );
}
const [one, two, three] = ITEMS as [Incoming, Incoming, Incoming];
const answers = new Map<string, Answer[]>([[three.id, [{ by: 'lan', at: '9' }]]]);
const rows = inboxRows(
  ITEMS,
  marked([one, 'accepted'], [two, 'accepted', ['older']], [three, 'asked']),
  answers,
);

describe('the inbox', () => {
  test('lies in trays, the newest first', () => {
    expect(rows.map(({ id, tray, reason }) => [id.at(-1), tray, reason])).toEqual([
      ['5', 'open', 'new'],
      ['4', 'open', 'new'],
      ['3', 'open', 'answered'],
      ['2', 'open', 'edited'],
      ['1', 'accepted', null],
    ]);
  });

  const CASES: readonly (readonly [string, InboxQuery, string])[] = [
    ['all', { state: 'all' }, '54321'],
    ['what waits', { state: 'open' }, '5432'],
    ['what was accepted', { state: 'accepted' }, '1'],
    ['of an author', { state: 'all', author: 'minh' }, '42'],
    ['of a kind', { state: 'all', kind: 'status' }, '2'],
    ['of a resolution', { state: 'all', resolution: 'other' }, '3'],
    ['on a provision and within it', { state: 'all', provision: 'art_1' }, '21'],
    ['on none that begins alike', { state: 'all', provision: 'art' }, ''],
    ['all at once', { state: 'open', author: 'lan', resolution: 'r' }, '5'],
    ['what nobody sent', { state: 'all', author: 'nobody' }, ''],
  ];
  test.each(CASES)('asked for %s', (_, query, wanted) => {
    expect(
      narrowed(rows, query)
        .map(({ id }) => id.at(-1))
        .join(''),
    ).toBe(wanted);
  });

  test('is counted whatever tray is asked for', () => {
    expect(traysOf(rows, { state: 'asked', author: 'lan' })).toEqual({
      open: 2,
      asked: 0,
      accepted: 1,
      checked: 0,
      all: 3,
    });
  });

  test('is grouped; what came back up stands first, answers before edits', () => {
    const groups = groupedBy(rows, ({ author }) => ({ key: author, order: author }));
    expect(groups.map(({ key, rows: own }) => `${key} ${own.map(({ id }) => id.at(-1)).join('')}`)).toEqual([
      `${AGAIN} 32`,
      'lan 51',
      'minh 4',
    ]);
  });
});
