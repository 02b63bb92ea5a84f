import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { HistoryView } from '../../../components/sidepanel/history/history-view.tsx';
import type { Step } from '../../../components/sidepanel/model/history.ts';
import type { Saved } from '../../../components/sidepanel/model/typing.ts';
import type { Candidate, NoteDeeds, NoteDetail } from '../../../components/sidepanel/note/note-model.ts';
import { NoteView } from '../../../components/sidepanel/note/note-view.tsx';
import { ProvisionView } from '../../../components/sidepanel/provision/provision-view.tsx';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import {
  around,
  contested,
  detailOf,
  entryOf,
  noDeeds,
  noteElsewhere,
  noteOn,
  recordOf,
} from './note-samples.ts';
import { indicator, openSample } from './samples.ts';
import { audit, restage, setTheme, settled, small, stage } from './stage.tsx';

let resolution: Resolution;
const ASKED = {};
let leave = (): void => {};
beforeAll(async () => {
  resolution = await openSample();
});
afterEach(() => {
  leave();
  vi.useRealTimers();
});

const candidates = (): Candidate[] =>
  resolution.provisions.flatMap(({ eId, kind, number, start, end }) =>
    kind === 'indicator' || kind === 'task'
      ? [
          {
            eId,
            kind,
            cite: `${kind === 'indicator' ? 'Chỉ tiêu' : 'Nhiệm vụ'} ${number}`,
            wording: resolution.text.slice(start, end),
          },
        ]
      : [],
  );
const plain = (): RecordState<'annotation'> => noteOn(resolution, indicator(7), 'a', { text: 'Cũ' });
interface More {
  readonly detail?: NoteDetail;
  readonly deeds?: Partial<NoteDeeds>;
  readonly action?: 'edit' | 'evidence' | null;
  readonly asked?: object;
  readonly onBack?: () => void;
}
const view = ({
  detail = detailOf(plain()),
  deeds = {},
  action = null,
  asked = ASKED,
  onBack = () => {},
}: More = {}) => (
  <div class="panel">
    <main class="view">
      <NoteView
        detail={detail}
        around={around(resolution)}
        action={action}
        asked={asked}
        backTo="Ghi chú"
        allTags={['giáo dục', 'ngân sách']}
        candidates={candidates()}
        likely={[indicator(9), indicator(1)]}
        profile={null}
        deeds={{ ...noDeeds, ...deeds }}
        onBack={onBack}
      />
    </main>
  </div>
);
async function show(more: More = {}): Promise<HTMLElement> {
  const staged = stage(view(more));
  leave = staged.leave;
  await settled();
  return staged.box;
}
const field = (): HTMLTextAreaElement =>
  document.querySelector<HTMLTextAreaElement>('.note-typing textarea') as HTMLTextAreaElement;
const line = (): string => document.querySelector('.note-typing [role=status]')?.textContent ?? '';

/** A note that was made on a copy which says 60 where the resolution says 100. */
const altered = (): RecordState<'annotation'> => {
  const record = plain();
  const target = record.fields.target!;
  const exact = target.quote.exact.replace('100 triệu', '60 triệu');
  return {
    ...record,
    fields: { ...record.fields, target: { ...target, quote: { ...target.quote, exact } } as typeof target },
  };
};

describe('the passage', () => {
  it('is given in the resolution’s words', async () => {
    const box = await show({ detail: detailOf(plain()) });
    expect(box.querySelector('.quote')?.textContent).toContain('100 triệu');
    expect(box.querySelector('.pair')).toBeNull();
  });

  it('also from an altered copy, and then with what that said', async () => {
    const box = await show({ detail: detailOf(altered()) });
    expect(box.querySelector('.quote')?.textContent).toContain('100 triệu');
    const said = [...box.querySelectorAll('.pair dd')].map((each) => each.textContent);
    expect(said).toEqual(['“100”', '“60”']);
    expect((await audit(document.documentElement)).wrong).toEqual([]);
  });
});

describe('accessibility', () => {
  const rich = (): NoteDetail =>
    detailOf(contested(noteOn(resolution, indicator(7), 'a'), 'text', 'Bản này', 'Bản kia'), {
      tags: ['chất vấn'],
      evidenceFor: [indicator(7)],
      resting: [{ id: 'status:s', eId: indicator(7), period: { kind: 'year', year: 2024 } }],
      replies: [
        recordOf('reply', 'r', { to: 'annotation:a', text: 'Tháng 3 mới có.', private: false }),
        contested(
          recordOf('reply', 'q', { to: 'annotation:a', text: 'Vâng', private: false }),
          'text',
          'Vâng',
          'Không',
        ),
      ],
    });
  const steps: Step[] = [
    {
      id: '2',
      by: 'minh',
      wall: '2026-02-12T07:42:00Z',
      what: 'changed',
      record: 'annotation:a',
      field: 'text',
      from: 'Một',
      to: 'Hai',
      made: {},
      restorable: false,
    },
    {
      id: '1',
      by: 'hoa',
      wall: '2026-02-11T07:42:00Z',
      what: 'created',
      record: 'annotation:a',
      field: 'text',
      from: null,
      to: 'Một',
      made: {},
      restorable: true,
    },
  ];
  const views: readonly [string, () => preact.JSX.Element][] = [
    ['a note with everything', () => view({ detail: rich(), action: 'evidence' })],
    [
      'a note of another page',
      () => view({ detail: detailOf(noteElsewhere('c', 'GRDP đạt 114,1 triệu đồng')) }),
    ],
    ['a revived note', () => view({ detail: detailOf({ ...plain(), revived: true }) })],
    [
      'a history',
      () => (
        <div class="panel">
          <main class="view">
            <HistoryView
              steps={steps}
              people={around(resolution).people}
              backTo="Ghi chú"
              fieldName={() => 'nội dung'}
              show={(_, value) => String(value)}
              onBack={() => {}}
              onRestore={() => {}}
              onErase={async () => true}
            />
          </main>
        </div>
      ),
    ],
    [
      'a provision',
      () => (
        <div class="panel">
          <main class="view">
            <ProvisionView
              resolution={resolution}
              eId={indicator(7)}
              around={around(resolution)}
              backTo="Mục lục"
              notes={[entryOf(plain())]}
              total={3}
              evidence={[entryOf(noteElsewhere('c', 'GRDP'))]}
              onBack={() => {}}
              onStep={() => {}}
              onReveal={() => {}}
              onNote={() => {}}
              onAllNotes={() => {}}
              onCopy={async () => true}
              onOpenNote={() => {}}
              onStatusNote={() => {}}
            />
          </main>
        </div>
      ),
    ],
  ];
  const cases = views.flatMap(([name, shown]) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      (['vi', 'en'] as const).map((language) => [name, theme, language, shown] as const),
    ),
  );
  it.each(cases)('%s, %s, %s', async (_, theme, language, shown) => {
    await setTheme(theme);
    await page.viewport(320, 1400);
    const staged = stage(shown(), language);
    leave = staged.leave;
    await settled();
    const { wrong, applied } = await audit(document.documentElement);
    expect(wrong).toEqual([]);
    expect(applied).toBeGreaterThan(10);
    expect(small(staged.box)).toEqual([]);
    const body = staged.box.querySelector('.panel-body');
    expect(body?.scrollWidth).toBe(body?.clientWidth);
  });
});

describe('the text', () => {
  it('takes the keyboard when it is to be edited, at its end', async () => {
    await show({ action: 'edit' });
    expect(document.activeElement).toBe(field());
    expect(field().selectionStart).toBe(2);
  });

  it('is drafted while typed, saved when the hand rests, and says so', async () => {
    const onDraft = vi.fn();
    const onDropDraft = vi.fn();
    const onSave = vi.fn(
      async (): Promise<Saved> => ({
        ok: true,
        knowing: ['next'],
        wall: new Date(2026, 2, 2, 10, 42).toISOString(),
      }),
    );
    await show({ action: 'edit', deeds: { onDraft, onDropDraft, onSave } });
    await userEvent.keyboard(' và mới');
    expect(onSave).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(onDraft).toHaveBeenCalledWith({ text: 'Cũ và mới', knowing: ['a-text'] }));
    await vi.waitFor(
      () => expect(onSave).toHaveBeenCalledWith({ text: 'Cũ và mới', knowing: ['a-text'] }),
      4000,
    );
    await vi.waitFor(() => expect(line()).toBe('Đã lưu 10:42.'));
    expect(onDropDraft).toHaveBeenCalled();
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('is saved at once when the field is left, and when the view is closed', async () => {
    const onSave = vi.fn(noDeeds.onSave);
    await show({ action: 'edit', deeds: { onSave } });
    await userEvent.keyboard('!');
    await userEvent.tab();
    await vi.waitFor(() => expect(onSave).toHaveBeenCalledWith({ text: 'Cũ!', knowing: ['a-text'] }), 800);
    field().focus();
    await userEvent.keyboard('?');
    leave();
    expect(onSave).toHaveBeenLastCalledWith({ text: 'Cũ!?', knowing: ['next'] });
  });

  it('says that it is not saved, keeps what was typed, and tries again', async () => {
    let full = true;
    const onSave = vi.fn(
      async (): Promise<Saved> =>
        full ? { ok: false, error: 'full' } : noDeeds.onSave({ text: '', knowing: [] }),
    );
    const onDraft = vi.fn();
    await show({ action: 'edit', deeds: { onSave, onDraft } });
    await userEvent.keyboard('!');
    await userEvent.tab();
    await vi.waitFor(() => expect(line()).toBe('Chưa lưu được. Sổ giữ bản nháp và thử lại.'));
    expect(field().value).toBe('Cũ!');
    expect(onDraft).toHaveBeenCalledWith({ text: 'Cũ!', knowing: ['a-text'] });
    full = false;
    await vi.waitFor(() => expect(line()).toMatch(/^Đã lưu/u), 5000);
  });

  it('opens with the draft that was left, says so, and saves it', async () => {
    const onSave = vi.fn(noDeeds.onSave);
    await show({
      detail: detailOf(plain(), { draft: { text: 'Dở dang', knowing: ['a-text'] } }),
      deeds: { onSave },
    });
    expect(field().value).toBe('Dở dang');
    expect(line()).toContain('bản nháp lần trước');
    await vi.waitFor(
      () => expect(onSave).toHaveBeenCalledWith({ text: 'Dở dang', knowing: ['a-text'] }),
      4000,
    );
  });

  it('takes over a change made elsewhere, but never over what was typed', async () => {
    const box = await show();
    const theirs = (text: string, id: string): NoteDetail => {
      const record = noteOn(resolution, indicator(7), 'a', { text });
      const [head] = record.heads.text ?? [];
      return detailOf({ ...record, heads: { ...record.heads, text: head ? [{ ...head, id }] : [] } });
    };
    restage(box, view({ detail: theirs('Của người khác', 'n1') }));
    await vi.waitFor(() => expect(field().value).toBe('Của người khác'));
    expect(line()).toContain('Vừa cập nhật');
    const onSave = vi.fn(noDeeds.onSave);
    restage(box, view({ detail: theirs('Của người khác', 'n1'), deeds: { onSave } }));
    field().focus();
    field().setSelectionRange(99, 99);
    await userEvent.keyboard('!');
    restage(box, view({ detail: theirs('Lại khác', 'n2'), deeds: { onSave } }));
    await vi.waitFor(() => expect(line()).toContain('sổ giữ cả hai'));
    expect(field().value).toBe('Của người khác!');
    await userEvent.tab();
    await vi.waitFor(() => expect(onSave).toHaveBeenCalledWith({ text: 'Của người khác!', knowing: ['n1'] }));
  });
});

describe('what hangs on a note', () => {
  it('tags: added by Enter, suggested, taken off, the keyboard staying in the field', async () => {
    const onTag = vi.fn();
    await show({ detail: detailOf(plain(), { tags: ['chất vấn'] }), deeds: { onTag } });
    const input = page.getByLabelText('Nhãn', { exact: true });
    await userEvent.fill(input, '#Họp  tổ ');
    await userEvent.keyboard('{Enter}');
    await userEvent.fill(input, 'giao');
    await userEvent.click(page.getByRole('button', { name: '+ giáo dục' }));
    await userEvent.click(page.getByRole('button', { name: 'Bỏ nhãn chất vấn' }));
    expect(onTag.mock.calls).toEqual([
      ['Họp tổ', true],
      ['giáo dục', true],
      ['chất vấn', false],
    ]);
    expect(document.activeElement?.tagName).toBe('INPUT');
  });

  it('evidence: likely ones first, found without diacritics, picked by the keyboard alone', async () => {
    const onEvidence = vi.fn();
    const box = await show({ action: 'evidence', deeds: { onEvidence } });
    await settled();
    const combobox = box.querySelector<HTMLInputElement>('[role=combobox]');
    expect(document.activeElement).toBe(combobox);
    const options = (): string[] =>
      [...box.querySelectorAll('[role=option] .cite')].map((each) => each.textContent ?? '');
    expect(options().slice(0, 2)).toEqual(['Chỉ tiêu 9', 'Chỉ tiêu 1']);
    await userEvent.keyboard('ho ngheo{ArrowDown}{ArrowUp}');
    expect(
      box.querySelector(`#${CSS.escape(combobox?.getAttribute('aria-activedescendant') ?? '')}`)?.textContent,
    ).toContain('hộ nghèo');
    await userEvent.keyboard('{Enter}');
    expect(onEvidence).toHaveBeenCalledWith(indicator(13), true);
    await settled();
    expect(box.querySelector('[role=combobox]')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Gắn vào chỉ tiêu, nhiệm vụ');
  });

  it('evidence: asked for in the page it is called so, and the list stands under the quote in place of its button', async () => {
    const highlight = noteOn(resolution, indicator(7), 'a', { motivation: 'highlighting', text: '' });
    const box = await show({ action: 'evidence', detail: detailOf(highlight) });
    expect(box.querySelector('h1')?.textContent).toBe('Minh chứng');
    const parts = [...(box.querySelector('.view-body')?.children ?? [])].map((part) => part.className);
    expect(parts.indexOf('note-evidence')).toBe(parts.indexOf('note-passage') + 1);
    expect(box.querySelector('.note-evidence > [aria-expanded]')).toBeNull();
    await userEvent.keyboard('{Escape}');
    await settled();
    expect(document.activeElement?.textContent).toBe('Gắn vào chỉ tiêu, nhiệm vụ');
  });

  it('Escape empties the picker’s field, then closes it, and does not leave the note', async () => {
    const box = await show({ action: 'evidence' });
    await settled();
    await userEvent.keyboard('zz{Escape}');
    expect(box.querySelector<HTMLInputElement>('[role=combobox]')?.value).toBe('');
    await userEvent.keyboard('{Escape}');
    await settled();
    expect(box.querySelector('[role=combobox]')).toBeNull();
  });

  it('replies: kept, or still in the field when they were not', async () => {
    const onReply = vi.fn(async () => false);
    const box = await show({ deeds: { onReply } });
    await userEvent.fill(page.getByLabelText('Trả lời'), 'Đã hỏi rồi');
    await userEvent.click(page.getByRole('button', { name: 'Gửi trả lời' }));
    await vi.waitFor(() => expect(box.querySelector('[role=alert]')?.textContent).toContain('Chưa lưu được'));
    const reply = box.querySelector<HTMLTextAreaElement>('.compose textarea');
    expect(reply?.value).toBe('Đã hỏi rồi');
    onReply.mockResolvedValue(true);
    await userEvent.click(page.getByRole('button', { name: 'Gửi trả lời' }));
    await vi.waitFor(() => expect(reply?.value).toBe(''));
  });

  it('replies: kept as a draft while typed, and there again', async () => {
    const onReplyDraft = vi.fn();
    const box = await show({
      detail: detailOf(plain(), { replyDraft: 'Dở' }),
      deeds: { onReplyDraft },
    });
    const reply = box.querySelector<HTMLTextAreaElement>('.compose textarea');
    expect(reply?.value).toBe('Dở');
    reply?.focus();
    reply?.setSelectionRange(2, 2);
    await userEvent.keyboard(' dang');
    await vi.waitFor(() => expect(onReplyDraft).toHaveBeenLastCalledWith('Dở dang'));
    await userEvent.click(page.getByRole('button', { name: 'Gửi trả lời' }));
    await vi.waitFor(() => expect(onReplyDraft).toHaveBeenLastCalledWith(''));
  });

  it('replies: handed over at once when the view is left, and told as left', async () => {
    const onReplyLeft = vi.fn();
    await show({ deeds: { onReplyLeft } });
    await userEvent.fill(page.getByLabelText('Trả lời'), 'Chưa gửi');
    leave();
    await vi.waitFor(() => expect(onReplyLeft).toHaveBeenCalledWith('Chưa gửi'));
  });

  it('takes the keyboard again when it is asked for again from the page', async () => {
    const box = await show({ action: 'edit' });
    box.querySelector<HTMLElement>('.back')?.focus();
    restage(box, view({ action: 'edit', asked: {} }));
    await settled();
    expect(document.activeElement).toBe(field());
    restage(box, view({ action: 'evidence', asked: {} }));
    await settled();
    expect(document.activeElement?.getAttribute('role')).toBe('combobox');
  });

  it('kind and privacy are changed where they stand', async () => {
    const onMotivation = vi.fn();
    const onPrivate = vi.fn();
    await show({ deeds: { onMotivation, onPrivate } });
    await userEvent.click(page.getByRole('radio', { name: 'Câu hỏi' }));
    await userEvent.click(page.getByRole('checkbox', { name: /^Riêng tư/u }));
    expect(onMotivation).toHaveBeenCalledWith('questioning');
    expect(onPrivate).toHaveBeenCalledWith(true);
  });
});

describe('conflicts', () => {
  it('stand side by side, older left, and are settled by a choice', async () => {
    const onResolve = vi.fn();
    const apart = contested(noteOn(resolution, indicator(7), 'a'), 'text', 'Bản này', 'Bản kia');
    const onSave = vi.fn(noDeeds.onSave);
    const box = await show({ detail: detailOf(apart), deeds: { onResolve, onSave } });
    const sides = [...box.querySelectorAll('.side')].map((side) => side.textContent ?? '');
    expect(sides[0]).toMatch(/^Lý Đức Ấm.*Bản kia/u);
    expect(sides[1]).toMatch(/^Nguyễn Thị Hoà.*Bản này/u);
    await userEvent.click(page.getByRole('button', { name: 'Giữ bản của Lý Đức Ấm' }));
    await userEvent.click(page.getByRole('button', { name: 'Giữ bản của Nguyễn Thị Hoà' }));
    expect(onResolve.mock.calls).toEqual([
      ['text', 'Bản kia'],
      ['text', 'Bản này'],
    ]);
    await userEvent.click(page.getByRole('button', { name: 'Viết lại' }));
    await settled();
    expect(document.activeElement).toBe(field());
    expect(field().value).toBe('Bản kia\n\nBản này');
    expect(onSave).not.toHaveBeenCalled();
    await userEvent.keyboard('!');
    await userEvent.tab();
    await vi.waitFor(() =>
      expect(onSave).toHaveBeenCalledWith({ text: 'Bản kia\n\nBản này!', knowing: ['mine', 'theirs'] }),
    );
  });

  it('a record that came back is kept or deleted', async () => {
    const onRestore = vi.fn();
    const onDelete = vi.fn();
    await show({ detail: detailOf({ ...plain(), revived: true }), deeds: { onRestore, onDelete } });
    await userEvent.click(page.getByRole('button', { name: 'Giữ lại' }));
    expect(onRestore).toHaveBeenCalledOnce();
    await userEvent.click(page.getByRole('button', { name: 'Xoá' }).first());
    expect(onDelete).toHaveBeenCalledOnce();
  });
});

describe('true erasure', () => {
  it('is said out before it is done; the keyboard stands on the way back', async () => {
    const onErase = vi.fn(async () => true);
    const box = stage(
      <HistoryView
        steps={[]}
        people={around(resolution).people}
        backTo="Ghi chú"
        fieldName={() => ''}
        show={() => ''}
        onBack={() => {}}
        onRestore={() => {}}
        onErase={onErase}
      />,
    );
    leave = box.leave;
    await userEvent.click(page.getByRole('button', { name: 'Xoá hẳn khỏi máy này…' }));
    expect(box.box.textContent).toContain('không với tới được');
    expect(document.activeElement?.textContent).toBe('Giữ lại');
    expect(onErase).not.toHaveBeenCalled();
    await userEvent.click(page.getByRole('button', { name: 'Xoá hẳn', exact: true }));
    expect(onErase).toHaveBeenCalledOnce();
  });
});
