import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answered,
  begin,
  isDirty,
  rewritten,
  sending,
  type Typing,
  told,
  typed,
} from '../../../../components/sidepanel/model/typing.ts';

const stored = { text: 'cũ', knowing: ['1'] };
const wall = '2026-03-02T03:42:00.000Z';

describe('how an editor opens', () => {
  it.each([
    ['with what is stored', null, { text: 'cũ', knowing: ['1'], restored: false, elsewhere: false }],
    ['with the same draft', { text: 'cũ', knowing: ['1'] }, { text: 'cũ', restored: false }],
    ['with a draft', { text: 'mới', knowing: ['1'] }, { text: 'mới', restored: true, elsewhere: false }],
    [
      'with a draft of an older text: it knows only that one',
      { text: 'mới', knowing: ['0'] },
      { text: 'mới', knowing: ['0'], restored: true, elsewhere: true },
    ],
  ])('%s', (_, draft, expected) => {
    expect(begin(stored, draft)).toMatchObject(expected);
  });
});

describe('typing and saving', () => {
  const begun = begin(stored, null);

  it('is saved, and goes on from the change that was made', () => {
    const after = answered(sending(typed(begun, 'mới')), { ok: true, knowing: ['2'], wall });
    expect(after).toMatchObject({ text: 'mới', base: 'mới', knowing: ['2'], phase: 'saved', savedAt: wall });
    expect(isDirty(after)).toBe(false);
  });

  it('keeps what was typed while it was being saved', () => {
    const after = answered(typed(sending(typed(begun, 'mới')), 'mới hơn'), {
      ok: true,
      knowing: ['2'],
      wall,
    });
    expect(after).toMatchObject({ text: 'mới hơn', base: 'mới', knowing: ['2'], phase: 'typing' });
  });

  it('loses nothing when the notebook refuses, and is saved later as if nothing had been', () => {
    const failed = answered(sending(typed(begun, 'mới')), { ok: false, error: 'full' });
    expect(failed).toMatchObject({ text: 'mới', base: 'cũ', knowing: ['1'], phase: 'failed' });
    const later = answered(sending(failed), { ok: true, knowing: ['2'], wall });
    expect(later).toMatchObject({ base: 'mới', phase: 'saved' });
  });

  it('is at rest when the old text is typed again', () => {
    expect(typed(typed(begun, 'mới'), 'cũ').phase).toBe('rest');
  });
});

describe('a change made elsewhere', () => {
  const theirs = { text: 'của người khác', knowing: ['9'] };

  it.each<[string, Typing, Partial<Typing>]>([
    [
      'is taken over where nothing was typed',
      begin(stored, null),
      { text: theirs.text, knowing: ['9'], elsewhere: true },
    ],
    [
      'leaves what was typed, which goes on knowing what it began from',
      typed(begin(stored, null), 'của tôi'),
      { text: 'của tôi', knowing: ['1'], elsewhere: true },
    ],
    [
      'waits while a text is on its way',
      sending(typed(begin(stored, null), 'của tôi')),
      { text: 'của tôi', knowing: ['1'], elsewhere: false, phase: 'saving' },
    ],
  ])('%s', (_, before, expected) => {
    expect(told(before, theirs)).toMatchObject(expected);
  });

  it('is no news where the heads are the same, in whatever order', () => {
    const two = begin({ text: 'a', knowing: ['1', '2'] }, null);
    expect(told(two, { text: 'a', knowing: ['2', '1'] })).toBe(two);
  });

  it('is no news where it is the note as it stood before what was saved here', () => {
    const saved = answered(sending(typed(begin(stored, null), 'mới')), { ok: true, knowing: ['2'], wall });
    expect(told(saved, stored)).toBe(saved);
    expect(told(typed(saved, 'mới hơn'), stored).elsewhere).toBe(false);
    expect(told(saved, theirs)).toMatchObject({ text: theirs.text, elsewhere: true });
  });

  it('is no news where another wrote the same words', () => {
    expect(told(begin(stored, null), { text: 'cũ', knowing: ['9'] })).toMatchObject({
      elsewhere: false,
      knowing: ['9'],
    });
  });
});

describe('whatever happens in whatever order', () => {
  interface Event {
    readonly by: 'hand' | 'notebook';
    readonly step: (typing: Typing) => Typing;
  }
  const text = fc.string({ maxLength: 3 });
  const event: fc.Arbitrary<Event> = fc.oneof(
    text.map((words): Event => ({ by: 'hand', step: (typing) => typed(typing, words) })),
    fc.constant<Event>({
      by: 'notebook',
      step: (typing) => (isDirty(typing) && typing.phase !== 'saving' ? sending(typing) : typing),
    }),
    fc.tuple(fc.boolean(), text).map(
      ([ok, id]): Event => ({
        by: 'notebook',
        step: (typing) =>
          typing.phase === 'saving'
            ? answered(typing, ok ? { ok, knowing: [id], wall } : { ok: false, error: 'unknown' })
            : typing,
      }),
    ),
    fc.tuple(text, text).map(
      ([words, id]): Event => ({
        by: 'notebook',
        step: (typing) => told(typing, { text: words, knowing: [id] }),
      }),
    ),
  );

  it('only the hand changes a text that is not saved', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let typing = begin(stored, null);
        for (const { by, step } of events) {
          const before = typing;
          typing = step(before);
          if (by === 'notebook' && isDirty(before)) expect(typing.text).toBe(before.text);
        }
      }),
    );
  });
});

describe('a conflict, and what was set here by other means', () => {
  const saved = answered(sending(typed(begin(stored, null), 'của tôi')), { ok: true, knowing: ['2'], wall });

  it('keeps the text of whoever wrote it in the editor', () => {
    expect(told(saved, { text: 'của người khác', knowing: ['9'], standing: ['9', '2'] })).toBe(saved);
  });

  it('says nothing of what this panel took back or chose', () => {
    expect(told(saved, { text: 'cũ', knowing: ['3'], own: true })).toMatchObject({
      text: 'cũ',
      knowing: ['3'],
      elsewhere: false,
    });
  });

  it('no longer speaks of another change after a saving, nor once the same text was chosen', () => {
    const elsewhere = { ...saved, elsewhere: true };
    expect(answered(sending(typed(elsewhere, 'mới')), { ok: true, knowing: ['4'], wall }).elsewhere).toBe(
      false,
    );
    expect(told(elsewhere, { text: 'của tôi', knowing: ['5'] }).elsewhere).toBe(false);
  });

  it('makes one text of two, which takes the place of both', () => {
    const both = rewritten(saved, { text: 'cả hai', knowing: ['9', '2'] });
    expect(both).toMatchObject({ text: 'cả hai', knowing: ['9', '2'], phase: 'typing' });
    expect(told(both, { text: 'của người khác', knowing: ['9'], standing: ['9', '2'] })).toBe(both);
  });
});
