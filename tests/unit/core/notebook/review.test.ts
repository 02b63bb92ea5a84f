import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../../utils/core/notebook/change.ts';
import {
  changeField,
  createReply,
  createStatus,
  deleteRecord,
  reportValue,
} from '../../../../utils/core/notebook/edits.ts';
import { inverse } from '../../../../utils/core/notebook/inverse.ts';
import type { RecordState, ReviewMark } from '../../../../utils/core/notebook/model.ts';
import { replyId, reviewId, statusId, valueId } from '../../../../utils/core/notebook/record-id.ts';
import {
  headsOf,
  markReviewed,
  trayOf,
  verdictOf,
  verdictsOn,
} from '../../../../utils/core/notebook/review.ts';
import { Machine } from './log.ts';

const STATUS = statusId('s');
const VALUE = valueId(STATUS, 't1');
const REPLY = replyId('r');

/** Three people's machines; a step is what one of them does, knowing all that was done before. */
function office() {
  const people = { lan: new Machine('lan'), minh: new Machine('minh'), hoa: new Machine('hoa') };
  type Name = keyof typeof people;
  const look = (who: Name) => {
    const machine = people[who];
    const values = [machine.state<'value'>(VALUE)].filter((each) => each !== null);
    const record = machine.state<'status'>(STATUS) as RecordState<'status'>;
    const reply = machine.state<'reply'>(REPLY);
    const answers = reply ? [reply.created] : [];
    const review = (by: Name) => machine.state<'review'>(reviewId(STATUS, by));
    return { machine, record, values, answers, now: headsOf(record, values), review };
  };
  const write = (who: Name, edits: readonly Edit[]): void => {
    people[who].write(edits);
    for (const each of Object.values(people)) each.take(people[who].log);
  };
  write(
    'lan',
    createStatus(STATUS, {
      about: { resolution: 'r', provision: 'art_1' },
      period: { kind: 'year', year: 2024 },
      territory: { kind: 'as adopted' },
      text: 'Đang làm',
      source: '',
      judgement: null,
      private: false,
    }),
  );
  write('lan', reportValue(null, STATUS, 't1', { value: 5, unit: '%' }));
  const steps = {
    mark: (who: Name, mark: ReviewMark) => {
      const { review, now } = look(who);
      write(who, markReviewed(review(who), STATUS, who, mark, now));
    },
    edit: (who: Name) => write(who, changeField(look(who).record, 'text', `Sửa bởi ${who}`)),
    figure: (who: Name) =>
      write(who, reportValue(people[who].state<'value'>(VALUE), STATUS, 't1', { value: 6, unit: '%' })),
    reply: (who: Name) => write(who, createReply(REPLY, { to: STATUS, text: 'Vì sao?', private: false })),
    remove: (who: Name) => write(who, deleteRecord(look(who).record)),
  };
  return { look, write, people, ...steps };
}

/** "minh accepted": that person does that; a mark, or one of the deeds above. */
function act(at: ReturnType<typeof office>, deeds: readonly string[]): void {
  for (const deed of deeds) {
    const [who, what] = deed.split(' ') as [
      'lan' | 'minh' | 'hoa',
      ReviewMark | 'edit' | 'figure' | 'reply' | 'remove',
    ];
    if (what === 'edit' || what === 'figure' || what === 'reply' || what === 'remove') at[what](who);
    else at.mark(who, what);
  }
}

const CASES: readonly (readonly [string, readonly string[], string])[] = [
  ['nothing done', [], 'open new'],
  ['accepted', ['minh accepted'], 'accepted'],
  ['checked', ['minh checked'], 'checked'],
  ['asked', ['minh asked'], 'asked'],
  ['taken back', ['minh accepted', 'minh none'], 'open new'],
  ['the mark of another is not mine', ['hoa accepted'], 'open new'],
  ['text edited after', ['minh accepted', 'lan edit'], 'open edited'],
  ['figure edited after', ['minh checked', 'lan figure'], 'open edited'],
  ['deleted after', ['minh checked', 'lan remove'], 'open edited'],
  ['edited by the reviewer alone', ['minh accepted', 'minh edit'], 'accepted'],
  ['edited by the reviewer, then the author', ['minh accepted', 'minh edit', 'lan edit'], 'open edited'],
  ['edited before', ['lan edit', 'minh accepted'], 'accepted'],
  ['marked again after the edit', ['minh accepted', 'lan edit', 'minh accepted'], 'accepted'],
  ['asked, answered', ['minh asked', 'lan reply'], 'open answered'],
  ['asked, then edited and answered', ['minh asked', 'lan edit', 'lan reply'], 'open answered'],
  ['asked, edited without a word', ['minh asked', 'lan edit'], 'open edited'],
  ['the question itself is no answer', ['minh asked', 'minh reply'], 'asked'],
  ['an answer from before is none', ['lan reply', 'minh asked'], 'asked'],
  ['an answer to what was accepted', ['minh accepted', 'lan reply'], 'accepted'],
];

describe('what a mark is worth', () => {
  test.each(CASES)('%s', (_, deeds, wanted) => {
    const at = office();
    act(at, deeds);
    const { review, now, answers } = at.look('minh');
    const own = review('minh');
    const { tray, reason } = trayOf(own && verdictOf(own, now, answers));
    expect([tray, reason].filter(Boolean).join(' ')).toBe(wanted);
  });

  test('several reviewers are all told, questions first', () => {
    const at = office();
    at.mark('hoa', 'accepted');
    at.mark('minh', 'asked');
    const { review, now } = at.look('lan');
    const told = verdictsOn([review('hoa'), review('minh')] as RecordState<'review'>[], now);
    expect(told.map(({ reviewer, mark }) => `${reviewer} ${mark}`)).toEqual(['minh asked', 'hoa accepted']);
  });
});

describe('marking', () => {
  test('the same mark on the same thing is no edit', () => {
    const at = office();
    at.mark('minh', 'accepted');
    const { review, now } = at.look('minh');
    expect(markReviewed(review('minh'), STATUS, 'minh', 'accepted', [...now].reverse())).toEqual([]);
  });

  test.each([
    ['the first mark', [], 'none'],
    ['a later one', ['asked'], 'asked'],
  ] as const)('undoing %s', (_, before, wanted) => {
    const at = office();
    for (const mark of before) at.mark('minh', mark);
    const { machine } = at.look('minh');
    const known = new Set(machine.log.map(({ id }) => id));
    at.mark('minh', 'accepted');
    const made = machine.log.filter(({ id }) => !known.has(id));
    at.write(
      'minh',
      inverse(made, (id) => machine.log.find((change) => change.id === id)),
    );
    expect(at.look('hoa').review('minh')?.fields.verdict?.mark).toBe(wanted);
  });
});
