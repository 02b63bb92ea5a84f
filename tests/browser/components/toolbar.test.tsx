import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
  mountToolbar,
  type ToolbarHandle,
  type ToolbarOptions,
} from '../../../components/card/mount-toolbar.tsx';
import type { ToolbarActions, ToolbarState } from '../../../components/card/toolbar.tsx';
import { visibleLines } from '../../../utils/dom/lines.ts';
import { audit, setTheme, settled } from './stage.tsx';

let host: HTMLElement;
let root: ShadowRoot;
let handle: ToolbarHandle | null = null;

const SENTENCE = 'Năm 2025 GRDP bình quân đầu người đạt từ 150 triệu đồng trở lên. '.repeat(6);

beforeEach(async () => {
  await page.viewport(1000, 700);
  document.body.innerHTML = `<style>* { font: 40px cursive; color: lime; } button { display: none; padding: 90px; }</style>
    <main style="height: 3000px; position: relative; font: 16px/24px serif">
      <button id="before" style="display: block">trang</button>
      <p id="text" style="position: absolute; left: 200px; top: 300px; width: 500px; margin: 0; font: 16px/24px serif">${SENTENCE}</p>
    </main>`;
  host = document.createElement('so-nghi-quyet-tools');
  document.documentElement.append(host);
  root = host.attachShadow({ mode: 'open' });
  host.popover = 'manual';
  host.showPopover();
  scrollTo(0, 0);
});
afterEach(() => {
  handle?.destroy();
  handle = null;
  host.remove();
  document.body.innerHTML = '';
});

const actions = (): ToolbarActions => ({
  onTool: vi.fn(),
  onPlace: vi.fn(),
  onOpen: vi.fn(),
  onRetry: vi.fn(),
  onClose: vi.fn(),
});
function range(from = 0, to = 60): Range {
  const text = document.querySelector('#text')?.firstChild as Text;
  const made = new Range();
  made.setStart(text, from);
  made.setEnd(text, to);
  return made;
}
function options(more: Partial<ToolbarOptions> & { over?: Range; backwards?: boolean } = {}): ToolbarOptions {
  const { over = range(), backwards = false, ...rest } = more;
  return {
    state: { kind: 'offer' },
    language: 'vi',
    actions: actions(),
    lines: () => ({ boxes: visibleLines([over]), backwards }),
    takesTab: false,
    ...rest,
  };
}
const box = (): HTMLElement => root.querySelector<HTMLElement>('.place') as HTMLElement;
const bar = (): HTMLElement => root.querySelector<HTMLElement>('[role=toolbar]') as HTMLElement;
const button = (label: string): HTMLButtonElement =>
  root.querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`) as HTMLButtonElement;
async function placed(): Promise<DOMRect> {
  await settled();
  await vi.waitFor(() => expect(box().style.transform).not.toBe(''));
  await settled();
  return box().getBoundingClientRect();
}
function expectClear(place: DOMRect, over: Range): void {
  for (const line of over.getClientRects())
    expect(
      place.bottom <= line.top ||
        place.top >= line.bottom ||
        place.right <= line.left ||
        place.left >= line.right,
    ).toBe(true);
  expect(place.left).toBeGreaterThanOrEqual(0);
  expect(place.top).toBeGreaterThanOrEqual(0);
  expect(place.right).toBeLessThanOrEqual(innerWidth);
  expect(place.bottom).toBeLessThanOrEqual(innerHeight);
}

const ZOOMS = [
  ['html', 2],
  ['html', 0.5],
  ['body', 2],
  ['body', 0.5],
] as const;

describe('where it stands', () => {
  it.each(ZOOMS)('%s { zoom: %d }', async (of, zoom) => {
    const text = document.querySelector<HTMLElement>('#text') as HTMLElement;
    text.style.cssText += '; left: 40px; top: 60px; width: 300px';
    const styled = document.querySelector<HTMLElement>(of) as HTMLElement;
    styled.style.zoom = String(zoom);
    try {
      const over = range(0, 30);
      handle = mountToolbar(root, options({ over }));
      const place = await placed();
      expectClear(place, over);
      expect(place.top - over.getBoundingClientRect().bottom).toBeLessThan(12);
      expect(button('Tô sáng').getBoundingClientRect().height).toBeCloseTo(32, 0);
    } finally {
      styled.style.zoom = '';
    }
  });

  it.each([
    ['one line, in the middle', 1000, 700, 200, 300, 0, 30],
    ['many lines', 1000, 700, 200, 300, 5, 380],
    ['at the lower edge', 1000, 700, 200, 560, 0, 380],
    ['at the upper edge', 1000, 700, 200, 0, 0, 200],
    ['at the left edge', 1000, 700, -480, 300, 0, 380],
    ['at the right edge', 1000, 700, 980, 300, 0, 30],
    ['a phone', 320, 568, 8, 100, 0, 120],
    ['a phone, at the lower edge', 320, 568, 8, 500, 0, 60],
    ['200 %', 640, 450, 20, 100, 0, 200],
  ])('%s: within the window, over none of the lines', async (_, width, height, left, top, from, to) => {
    await page.viewport(width, height);
    const text = document.querySelector<HTMLElement>('#text') as HTMLElement;
    text.style.left = `${left}px`;
    text.style.top = `${top}px`;
    if (width < 500) text.style.width = '300px';
    const over = range(from, to);
    handle = mountToolbar(root, options({ over }));
    expectClear(await placed(), over);
  });

  it('follows which way it was selected', async () => {
    const over = range(0, 200);
    handle = mountToolbar(root, options({ over }));
    expect((await placed()).top).toBeGreaterThanOrEqual(over.getBoundingClientRect().bottom);
    handle.update(options({ over, backwards: true }));
    await vi.waitFor(() =>
      expect(box().getBoundingClientRect().bottom).toBeLessThanOrEqual(over.getBoundingClientRect().top),
    );
  });

  it('a selection that fills the window has it at the lower edge', async () => {
    const text = document.querySelector<HTMLElement>('#text') as HTMLElement;
    text.style.cssText += '; left: 0; top: 0; width: 100%; font-size: 60px; line-height: 90px';
    handle = mountToolbar(root, options({ over: range(0, SENTENCE.length - 1) }));
    const place = await placed();
    expect(place.bottom).toBeLessThanOrEqual(innerHeight);
    expect(place.bottom).toBeGreaterThan(innerHeight - 60);
  });

  it('follows the page’s scrolling, hides when the lines are gone, and comes back', async () => {
    handle = mountToolbar(root, options());
    const before = await placed();
    scrollTo(0, 100);
    await settled();
    await settled();
    expect(Math.round(box().getBoundingClientRect().top)).toBe(Math.round(before.top - 100));
    scrollTo(0, 1500);
    await vi.waitFor(() => expect(box().classList.contains('away')).toBe(true));
    scrollTo(0, 0);
    await vi.waitFor(() => expect(box().classList.contains('away')).toBe(false));
  });

  it('hides when the lines are scrolled out of a box of the page', async () => {
    const scroller = document.createElement('div');
    scroller.style.cssText =
      'position: absolute; left: 100px; top: 100px; width: 400px; height: 120px; overflow: auto; font: 16px/24px serif';
    scroller.innerHTML = `<p style="font: inherit; margin: 0">${SENTENCE}</p><div style="height: 900px"></div>`;
    document.querySelector('main')?.append(scroller);
    const text = scroller.querySelector('p')?.firstChild as Text;
    const over = new Range();
    over.setStart(text, 0);
    over.setEnd(text, 20);
    handle = mountToolbar(root, options({ over }));
    await placed();
    expect(box().classList.contains('away')).toBe(false);
    scroller.scrollTop = 400;
    await vi.waitFor(() => expect(box().classList.contains('away')).toBe(true));
  });
});

describe('its buttons', () => {
  it('do what they say for a person, and nothing for a script', async () => {
    const given = options();
    handle = mountToolbar(root, given);
    await placed();
    for (const [label, tool] of [
      ['Ghi chú', 'note'],
      ['Câu hỏi', 'question'],
      ['Tô sáng', 'highlight'],
      ['Minh chứng', 'evidence'],
      ['Chép kèm viện dẫn', 'copy'],
    ] as const) {
      vi.mocked(given.actions.onTool).mockClear();
      button(label).click();
      button(label).dispatchEvent(new MouseEvent('click', { bubbles: true }));
      expect(given.actions.onTool).not.toHaveBeenCalled();
      await userEvent.click(button(label));
      expect(given.actions.onTool).toHaveBeenCalledExactlyOnceWith(tool);
    }
  });

  it('leave the selection as it is', async () => {
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range());
    handle = mountToolbar(root, options());
    await placed();
    const before = getSelection()?.toString();
    await userEvent.click(button('Tô sáng'));
    expect(getSelection()?.toString()).toBe(before);
  });

  it('are large enough for a thumb on a narrow screen', async () => {
    await page.viewport(320, 568);
    document.querySelector<HTMLElement>('#text')!.style.cssText += '; left: 8px; width: 300px';
    handle = mountToolbar(root, options());
    await placed();
    for (const each of root.querySelectorAll('button')) {
      expect(each.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
      expect(each.getBoundingClientRect().width).toBeGreaterThanOrEqual(44);
    }
  });
});

describe('by keyboard', () => {
  it('arrows go along it, one button is in the order of Tab, letters press, Escape gives the place back', async () => {
    const before = document.querySelector<HTMLElement>('#before') as HTMLElement;
    before.focus();
    const given = options();
    handle = mountToolbar(root, given);
    await placed();
    await userEvent.keyboard('{Alt>}{F10}{/Alt}');
    const at = () => (root.activeElement as HTMLElement | null)?.ariaLabel;
    expect(at()).toBe('Ghi chú');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(at()).toBe('Tô sáng');
    await userEvent.keyboard('{End}');
    expect(at()).toBe('Chép kèm viện dẫn');
    await userEvent.keyboard('{ArrowRight}');
    expect(at()).toBe('Ghi chú');
    await userEvent.keyboard('{ArrowLeft}');
    expect(at()).toBe('Chép kèm viện dẫn');
    expect([...root.querySelectorAll('button')].filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    await userEvent.keyboard('q');
    expect(given.actions.onTool).toHaveBeenCalledExactlyOnceWith('question');
    await userEvent.keyboard('{Enter}');
    expect(given.actions.onTool).toHaveBeenLastCalledWith('copy');
    await userEvent.keyboard('{Escape}');
    expect(given.actions.onClose).toHaveBeenCalledOnce();
    handle.destroy();
    expect(document.activeElement).toBe(before);
    expect(root.childElementCount).toBe(0);
  });

  it('the first Tab after a selection by keys goes into it, Escape gives the place back', async () => {
    const before = document.querySelector<HTMLElement>('#before') as HTMLElement;
    before.focus();
    handle = mountToolbar(root, options({ takesTab: true }));
    await placed();
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
    expect(root.activeElement).toBeNull();
    await userEvent.keyboard('{Tab}');
    expect((root.activeElement as HTMLElement | null)?.ariaLabel).toBe('Ghi chú');
    await userEvent.keyboard('{Escape}');
    handle.destroy();
    expect(document.activeElement).toBe(before);
  });

  it.each([
    ['one selected by pointer', false, '{Tab}'],
    ['Shift+Tab', true, '{Shift>}{Tab}{/Shift}'],
  ])('Tab is the page’s own: %s', async (_, takesTab, keys) => {
    document.querySelector<HTMLElement>('#before')?.focus();
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    handle = mountToolbar(root, options({ takesTab }));
    await placed();
    await userEvent.keyboard(keys);
    expect(heard).toHaveBeenCalled();
    expect(heard.mock.lastCall?.[0].defaultPrevented).toBe(false);
    document.removeEventListener('keydown', heard);
  });

  it('the page hears none of the keys, and its own keys are left to it', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    handle = mountToolbar(root, options());
    await placed();
    await userEvent.keyboard('n');
    expect(heard).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{Alt>}{F10}{/Alt}');
    heard.mockClear();
    await userEvent.keyboard('{ArrowRight}n{Enter}');
    expect(heard).not.toHaveBeenCalled();
    document.removeEventListener('keydown', heard);
  });

  it('keys that a script makes do nothing', async () => {
    const given = options();
    handle = mountToolbar(root, given);
    await placed();
    for (const key of ['Escape', 'F10', 'n'])
      dispatchEvent(new KeyboardEvent('keydown', { key, altKey: key === 'F10', bubbles: true }));
    expect(root.activeElement).toBeNull();
    expect(given.actions.onClose).not.toHaveBeenCalled();
  });
});

const STATES: readonly ToolbarState[] = [
  { kind: 'offer' },
  { kind: 'pick', ready: false },
  { kind: 'pick', ready: true },
  { kind: 'note', count: 2 },
  { kind: 'saving' },
  { kind: 'done', what: 'saved' },
  { kind: 'done', what: 'copiedOriginal' },
  { kind: 'failed', count: 1, full: false },
  { kind: 'failed', count: 3, full: false },
  { kind: 'failed', count: 1, full: true },
  { kind: 'refused', what: 'copy' },
];

describe('what it tells', () => {
  it.each([
    ['light', 'vi'],
    ['dark', 'en'],
  ] as const)('passes axe in %s, %s, in every state', async (theme, language) => {
    await setTheme(theme);
    document.documentElement.lang = language;
    for (const state of STATES) {
      handle?.destroy();
      handle = mountToolbar(root, options({ state, language }));
      await placed();
      const { wrong, applied } = await audit(host);
      expect([state, wrong]).toEqual([state, []]);
      expect(applied).toBeGreaterThan(3);
    }
  });

  it('says what failed, and offers to try again', async () => {
    const given = options({ state: { kind: 'failed', count: 1, full: false } });
    handle = mountToolbar(root, given);
    await placed();
    expect(root.querySelector('[role=status]')?.textContent).toBe('Chưa lưu được.');
    await userEvent.click(button('Thử lại'));
    expect(given.actions.onRetry).toHaveBeenCalledOnce();
  });

  it('keeps the page’s styles out', async () => {
    handle = mountToolbar(root, options());
    await placed();
    expect(getComputedStyle(bar()).fontSize).toBe('13px');
    expect(getComputedStyle(button('Tô sáng')).display).not.toBe('none');
    expect(getComputedStyle(button('Tô sáng')).color).toBe('rgb(255, 255, 255)');
  });
});
