import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { START } from '../../../components/sidepanel/model/navigation.ts';
import type { CopyReport, Standing } from '../../../components/sidepanel/model/standing.ts';
import { Panel, type PanelProps } from '../../../components/sidepanel/panel.tsx';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { alteredOf, field, firstTask, indicator, openSample, reportOf } from './samples.ts';
import { audit, restage, setTheme, settled, stage } from './stage.tsx';

let resolution: Resolution;
let leave = (): void => {};
beforeAll(async () => {
  resolution = await openSample();
});
afterEach(() => leave());

const outline = (report: CopyReport): Standing => ({ view: 'outline', report });
const props = (standing: Standing, more: Partial<PanelProps> = {}): PanelProps => ({
  page: '1',
  standing,
  resolution,
  inNotebook: false,
  focus: null,
  known: [{ id: resolution.id, title: 'Kế hoạch phát triển kinh tế - xã hội, Thái Nguyên' }],
  nav: START,
  counts: { notes: 12 },
  tabs: { notes: () => null, status: () => null, search: () => null },
  view: () => null,
  notice: null,
  trouble: null,
  overview: null,
  kept: () => null,
  onShown: () => {},
  onTab: () => {},
  onBack: () => {},
  onNoticeGone: () => {},
  onReveal: async () => true,
  onRecognise: async () => false,
  onOptions: () => {},
  onShare: () => {},
  onNotebook: () => {},
  onLeaveNotebook: () => {},
  onOpen: () => {},
  onNote: () => {},
  onStatus: () => {},
  ...more,
});
async function show(standing: Standing, more: Partial<PanelProps> = {}): Promise<HTMLElement> {
  const staged = stage(<Panel {...props(standing, more)} />);
  leave = staged.leave;
  await settled();
  return staged.box;
}
const row = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[role=treeitem][data-id="${id}"]`);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};
const focused = (): string | undefined => (document.activeElement as HTMLElement | null)?.dataset.id;

it('has an audit that finds what is wrong', async () => {
  await setTheme('light');
  leave = stage(
    <main>
      <h1>Tiêu đề</h1>
      <p style={{ color: '#aaa' }}>Chữ quá nhạt để đọc</p>
      <input />
    </main>,
  ).leave;
  await settled();
  const { wrong } = await audit(document.documentElement);
  expect(wrong.map((line) => line.split(':')[0]).sort()).toEqual(['color-contrast', 'label']);
});

describe('accessibility of every view', () => {
  const views: readonly [string, () => Standing][] = [
    ['whole copy', () => outline(reportOf(resolution, 'whole copy', 0.9994))],
    ['altered copy', () => outline(alteredOf(resolution))],
    [
      'part of a copy',
      () =>
        outline(
          reportOf(resolution, 'part of a copy', 0.4, (eId) =>
            eId.includes('sec_I_') ? 'found' : 'missing',
          ),
        ),
    ],
    [
      'quotation',
      () => ({
        view: 'quotation',
        report: reportOf(resolution, 'quotation', 0.04, (eId) =>
          eId === indicator(7) ? 'found' : 'missing',
        ),
      }),
    ],
    ...(['loading', 'unread', 'none', 'browser', 'genre'] as const).map((view): [string, () => Standing] => [
      view,
      () => (view === 'genre' ? { view, other: { code: 'other issuer', value: 'Hà Giang' } } : { view }),
    ]),
  ];
  const cases = views.flatMap(([name, standing]) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      (['vi', 'en'] as const).map((language) => [name, theme, language, standing] as const),
    ),
  );

  it.each(cases)('%s, %s, %s', async (_, theme, language, standing) => {
    await setTheme(theme);
    await page.viewport(384, 900);
    const staged = stage(<Panel {...props(standing(), { focus: { eId: indicator(2), at: 1 } })} />, language);
    leave = staged.leave;
    await settled();
    const { wrong, applied } = await audit(document.documentElement);
    expect(wrong).toEqual([]);
    expect(applied).toBeGreaterThan(10);
  });

  it('also with everything open, at 320 pixels, without sideways scrolling', async () => {
    await page.viewport(320, 900);
    const box = await show(outline(alteredOf(resolution)));
    await userEvent.click(page.getByRole('button', { name: 'Mở hết' }));
    expect(box.querySelectorAll('[role=treeitem] .no')).toHaveLength(126);
    expect((await audit(document.documentElement)).wrong).toEqual([]);
    const body = box.querySelector('.panel-body');
    expect(body?.scrollWidth).toBe(body?.clientWidth);
    expect(document.documentElement.scrollWidth).toBe(320);
  });
});

describe('the outline', () => {
  it('tells the verdict, the counts and the places that differ, certain ones first', async () => {
    const box = await show(outline(alteredOf(resolution)));
    expect(box.querySelector('header .state')?.textContent).toBe('Bản đăng có chỗ khác, 98,2\u202f%');
    expect([...box.querySelectorAll('.kinds b')].map((each) => each.textContent)).toEqual([
      '14',
      '87',
      '23',
      '2',
    ]);
    const places = [...box.querySelectorAll('.diff > ul > li b')].map((each) => each.textContent);
    expect(places).toEqual(['Ngoài các mục', 'Chỉ tiêu 1', 'Chỉ tiêu 13', 'Nhiệm vụ 1 · Nông nghiệp']);
    const doubts = box.querySelector('details');
    expect(doubts?.open).toBe(false);
    expect(doubts?.textContent).toContain('Cùng cố');
  });

  it('counts what differs and what is missing apart, and claims no wording where there are doubts', async () => {
    const box = await show(outline(alteredOf(resolution)));
    expect(box.querySelector('.diff h2')?.textContent).toBe('Bản này khác 3 chỗ, thiếu 1 mục');
    expect([...box.querySelectorAll('.tally .state')].map((each) => each.textContent)).toEqual([
      '123 mục có trong trang',
      '2 khác',
      '1 thiếu',
    ]);
  });

  it('goes to the page from a row and from a difference; a missing one shows its words here', async () => {
    const onReveal = vi.fn(async () => true);
    await show(outline(alteredOf(resolution)), { onReveal });
    await userEvent.click(row(indicator(3)));
    await userEvent.click(page.getByRole('button', { name: /^Chỉ tiêu 1 / }));
    await userEvent.click(row(indicator(13)));
    expect(onReveal.mock.calls).toEqual([
      [3, indicator(3)],
      [3, indicator(1)],
    ]);
    expect(row(indicator(13)).getAttribute('aria-current')).toBe('true');
    expect(row(indicator(13)).textContent).toContain('Mục này không có trong trang');
    expect(row(indicator(13)).querySelector('.quote')?.textContent).toContain('hộ nghèo');
  });

  it('says so when the page cannot be reached', async () => {
    const box = await show(outline(alteredOf(resolution)), { onReveal: async () => false });
    await userEvent.click(row(indicator(3)));
    await vi.waitFor(() => expect(box.querySelector('[role=alert]')?.textContent).toContain('tải lại trang'));
  });

  it('follows what is pointed at in the page, opening what holds it, and leaves the keyboard alone', async () => {
    const box = await show(outline(reportOf(resolution, 'whole copy', 1)));
    const search = box.querySelector<HTMLInputElement>('input[type=search]');
    search?.focus();
    const standing = outline(reportOf(resolution, 'whole copy', 1));
    restage(box, <Panel {...props(standing, { focus: { eId: firstTask(9), at: 5 } })} />);
    await settled();
    await settled();
    expect(row(field(9)).getAttribute('aria-expanded')).toBe('true');
    expect(row(firstTask(9)).getAttribute('aria-current')).toBe('true');
    const { top, bottom } = row(firstTask(9)).getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
    expect(document.activeElement).toBe(search);
  });

  it('filters without diacritics, marks what it found, says when nothing matches, and gives all back', async () => {
    const box = await show(outline(reportOf(resolution, 'whole copy', 1)));
    const search = page.getByRole('searchbox');
    await userEvent.fill(search, 'ho ngheo');
    await vi.waitFor(() => expect(box.querySelector('mark')?.textContent?.toLowerCase()).toBe('hộ'));
    expect(box.querySelector(`[data-id="${indicator(13)}"]`)).not.toBeNull();
    expect(box.querySelector(`[data-id="${indicator(1)}"]`)).toBeNull();
    await userEvent.fill(search, 'zzz');
    await vi.waitFor(() => expect(box.textContent).toContain('Không có mục nào khớp “zzz”.'));
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(box.querySelector(`[data-id="${indicator(1)}"]`)).not.toBeNull());
  });

  it('goes from the search field to the first result, and shows how many there are', async () => {
    const box = await show(outline(reportOf(resolution, 'whole copy', 1)));
    await userEvent.fill(page.getByRole('searchbox'), '7');
    await vi.waitFor(() =>
      expect(document.querySelector('[role=treeitem] .no')?.closest('[data-id]')).toBe(row(indicator(7))),
    );
    const count = [...box.querySelectorAll('.tab-panel [role=status]')].at(-1);
    expect(count?.textContent).toMatch(/^\d+ mục khớp$/);
    expect(count?.getBoundingClientRect().height).toBeGreaterThan(10);
    await userEvent.keyboard('{ArrowDown}');
    await settled();
    expect(focused()).toBe(indicator(7));
  });

  it('keeps the document still: only the outline scrolls', async () => {
    await page.viewport(360, 700);
    const box = await show(outline(alteredOf(resolution)));
    await userEvent.click(page.getByRole('button', { name: 'Mở hết' }));
    await settled();
    const body = box.querySelector('.panel-body');
    expect(body?.scrollHeight).toBeGreaterThan(7000);
    const { scrollHeight, clientHeight } = document.documentElement;
    expect(scrollHeight).toBe(clientHeight);
    scrollTo(0, 500);
    expect(scrollY).toBe(0);
    body?.scrollTo(0, 5000);
    expect(box.querySelector('header')?.getBoundingClientRect().top).toBe(0);
  });

  it('announces the verdict, and the next one', async () => {
    const box = await show({ view: 'loading' });
    const live = box.querySelector('[role=status]');
    expect(live?.textContent).toBe('Đang đọc trang…');
    restage(box, <Panel {...props(outline(alteredOf(resolution)))} />);
    await settled();
    expect(box.querySelector('[role=status]')).toBe(live);
    expect(live?.textContent).toBe('Bản đăng có chỗ khác, 98,2\u202f%');
  });
});

describe('the keyboard in the tree', () => {
  it('reaches one row by Tab and all others by keys', async () => {
    const onReveal = vi.fn(async () => true);
    await show(outline(reportOf(resolution, 'whole copy', 1)), { onReveal });
    expect(document.querySelectorAll('[role=treeitem][tabindex="0"]')).toHaveLength(1);
    row('objective').focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowRight}');
    expect(focused()).toBe(indicator(1));
    await userEvent.keyboard('{Enter}');
    expect(onReveal).toHaveBeenCalledWith(3, indicator(1));
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('art_3__para_2');
    await userEvent.keyboard('{Home}');
    expect(focused()).toBe('objective');
    await userEvent.keyboard('14');
    expect(focused()).toBe(indicator(14));
    expect(document.querySelectorAll('[role=treeitem][tabindex="0"]')).toHaveLength(1);
  });

  it('opens and closes a field, the focus staying in the tree', async () => {
    await show(outline(reportOf(resolution, 'whole copy', 1)));
    row(field(1)).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(focused()).toBe(firstTask(1));
    await userEvent.keyboard('{ArrowLeft}');
    expect(focused()).toBe(field(1));
    await userEvent.keyboard('{ArrowLeft}');
    expect(focused()).toBe(field(1));
    expect(row(field(1)).getAttribute('aria-expanded')).toBe('false');
  });

  it('hands the focus on when the row that had it is folded away', async () => {
    const box = await show(outline(reportOf(resolution, 'whole copy', 1)));
    row(field(1)).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(focused()).toBe(firstTask(1));
    box.querySelectorAll('button').forEach((button) => {
      if (button.textContent === 'Mở hết' || button.textContent === 'Thu gọn') button.click();
    });
    await settled();
    box.querySelectorAll('button').forEach((button) => {
      if (button.textContent === 'Thu gọn') button.click();
    });
    await settled();
    expect(document.querySelector(`[data-id="${firstTask(1)}"]`)).toBeNull();
    expect(document.activeElement?.getAttribute('role')).toBe('treeitem');
  });
});

describe('a page without a copy', () => {
  it('has itself recognised, and says what to do when the browser refuses', async () => {
    const onRecognise = vi.fn(async () => false);
    const box = await show({ view: 'unread' }, { onRecognise });
    await userEvent.click(page.getByRole('button', { name: 'Nhận diện trang này' }));
    expect(onRecognise).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(box.querySelector('[role=alert]')?.textContent).toContain('thanh công cụ'));
  });

  it('says that it can be noted all the same, and leads to the notes that it has', async () => {
    const onNotesHere = vi.fn();
    const box = await show({ view: 'none' }, { notesHere: 2, onNotesHere });
    expect(box.textContent).toContain('Trang này vẫn ghi chú được');
    await userEvent.click(page.getByRole('button', { name: 'Xem 2 ghi chú của trang này' }));
    expect(onNotesHere).toHaveBeenCalledOnce();
  });

  it('tells of a damaged file', async () => {
    const box = await show(outline(alteredOf(resolution)), { resolution: 'broken' });
    expect(box.querySelector('.empty h2')?.textContent).toBe('Không mở được văn bản gốc');
  });
});
