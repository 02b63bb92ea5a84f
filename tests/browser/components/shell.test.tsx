import { useState } from 'preact/hooks';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { STANDS_FOR } from '../../../components/shared/toast.tsx';
import {
  back,
  type Nav,
  opened,
  START,
  toTab,
  type View,
} from '../../../components/sidepanel/model/navigation.ts';
import { Panel, type PanelProps } from '../../../components/sidepanel/panel.tsx';
import { ViewHead } from '../../../components/sidepanel/view-stack.tsx';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { indicator, openSample, reportOf } from './samples.ts';
import { audit, setTheme, settled, small, stage } from './stage.tsx';

let resolution: Resolution;
let leave = (): void => {};
beforeAll(async () => {
  resolution = await openSample();
});
afterEach(() => {
  leave();
  vi.useRealTimers();
});

const basics = (): PanelProps => ({
  page: '1',
  standing: { view: 'outline', report: reportOf(resolution, 'whole copy', 1) },
  resolution,
  inNotebook: false,
  focus: null,
  known: [{ id: resolution.id, title: 'Kế hoạch phát triển kinh tế - xã hội, Thái Nguyên' }],
  nav: START,
  counts: { notes: 20_000, status: 0 },
  tabs: { notes: () => <p>notes</p>, status: () => <p>status</p>, search: () => <p>search</p> },
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
});

/** The panel with a memory for where it is, as a session gives it. */
function Living(more: Partial<PanelProps>) {
  const [nav, setNav] = useState<Nav>(START);
  const open = (view: View): void => setNav((now) => opened(now, view));
  const view = (each: View) => (
    <>
      <ViewHead title={each.kind} back="Mục lục" onBack={() => setNav(back)} />
      <div class="panel-body">
        <button type="button" onClick={() => open({ kind: 'note', id: 'annotation:a', action: null })}>
          {'on'}
        </button>
      </div>
    </>
  );
  return (
    <Panel
      {...basics()}
      view={view}
      {...more}
      nav={nav}
      onTab={(tab) => setNav(toTab(tab))}
      onBack={() => setNav(back)}
      onOpen={(eId) => open({ kind: 'provision', eId, action: null })}
    />
  );
}
async function show(more: Partial<PanelProps> = {}): Promise<HTMLElement> {
  const staged = stage(<Living {...more} />);
  leave = staged.leave;
  await settled();
  return staged.box;
}
const tab = (name: string): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>('[role=tab]')].find((each) =>
    each.textContent?.startsWith(name),
  ) as HTMLElement;
const top = (): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>('.view:not([inert])')].at(-1) as HTMLElement;

describe('tabs', () => {
  it('are one stop for Tab, and go by arrows, Home and End', async () => {
    await show();
    expect(document.querySelectorAll('[role=tab][tabindex="0"]')).toHaveLength(1);
    tab('Mục lục').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(tab('Ghi chú'));
    expect(tab('Ghi chú').getAttribute('aria-selected')).toBe('true');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(document.activeElement).toBe(tab('Tìm'));
    await userEvent.keyboard('{Home}');
    expect(document.activeElement).toBe(tab('Mục lục'));
    await userEvent.keyboard('{End}');
    expect(document.querySelector('[role=tabpanel]:not([inert])')?.textContent).toBe('search');
  });

  it('tell how many there are, and nothing where there are none', async () => {
    await show();
    expect(tab('Ghi chú').textContent).toBe('Ghi chú 20.000');
    expect(tab('Tình trạng').textContent?.trim()).toBe('Tình trạng');
  });

  it('are made when they are first shown, and kept from then on', async () => {
    const notes = vi.fn(() => <input aria-label="notes" />);
    await show({ tabs: { notes, status: () => null, search: () => null } });
    expect(notes).not.toHaveBeenCalled();
    await userEvent.click(tab('Ghi chú'));
    await userEvent.fill(page.getByLabelText('notes'), 'x');
    await userEvent.click(tab('Mục lục'));
    await userEvent.click(tab('Ghi chú'));
    expect(document.querySelector<HTMLInputElement>('[aria-label=notes]')?.value).toBe('x');
  });

  it('are there without a page too, and the outline can be opened without one', async () => {
    const onNotebook = vi.fn();
    await show({ standing: { view: 'none' }, resolution: null, onNotebook });
    expect(tab('Ghi chú')).toBeDefined();
    await userEvent.click(page.getByRole('button', { name: 'Mở mục lục trong sổ' }));
    expect(onNotebook).toHaveBeenCalledWith(resolution.id);
  });

  it('show an outline without a page, with the way back to the page', async () => {
    const onLeaveNotebook = vi.fn();
    const box = await show({ inNotebook: true, onLeaveNotebook });
    expect(box.querySelectorAll('[role=treeitem]').length).toBeGreaterThan(20);
    expect(box.querySelector('header .state')).toBeNull();
    await userEvent.click(page.getByRole('button', { name: 'Về trang đang mở' }));
    expect(onLeaveNotebook).toHaveBeenCalledOnce();
  });
});

describe('views over the tabs', () => {
  const openRow = async (): Promise<HTMLElement> => {
    const row = document.querySelector<HTMLElement>(`[data-id="${indicator(7)}"]`) as HTMLElement;
    row.focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(row.getAttribute('aria-current')).toBe('true'));
    await userEvent.keyboard('{Enter}');
    await settled();
    return row;
  };

  it('open by Enter on the current row; Escape goes back to where the keyboard was', async () => {
    await show();
    const row = await openRow();
    expect(top().querySelector('h1')).toBe(document.activeElement);
    expect(document.querySelectorAll('.view[inert]')).toHaveLength(1);
    await userEvent.keyboard('{Escape}');
    await settled();
    expect(document.activeElement).toBe(row);
    expect(document.querySelectorAll('.view.over')).toHaveLength(0);
  });

  it('pile up, each keeping its place', async () => {
    await show();
    const row = await openRow();
    const button = top().querySelector<HTMLElement>('.panel-body button') as HTMLElement;
    button.focus();
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(document.activeElement?.textContent).toBe('note');
    await userEvent.click(page.getByRole('button', { name: 'Quay lại: Mục lục' }));
    await settled();
    expect(document.activeElement).toBe(button);
    await userEvent.keyboard('{Escape}');
    await settled();
    expect(document.activeElement).toBe(row);
  });

  it('cover the tabs, which keep their scroll', async () => {
    await page.viewport(384, 600);
    const box = await show();
    await userEvent.click(page.getByRole('button', { name: 'Mở hết' }));
    const body = box.querySelector('.panel-body') as HTMLElement;
    const row = document.querySelector<HTMLElement>(`[data-id="${indicator(7)}"]`) as HTMLElement;
    row.click();
    await settled();
    body.scrollTop = 700;
    await userEvent.click(page.getByRole('button', { name: 'Mở mục' }));
    await settled();
    const before = body.scrollTop;
    expect(before).toBeGreaterThan(300);
    expect(getComputedStyle(body).visibility).toBe('hidden');
    await userEvent.keyboard('{Escape}');
    await settled();
    expect(body.scrollTop).toBe(before);
  });

  it('of the current row stand in reach of Tab, and only there', async () => {
    await show();
    const row = document.querySelector<HTMLElement>(`[data-id="${indicator(7)}"]`) as HTMLElement;
    row.click();
    await settled();
    row.focus();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.textContent).toBe('Mở mục');
    await userEvent.keyboard('{Tab}{Tab}');
    expect(document.activeElement?.textContent).toBe('Tình trạng');
    await userEvent.keyboard('{ArrowDown}');
    expect((document.activeElement as HTMLElement).dataset.id).toBe(indicator(8));
  });
});

describe('a toast', () => {
  const notice = (onUndo: () => void) => ({ id: '1', text: 'Đã xoá.', onUndo });

  it('is spoken, reached by Tab, undoes, and gives the keyboard back', async () => {
    const onUndo = vi.fn();
    const onNoticeGone = vi.fn();
    const box = await show({ notice: notice(onUndo), onNoticeGone });
    expect(box.querySelector('.toasts')?.getAttribute('role')).toBe('status');
    const search = box.querySelector<HTMLElement>('input[type=search]') as HTMLElement;
    search.focus();
    box.querySelector<HTMLElement>('.toast button')?.focus();
    await userEvent.keyboard('{Enter}');
    expect(onUndo).toHaveBeenCalledOnce();
    expect(onNoticeGone).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(search);
  });

  it('is undone by Ctrl+Z, but never while a field is typed in', async () => {
    const onUndo = vi.fn();
    const box = await show({ notice: notice(onUndo) });
    box.querySelector<HTMLElement>('input[type=search]')?.focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(onUndo).not.toHaveBeenCalled();
    tab('Mục lục').focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('stands for eight seconds at least, and as long as the keyboard is on it', async () => {
    expect(STANDS_FOR).toBeGreaterThanOrEqual(8000);
    const onNoticeGone = vi.fn();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const staged = stage(<Panel {...basics()} notice={notice(() => {})} onNoticeGone={onNoticeGone} />);
    leave = staged.leave;
    await vi.advanceTimersByTimeAsync(STANDS_FOR - 100);
    staged.box.querySelector<HTMLElement>('.toast button')?.focus();
    await vi.advanceTimersByTimeAsync(STANDS_FOR * 3);
    expect(onNoticeGone).not.toHaveBeenCalled();
    staged.box.querySelector<HTMLElement>('input[type=search]')?.focus();
    await vi.advanceTimersByTimeAsync(STANDS_FOR + 100);
    expect(onNoticeGone).toHaveBeenCalledOnce();
  });
});

describe('accessibility of the shell', () => {
  const cases = (['light', 'dark'] as const).flatMap((theme) =>
    (['vi', 'en'] as const).map((language) => [theme, language] as const),
  );
  it.each(cases)('with a toast, trouble and the row’s actions, %s, %s', async (theme, language) => {
    await setTheme(theme);
    await page.viewport(320, 900);
    const staged = stage(
      <Living
        notice={{ id: '1', text: 'Đã xoá.', onUndo: () => {} }}
        trouble="full"
        focus={{ eId: indicator(2), at: 1 }}
      />,
      language,
    );
    leave = staged.leave;
    await settled();
    await settled();
    expect((await audit(document.documentElement)).wrong).toEqual([]);
    expect(small(staged.box)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(320);
  });
});

describe('what has the keyboard is taken away', () => {
  it.each([
    ['deleted, settled or saved', true, 'H1'],
    ['left by hand before', false, 'BODY'],
  ])('%s', async (_, held, expected) => {
    const view = () => (
      <>
        <ViewHead title="Ghi chú" back="Mục lục" onBack={() => {}} />
        <p id="passing">
          <button type="button">Giữ bản của Lý Đức Ấm</button>
        </p>
      </>
    );
    const nav: Nav = opened(START, { kind: 'note', id: 'annotation:a', action: null });
    const staged = stage(<Panel {...basics()} nav={nav} view={view} />);
    leave = staged.leave;
    await settled();
    const passing = staged.box.querySelector<HTMLElement>('#passing');
    passing?.querySelector('button')?.focus();
    if (!held) (document.activeElement as HTMLElement).blur();
    await settled();
    passing?.querySelector('button')?.remove();
    await settled();
    expect(document.activeElement?.tagName).toBe(expected);
  });
});
