import '../../../components/dashboard/shell.css';
import '../../../components/dashboard/review/review.css';
import type { ComponentChildren } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ConflictsView } from '../../../components/dashboard/review/conflicts-view.tsx';
import { InboxView } from '../../../components/dashboard/review/inbox-view.tsx';
import { PeriodsView } from '../../../components/dashboard/review/periods-view.tsx';
import { type ReviewPart, ReviewView } from '../../../components/dashboard/review/review-view.tsx';
import { Verdicts } from '../../../components/shared/verdicts.tsx';
import { ConflictBox } from '../../../components/sidepanel/conflict/conflict-box.tsx';
import type { RecordId } from '../../../utils/core/notebook/change.ts';
import { people } from './import-samples.ts';
import { closed, inboxProps, LINES, periodsProps, verdict } from './review-samples.ts';
import { audit, restage, setTheme, settled, small, stage } from './stage.tsx';

let leave = (): void => {};
afterEach(() => leave());

const framed = (part: ReviewPart, children: ComponentChildren) => (
  <main>
    <h1>Sổ Nghị quyết</h1>
    <ReviewView part={part} counts={{ inbox: 4, conflicts: 1, periods: null }} onPart={() => {}}>
      {children}
    </ReviewView>
  </main>
);
const sides = (
  <ConflictBox
    what="nội dung"
    heads={['Số liệu lấy từ Cục Thống kê.', 'Số liệu lấy từ Sở Tài chính.'].map((value, i) => ({
      id: `${i}`,
      value,
      by: i === 0 ? 'am' : 'minh',
      wall: '2026-02-12T07:42:00Z',
      at: `${i}`,
    }))}
    people={people}
    show={(value) => String(value)}
    onKeep={() => {}}
    onRewrite={null}
  />
);

const VIEWS: readonly [string, ReviewPart, ComponentChildren][] = [
  ['the inbox', 'inbox', <InboxView key="1" {...inboxProps()} />],
  ['an inbox that is read', 'inbox', <InboxView key="2" {...inboxProps({ lines: null })} />],
  [
    'an empty inbox',
    'inbox',
    <InboxView
      key="3"
      {...inboxProps({ lines: [], counts: { open: 0, asked: 0, accepted: 0, checked: 0, all: 0 } })}
    />,
  ],
  ['an inbox that is done', 'inbox', <InboxView key="4" {...inboxProps({ lines: [] })} />],
  [
    'a tray without anything',
    'inbox',
    <InboxView key="5" {...inboxProps({ lines: [], query: { state: 'asked', author: 'am' } })} />,
  ],
  [
    'conflicts',
    'conflicts',
    <ConflictsView
      key="6"
      records={[{ id: 'annotation:a', kind: 'Ghi chú', cite: 'Chỉ tiêu 7', choices: 'text', sides }]}
      historyOf={() => null}
    />,
  ],
  ['no conflicts', 'conflicts', <ConflictsView key="7" records={[]} historyOf={() => null} />],
  ['periods', 'periods', <PeriodsView key="8" {...periodsProps()} />],
  [
    'periods with open matters',
    'periods',
    <PeriodsView key="8a" {...periodsProps({ pending: { contested: 1, waiting: 3 } })} />,
  ],
  ['no period', 'periods', <PeriodsView key="9" {...periodsProps({ closed: [], preview: [] })} />],
];

describe('accessibility', () => {
  const cases = VIEWS.flatMap(([name, part, view]) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      (['vi', 'en'] as const).map((language) => [name, theme, language, part, view] as const),
    ),
  );
  it.each(cases)('%s, %s, %s', async (name, theme, language, part, view) => {
    await setTheme(theme);
    await page.viewport(320, 900);
    leave = stage(framed(part, view), language).leave;
    await settled();
    for (const each of document.querySelectorAll('details')) each.open = true;
    const { wrong, applied } = await audit(document.documentElement);
    expect(wrong, name).toEqual([]);
    expect(applied).toBeGreaterThan(10);
    expect(small(document.documentElement)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(320);
  });
});

const rowOf = (id: RecordId): HTMLElement => {
  const index = LINES.findIndex((line) => line.what === 'row' && line.id === id);
  return document.querySelector<HTMLElement>(`[data-index="${index}"]`)!;
};

describe('the inbox by keys', () => {
  const KEYS: readonly (readonly [string, string, unknown[]])[] = [
    ['a', 'onMark', [['b'], 'accepted']],
    ['c', 'onMark', [['b'], 'checked']],
    ['A', 'onMark', [['b'], 'accepted']],
  ];
  it.each(KEYS)('%s marks the row', async (key, name, wanted) => {
    const deed = vi.fn(async () => true);
    leave = stage(<InboxView {...inboxProps({ [name]: deed })} />).leave;
    await settled();
    rowOf('b').focus();
    await userEvent.keyboard(key);
    expect(deed).toHaveBeenCalledExactlyOnceWith(...wanted);
  });

  it('j and k pass over headings', async () => {
    leave = stage(<InboxView {...inboxProps()} />).leave;
    await settled();
    rowOf('a').focus();
    await userEvent.keyboard('j');
    await expect.poll(() => document.activeElement).toBe(rowOf('b'));
    await userEvent.keyboard('k');
    await expect.poll(() => document.activeElement).toBe(rowOf('a'));
    await userEvent.keyboard('k');
    await expect.poll(() => document.activeElement).toBe(rowOf('a'));
  });

  it('h opens a field that has the keyboard; letters in it are letters; Ctrl+Enter sends', async () => {
    const onAsk = vi.fn(async () => true);
    const onMark = vi.fn(async () => true);
    leave = stage(<InboxView {...inboxProps({ onAsk, onMark })} />).leave;
    await settled();
    rowOf('d').focus();
    await userEvent.keyboard('h');
    await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA');
    await userEvent.keyboard('chac a');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(onAsk).toHaveBeenCalledExactlyOnceWith(['d'], 'chac a');
    expect(onMark).not.toHaveBeenCalled();
  });

  it('goes back to the row once the question is sent', async () => {
    leave = stage(<InboxView {...inboxProps()} />).leave;
    await settled();
    rowOf('d').focus();
    await userEvent.keyboard('h');
    await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA');
    await userEvent.keyboard('Nguồn nào?');
    await userEvent.click(page.getByRole('button', { name: 'Gửi câu hỏi' }));
    await expect.poll(() => document.activeElement).toBe(rowOf('d'));
  });

  it.each(['j', 'k'])(
    '%s leads into the list from a button elsewhere, and from one of a row',
    async (key) => {
      leave = stage(<InboxView {...inboxProps()} />).leave;
      await settled();
      document.querySelector<HTMLElement>('.inbox-trays button')?.focus();
      await userEvent.keyboard(key);
      await expect.poll(() => document.activeElement).toBe(rowOf('a'));
      rowOf('b').querySelector('button')?.focus();
      await userEvent.keyboard(key);
      await expect.poll(() => document.activeElement).toBe(rowOf('b'));
    },
  );

  it('leaves letters on a filter to the filter, and the list as it is until the field is left', async () => {
    const onQuery = vi.fn();
    const onMark = vi.fn(async () => true);
    await page.viewport(900, 900);
    leave = stage(<InboxView {...inboxProps({ onQuery, onMark })} />).leave;
    await settled();
    const select = document.querySelectorAll<HTMLSelectElement>('.inbox-fields select')[2]!;
    select.focus();
    await userEvent.keyboard('cjk');
    expect(document.activeElement).toBe(select);
    expect(onQuery).not.toHaveBeenCalled();
    expect(onMark).not.toHaveBeenCalled();
  });

  it('Escape leaves the field for its row', async () => {
    leave = stage(<InboxView {...inboxProps()} />).leave;
    await settled();
    rowOf('d').focus();
    await userEvent.keyboard('h');
    await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.activeElement).toBe(rowOf('d'));
  });

  it('keeps what was typed and not sent', async () => {
    const props = inboxProps({ drafts: new Map() });
    const staged = stage(<InboxView {...props} />);
    leave = staged.leave;
    await settled();
    rowOf('d').focus();
    await userEvent.keyboard('h');
    await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA');
    await userEvent.keyboard('Nguồn');
    restage(staged.box, null);
    restage(staged.box, <InboxView {...props} />);
    await settled();
    rowOf('d').focus();
    await userEvent.keyboard('h');
    await expect.poll(() => (document.activeElement as HTMLTextAreaElement).value).toBe('Nguồn');
  });

  it('goes on with the next row where the one that was marked is gone', async () => {
    const staged = stage(<InboxView {...inboxProps()} />);
    leave = staged.leave;
    await settled();
    rowOf('b').focus();
    await userEvent.keyboard('a');
    restage(
      staged.box,
      <InboxView
        {...inboxProps({ lines: LINES.filter((line) => line.what === 'group' || line.id !== 'b') })}
      />,
    );
    await expect.poll(() => document.activeElement?.textContent ?? '').toContain('Một lời dài');
  });
});

describe('several at once', () => {
  it('are marked, and asked the same', async () => {
    const onMark = vi.fn(async () => true);
    const onAsk = vi.fn(async () => true);
    leave = stage(<InboxView {...inboxProps({ onMark, onAsk })} />).leave;
    await settled();
    rowOf('b').focus();
    await userEvent.keyboard('xjjx');
    await expect.element(page.getByText('2 mục đã chọn')).toBeVisible();
    const bar = page.getByRole('region', { name: 'Việc với các mục đã chọn' });
    await userEvent.click(bar.getByRole('button', { name: 'Hỏi lại' }));
    await userEvent.fill(bar.getByRole('textbox'), 'Nguồn nào?');
    await userEvent.click(bar.getByRole('button', { name: 'Gửi câu hỏi' }));
    expect(onAsk).toHaveBeenCalledExactlyOnceWith(['b', 'd'], 'Nguồn nào?');
    rowOf('a').focus();
    await userEvent.keyboard('x');
    await userEvent.click(bar.getByRole('button', { name: 'Chọn cả 4 mục' }));
    await userEvent.click(bar.getByRole('button', { name: 'Chấp nhận' }));
    expect(onMark).toHaveBeenCalledExactlyOnceWith(['a', 'b', 'c', 'd'], 'accepted');
  });
});

describe('a long inbox', () => {
  it('holds few of 20.000 rows in the document', async () => {
    const lines = Array.from({ length: 20_000 }, (_, n) => ({ what: 'row' as const, id: `n${n}` }));
    leave = stage(<InboxView {...inboxProps({ lines, at: () => null })} />).leave;
    await settled();
    expect(document.querySelectorAll('[data-index]').length).toBeLessThan(40);
    expect(document.querySelector('[data-index]')?.getAttribute('aria-setsize')).toBe('20000');
    document.querySelector<HTMLElement>('[data-index="0"]')?.focus();
    await userEvent.keyboard('x');
    await userEvent.click(page.getByRole('button', { name: 'Chọn 500 mục đầu' }));
    await expect.element(page.getByText('500 mục đã chọn')).toBeVisible();
  });
});

describe('conflicts', () => {
  const card = (id: string) => ({
    id,
    kind: 'Số liệu',
    cite: `Chỉ tiêu 7, năm ${id}`,
    choices: 'reported',
    sides,
  });
  const view = (ids: readonly string[]) => <ConflictsView records={ids.map(card)} historyOf={() => null} />;

  it('hand the keyboard on to the next card, and at last to the word that none is left', async () => {
    const staged = stage(view(['2024', '2025']));
    leave = staged.leave;
    await settled();
    await userEvent.click(page.getByRole('button', { name: 'Giữ bản của Lý Đức Ấm' }).first());
    restage(staged.box, view(['2025']));
    await expect
      .poll(() => document.activeElement?.getAttribute('aria-label'))
      .toBe('Số liệu Chỉ tiêu 7, năm 2025');
    staged.leave();
    const last = stage(view(['2025']));
    leave = last.leave;
    await settled();
    await userEvent.click(page.getByRole('button', { name: 'Giữ bản của Lý Đức Ấm' }));
    restage(last.box, view([]));
    await expect.poll(() => document.activeElement?.textContent).toContain('Không có chỗ nào cần chọn bản');
  });

  it('take the second press of a double click for no choice', async () => {
    const onKeep = vi.fn();
    const two = (
      <ConflictBox
        what="số liệu"
        heads={[
          { id: '1', value: '1', by: 'am', wall: '2026-02-12T07:42:00Z', at: '1' },
          { id: '2', value: '2', by: 'am', wall: '2026-02-13T07:42:00Z', at: '2' },
          { id: '3', value: '3', by: 'minh', wall: '2026-02-13T07:42:00Z', at: '3' },
        ]}
        people={people}
        show={(value) => String(value)}
        onKeep={onKeep}
        onRewrite={null}
      />
    );
    leave = stage(<ConflictsView records={[{ ...card('2025'), sides: two }]} historyOf={() => null} />).leave;
    await settled();
    await expect.element(page.getByRole('heading', { name: '3 bản sửa cùng lúc: số liệu' })).toBeVisible();
    const keep = page.getByRole('button', { name: /^Giữ bản lúc/u });
    await userEvent.dblClick(keep.first());
    expect(onKeep).toHaveBeenCalledOnce();
  });
});

describe('periods', () => {
  it('cannot be closed without figures, nor twice', async () => {
    const onClose = vi.fn();
    const staged = stage(<PeriodsView {...periodsProps({ onClose, preview: [] })} />);
    leave = staged.leave;
    const button = page.getByRole('button', { name: 'Khóa kỳ', exact: true });
    (button.element() as HTMLElement).click();
    restage(staged.box, <PeriodsView {...periodsProps({ onClose, already: true })} />);
    (button.element() as HTMLElement).click();
    expect(onClose).not.toHaveBeenCalled();
    const pending = { contested: 1, waiting: 3 };
    restage(staged.box, <PeriodsView {...periodsProps({ onClose, pending })} />);
    expect(staged.box.querySelector('.warn')?.textContent).toBe(
      'Còn 1 bản ghi của kỳ cần chọn bản. Còn 3 bản ghi của kỳ chưa duyệt.',
    );
    restage(staged.box, <PeriodsView {...periodsProps({ onClose })} />);
    expect(staged.box.querySelector('.warn')).toBeNull();
    await userEvent.click(button);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('tell what was before and what is now, and lead back', async () => {
    const onReopen = vi.fn();
    leave = stage(<PeriodsView {...periodsProps({ closed: [closed()], onReopen })} />).leave;
    const cells = [...document.querySelectorAll('.review-table.stacked tbody td')].map(
      (each) => each.textContent ?? '',
    );
    expect(cells[0]).toContain('119,2');
    expect(cells[1]).toContain('121,5');
    expect(cells[4]).toBe('không có');
    await userEvent.click(page.getByRole('button', { name: 'Mở lại kỳ' }));
    expect(onReopen).toHaveBeenCalledExactlyOnceWith('closing:r|2024');
  });
});

describe('marks', () => {
  it('say who, and whether it is still what was looked at', async () => {
    leave = stage(
      <Verdicts
        people={people}
        verdicts={[verdict({ mark: 'asked', answered: true }), verdict({ edited: true })]}
      />,
    ).leave;
    const told = [...document.querySelectorAll('.verdicts li')].map((each) => each.textContent ?? '');
    expect(told[0]).toMatch(/^Hỏi lại.*đã trả lời$/u);
    expect(told[1]).toMatch(/^Đã chấp nhận.*đã sửa sau khi duyệt$/u);
  });

  it('are nothing where nobody marked', () => {
    const { box, leave: undo } = stage(<Verdicts people={people} verdicts={[]} />);
    leave = undo;
    expect(box.childElementCount).toBe(0);
  });
});
