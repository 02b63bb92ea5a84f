import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NOTHING_OFFERED } from '../../../components/sidepanel/model/filter.ts';
import type { NoteEntry } from '../../../components/sidepanel/model/note-card.ts';
import { type NotesProps, NotesTab } from '../../../components/sidepanel/notes/notes-tab.tsx';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { around, contested, entryOf, noteElsewhere, noteOn } from './note-samples.ts';
import { firstTask, indicator, openSample } from './samples.ts';
import { audit, restage, setTheme, settled, small, stage } from './stage.tsx';

let resolution: Resolution;
let leave = (): void => {};
beforeAll(async () => {
  resolution = await openSample();
});
afterEach(() => leave());

const samples = (): NoteEntry[] => [
  entryOf(noteOn(resolution, indicator(7), 'a', { motivation: 'questioning' }), { replies: 2 }),
  entryOf(noteOn(resolution, firstTask(7), 'b', { private: true }, { by: 'minh' }), {
    resting: [{ id: 'status:s', eId: indicator(7), period: { kind: 'year', year: 2024 } }],
    tags: ['giáo dục'],
  }),
  entryOf(noteElsewhere('c', 'GRDP bình quân đầu người đạt 114,1 triệu đồng')),
  entryOf(contested(noteOn(resolution, indicator(3), 'd'), 'text', 'Bản này', 'Bản kia')),
];
/** The nth note of a list as long as one likes. */
const nth = (index: number): NoteEntry => {
  const entry = samples()[index % 4] as NoteEntry;
  return { ...entry, record: { ...entry.record, id: `annotation:${index}` } };
};
const props = (more: Partial<NotesProps> = {}): NotesProps => ({
  total: 4,
  listed: more.total ?? 4,
  idAt: (index) => `annotation:${index}`,
  entryAt: nth,
  filter: {},
  sort: 'newest',
  choices: {
    ...NOTHING_OFFERED,
    authors: [{ value: 'hoa', label: 'Nguyễn Thị Hoà' }],
    fields: [{ value: 'f', label: '1. Công nghiệp' }],
    tags: ['giáo dục'],
    page: 'https://thainguyen.gov.vn/nq.html',
  },
  lost: [],
  contested: [],
  around: around(resolution),
  hasPage: true,
  onFilter: () => {},
  onSort: () => {},
  onRange: () => {},
  onOpen: () => {},
  onStatus: () => {},
  onContested: () => {},
  onReattach: async () => true,
  ...more,
});
/** As it stands in the panel: a column that scrolls by itself. */
const view = (more: Partial<NotesProps> = {}) => (
  <div class="panel">
    <main class="tab-panels">
      <div class="tab-panel">
        <h1 class="sr-only">Sổ Nghị quyết</h1>
        <NotesTab {...props(more)} />
      </div>
    </main>
  </div>
);
async function show(more: Partial<NotesProps> = {}): Promise<HTMLElement> {
  const staged = stage(view(more));
  leave = staged.leave;
  await settled();
  await settled();
  return staged.box;
}
const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('article')];
const places = (): number[] => rows().map((row) => Number(row.getAttribute('aria-posinset')));

describe('accessibility', () => {
  const states: readonly [string, () => Partial<NotesProps>][] = [
    ['notes', () => ({})],
    [
      'filtered, some lost, some contested',
      () => ({
        filter: { motivation: 'commenting', tag: 'giáo dục', from: '2026-01-01', provision: indicator(7) },
        lost: [nth(0)],
        contested: [nth(3).record],
      }),
    ],
    ['none', () => ({ total: 0 })],
    ['none left by the filter', () => ({ total: 0, filter: { author: 'hoa' } })],
    ['being read', () => ({ total: 30, entryAt: () => null })],
  ];
  const cases = states.flatMap(([name, more]) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      (['vi', 'en'] as const).map((language) => [name, theme, language, more] as const),
    ),
  );
  it.each(cases)('%s, %s, %s', async (_, theme, language, more) => {
    await setTheme(theme);
    await page.viewport(320, 900);
    const staged = stage(view(more()), language);
    leave = staged.leave;
    await settled();
    await settled();
    const { wrong, applied } = await audit(document.documentElement);
    expect(wrong).toEqual([]);
    expect(applied).toBeGreaterThan(10);
    expect(small(staged.box)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(320);
    const body = staged.box.querySelector('.panel-body');
    expect(body?.scrollWidth).toBe(body?.clientWidth);
  });

  it('also with the filters open', async () => {
    await page.viewport(320, 900);
    const box = await show();
    await userEvent.click(page.getByRole('button', { name: 'Lọc' }));
    await settled();
    expect((await audit(document.documentElement)).wrong).toEqual([]);
    expect(small(box)).toEqual([]);
    await userEvent.keyboard('{Tab}{Escape}');
    await settled();
    expect(box.querySelector('.filter-fields')).toBeNull();
    expect(document.activeElement?.textContent).toContain('Lọc');
  });
});

describe('a note from an altered copy', () => {
  it('has the resolution’s words, and what the copy said', async () => {
    const record = noteOn(resolution, indicator(7), 'altered');
    const target = record.fields.target!;
    const exact = target.quote.exact.replace('100 triệu', '60 triệu');
    const fields = {
      ...record.fields,
      target: { ...target, quote: { ...target.quote, exact } } as typeof target,
    };
    const box = await show({ total: 1, entryAt: () => entryOf({ ...record, fields }) });
    expect(box.querySelector('.note-quote')?.textContent).toContain('100 triệu');
    expect([...box.querySelectorAll('.pair dd')].map((each) => each.textContent)).toEqual(['“100”', '“60”']);
  });
});

describe('a list of 20,000 notes', () => {
  it('holds what is seen, says how many there are, and asks for what is shown', async () => {
    await page.viewport(384, 800);
    const onRange = vi.fn();
    await show({ total: 20_000, onRange });
    expect(rows().length).toBeGreaterThan(4);
    expect(rows().length).toBeLessThan(25);
    expect(rows()[0]?.getAttribute('aria-setsize')).toBe('20000');
    expect(onRange.mock.lastCall?.[0]).toBe(0);
    const body = document.querySelector('.feed-body') as HTMLElement;
    body.scrollTop = body.scrollHeight / 2;
    await vi.waitFor(() => expect(places()[0]).toBeGreaterThan(5000));
    await settled();
    const [first, last] = onRange.mock.lastCall ?? [];
    expect(first).toBe((places()[0] ?? 0) - 1);
    expect(last).toBe((places().at(-1) ?? 0) - 1);
  });

  it('is gone through by keys, the keyboard never lost', async () => {
    await page.viewport(384, 800);
    const onOpen = vi.fn();
    await show({ total: 20_000, onOpen });
    rows()[0]?.focus();
    await userEvent.keyboard('{ArrowDown}{PageDown}');
    await settled();
    expect(document.activeElement?.getAttribute('aria-posinset')).toBe('3');
    await userEvent.keyboard('{End}');
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-posinset')).toBe('20000'));
    await settled();
    const { top, bottom } = (document.activeElement as HTMLElement).getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(innerHeight + 1);
    await userEvent.keyboard('{ArrowUp}{Enter}');
    await vi.waitFor(() => expect(onOpen).toHaveBeenCalledWith('annotation:19998'));
    await userEvent.keyboard('{Home}');
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-posinset')).toBe('1'));
  });

  it('keeps the row that has the keyboard when it is scrolled away', async () => {
    await page.viewport(384, 800);
    await show({ total: 20_000 });
    rows()[1]?.focus();
    const body = document.querySelector('.feed-body') as HTMLElement;
    body.scrollTop = 100_000;
    await vi.waitFor(() => expect(places().at(-1)).toBeGreaterThan(300));
    expect(document.activeElement?.getAttribute('aria-posinset')).toBe('2');
  });

  it('lays rows of any height without gap or overlap', async () => {
    await page.viewport(384, 800);
    await show({ total: 200 });
    const boxes = rows().map((row) => row.getBoundingClientRect());
    for (const [index, box] of boxes.entries()) {
      const next = boxes[index + 1];
      if (next) expect(Math.round(next.top - box.bottom)).toBe(8);
    }
  });
});

describe('what a note tells', () => {
  it('in a line each: where, what kind, the words, who, when, what rests on it', async () => {
    await show();
    const [question, note, highlight, apart] = rows().map((row) => row.textContent ?? '');
    expect(question).toContain('Chỉ tiêu 7');
    expect(question).toContain('Câu hỏi');
    expect(question).toContain('2 trao đổi');
    expect(note).toContain('→ Tình trạng 2024');
    expect(note).toContain('Riêng tư');
    expect(note).toContain('#giáo dục');
    expect(highlight).toContain('vietnamplus.vn');
    expect(apart).toContain('Cần chọn bản');
  });

  it('leads to the status note that rests on it, without opening the note', async () => {
    const onStatus = vi.fn();
    const onOpen = vi.fn();
    await show({ onStatus, onOpen });
    await userEvent.click(page.getByRole('button', { name: '→ Tình trạng 2024' }));
    expect(onStatus.mock.calls[0]?.[0]).toMatchObject({ id: 'status:s' });
    expect(onOpen).not.toHaveBeenCalled();
    await userEvent.click(rows()[2] as HTMLElement);
    expect(onOpen).toHaveBeenCalledWith('annotation:2');
  });
});

describe('filters and order', () => {
  it('are set, shown as chips, and taken off', async () => {
    const onFilter = vi.fn();
    const onSort = vi.fn();
    const box = await show({ onFilter, onSort });
    await userEvent.selectOptions(page.getByLabelText('Thứ tự'), 'Cũ nhất');
    expect(onSort).toHaveBeenCalledWith('oldest');
    await userEvent.click(page.getByRole('button', { name: 'Lọc' }));
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Người viết' }), 'Nguyễn Thị Hoà');
    expect(onFilter).toHaveBeenLastCalledWith({ author: 'hoa' });
    await userEvent.click(page.getByRole('checkbox', { name: 'Chỉ trang này' }));
    expect(onFilter).toHaveBeenLastCalledWith({ page: 'https://thainguyen.gov.vn/nq.html' });
    restage(box, view({ onFilter, filter: { author: 'hoa', from: '2026-01-31' } }));
    await settled();
    const chips = [...box.querySelectorAll('.chips .chip')].map((chip) => chip.textContent);
    expect(chips).toEqual(['Nguyễn Thị Hoà', 'từ 31/01/2026']);
    await userEvent.click(page.getByRole('button', { name: 'Bỏ lọc: từ 31/01/2026' }));
    expect(onFilter).toHaveBeenLastCalledWith({ author: 'hoa' });
    await userEvent.click(page.getByRole('button', { name: 'Bỏ mọi bộ lọc' }));
    expect(onFilter).toHaveBeenLastCalledWith({});
  });
});

describe('notes without a place', () => {
  it('are listed apart, and wait for the right passage', async () => {
    const onReattach = vi.fn(async () => true);
    const box = await show({ lost: [nth(0)], onReattach });
    expect(box.querySelector('.lost h2')?.textContent).toBe('1 ghi chú không còn tìm thấy trên trang này');
    await userEvent.click(page.getByRole('button', { name: 'Gắn lại' }));
    expect(onReattach).toHaveBeenCalledWith('annotation:0');
    await vi.waitFor(() =>
      expect(box.querySelector('.lost [role=status]')?.textContent).toContain('bôi đen'),
    );
  });
  it('say so when the page does not answer', async () => {
    const box = await show({ lost: [nth(0)], onReattach: async () => false });
    await userEvent.click(page.getByRole('button', { name: 'Gắn lại' }));
    await vi.waitFor(() =>
      expect(box.querySelector('.lost [role=status]')?.textContent).toContain('tải lại'),
    );
  });
});
