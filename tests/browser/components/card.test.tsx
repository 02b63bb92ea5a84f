import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type CardHandle, type CardOptions, mountCard } from '../../../components/card/mount.tsx';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { indicator, openSample } from './samples.ts';
import { audit, setTheme, settled } from './stage.tsx';

let resolution: Resolution;
let host: HTMLElement;
let root: ShadowRoot;
let mark: HTMLElement;
let card: CardHandle | null = null;

beforeAll(async () => {
  resolution = await openSample();
});
beforeEach(async () => {
  await page.viewport(1000, 700);
  // A page that styles everything it can reach.
  document.body.innerHTML = `<style>* { font: 40px cursive; color: lime; background: navy; } div { padding: 50px; }</style>
    <main style="height: 3000px; position: relative; background: #fff">
      <button id="before">trang</button>
      <mark id="mark" style="position: absolute; left: 300px; top: 300px; width: 300px; height: 40px"></mark>
    </main>`;
  mark = document.querySelector<HTMLElement>('#mark') as HTMLElement;
  host = document.createElement('so-nghi-quyet');
  document.documentElement.append(host);
  root = host.attachShadow({ mode: 'open' });
  scrollTo(0, 0);
});
afterEach(() => {
  card?.destroy();
  card = null;
  host.remove();
  document.body.innerHTML = '';
});

function options(more: Partial<CardOptions> = {}): CardOptions {
  const provision = resolution.provisions.find(({ eId }) => eId === indicator(7));
  return {
    kind: 'indicator',
    number: '7',
    field: null,
    targets: provision?.targets ?? [],
    outcome: 'found',
    differences: [],
    notes: 0,
    language: 'vi',
    canOpenPanel: true,
    anchor: () => mark.getBoundingClientRect(),
    actions: {
      onOpenPanel: vi.fn(),
      onOpenNote: vi.fn(),
      onAnnotate: vi.fn(),
      onPrevious: vi.fn(),
      onNext: vi.fn(),
      onClose: vi.fn(),
    },
    ...more,
  };
}
const box = (): HTMLElement => root.querySelector<HTMLElement>('.place') as HTMLElement;
const dialog = (): HTMLElement => root.querySelector<HTMLElement>('[role=dialog]') as HTMLElement;
const button = (name: string): HTMLButtonElement =>
  [...root.querySelectorAll('button')].find(
    (each) => each.textContent?.trim() === name || each.ariaLabel === name,
  ) as HTMLButtonElement;

async function placed(): Promise<DOMRect> {
  await settled();
  await vi.waitFor(() => expect(box().style.transform).not.toBe(''));
  await settled();
  return box().getBoundingClientRect();
}
const apart = (one: DOMRect, other: DOMRect): boolean =>
  one.bottom <= other.top || one.top >= other.bottom || one.right <= other.left || one.left >= other.right;

const ZOOMS = [
  ['html', 2],
  ['html', 0.5],
  ['body', 2],
  ['body', 0.5],
] as const;

describe('on a page with a zoom of its own', () => {
  it.each(ZOOMS)('%s { zoom: %d }: beside the mark, within the window', async (of, zoom) => {
    mark.style.cssText += '; left: 20px; top: 40px; width: 100px; height: 20px';
    const styled = document.querySelector<HTMLElement>(of) as HTMLElement;
    styled.style.zoom = String(zoom);
    try {
      card = mountCard(root, options());
      const place = await placed();
      const area = mark.getBoundingClientRect();
      expect(apart(place, area)).toBe(true);
      expect(place.left - area.right).toBeLessThan(12);
      expect(place.left).toBeGreaterThan(0);
      expect(place.right).toBeLessThanOrEqual(innerWidth);
      expect(place.bottom).toBeLessThanOrEqual(innerHeight);
      expect(place.width).toBeGreaterThan(250);
      expect(place.width).toBeLessThan(380);
    } finally {
      styled.style.zoom = '';
    }
  });
});

describe('what it tells', () => {
  it('gives kind, number and targets as data', async () => {
    card = mountCard(root, options());
    expect(root.querySelector('h2')?.textContent).toBe('Chỉ tiêu 7');
    const levels = [...root.querySelectorAll('dd > [aria-hidden]')].map((each) => each.textContent);
    expect(levels).toEqual(['≥\u00a0150\u00a0triệu đồng', '≥\u00a0100\u00a0triệu đồng']);
  });

  it('shows what differs, and the field of a task', async () => {
    const difference = { eId: 'x', canonical: '8%', copy: '9%', certainty: 'different' } as const;
    card = mountCard(
      root,
      options({
        kind: 'task',
        number: '3',
        field: 'Công nghiệp',
        targets: [],
        outcome: 'differs',
        differences: [difference],
      }),
    );
    expect(dialog().textContent).toContain('Công nghiệp');
    expect([...root.querySelectorAll('.pair dd')].map((each) => each.textContent)).toEqual(['“8%”', '“9%”']);
    card.update(options());
    expect(root.querySelector('.pair')).toBeNull();
  });

  it('says how to open the outline where the page cannot', () => {
    card = mountCard(root, options({ canOpenPanel: false }));
    expect(button('Mở mục lục')).toBeUndefined();
    expect(dialog().textContent).toContain('bấm biểu tượng Sổ Nghị quyết');
  });

  it.each([
    ['light', 'vi'],
    ['light', 'en'],
    ['dark', 'vi'],
    ['dark', 'en'],
  ] as const)('passes axe in %s, %s', async (theme, language) => {
    await setTheme(theme);
    document.documentElement.lang = language;
    const difference = { eId: 'x', canonical: '8%', copy: '', certainty: 'different' } as const;
    card = mountCard(root, options({ language, notes: 3, outcome: 'differs', differences: [difference] }));
    await placed();
    const { wrong, applied } = await audit(host);
    expect(wrong).toEqual([]);
    expect(applied).toBeGreaterThan(5);
  });

  it('keeps the page’s styles out', async () => {
    card = mountCard(root, options());
    await placed();
    expect(getComputedStyle(dialog()).fontSize).toBe('14px');
    expect(getComputedStyle(host).padding).toBe('0px');
    expect(getComputedStyle(button('Mở mục lục')).color).not.toBe('rgb(0, 255, 0)');
  });
});

describe('where it stands', () => {
  it.each([
    ['in the middle', 300, 300],
    ['at the lower edge', 300, 640],
    ['at the upper edge', 300, 0],
    ['at the right edge', 780, 300],
    ['at the left edge', -200, 300],
  ])('%s: within the window, beside the mark', async (_, left, top) => {
    mark.style.left = `${left}px`;
    mark.style.top = `${top}px`;
    card = mountCard(root, options());
    const place = await placed();
    expect(apart(place, mark.getBoundingClientRect())).toBe(true);
    expect(place.left).toBeGreaterThanOrEqual(0);
    expect(place.top).toBeGreaterThanOrEqual(0);
    expect(place.right).toBeLessThanOrEqual(innerWidth);
    expect(place.bottom).toBeLessThanOrEqual(innerHeight);
  });

  it.each([
    ['beside the mark where the window has room there', 300, 300, 'right'],
    ['below its end where it has not', 100, 800, 'below'],
  ] as const)('%s', async (_, left, width, where) => {
    mark.style.left = `${left}px`;
    mark.style.width = `${width}px`;
    card = mountCard(root, options());
    const place = await placed();
    const own = mark.getBoundingClientRect();
    if (where === 'right') expect(place.left).toBeGreaterThanOrEqual(own.right);
    else expect([place.top >= own.bottom, Math.round(place.right)]).toEqual([true, Math.round(own.right)]);
  });

  it('follows the mark when the page scrolls, and hides when it is gone', async () => {
    card = mountCard(root, options());
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
});

describe('its buttons', () => {
  it('do what they say for a person, and nothing for a script', async () => {
    const given = options({ notes: 2 });
    card = mountCard(root, given);
    await placed();
    const { onOpenPanel, onOpenNote, onAnnotate, onPrevious, onNext, onClose } = given.actions;
    const pairs = [
      ['Ghi chú mục này', onAnnotate],
      ['2 ghi chú', onOpenNote],
      ['Mở mục lục', onOpenPanel],
      ['Mục trước', onPrevious],
      ['Mục sau', onNext],
      ['Đóng', onClose],
    ] as const;
    for (const [name, action] of pairs) {
      button(name).click();
      button(name).dispatchEvent(new MouseEvent('click', { bubbles: true }));
      expect(action, `${name}, by a script`).not.toHaveBeenCalled();
      await userEvent.click(button(name));
      expect(action, name).toHaveBeenCalledOnce();
    }
  });

  it('close on Escape, and give the focus back', async () => {
    const before = document.querySelector<HTMLElement>('#before') as HTMLElement;
    before.focus();
    const given = options();
    card = mountCard(root, given);
    await placed();
    card.focus();
    expect(root.activeElement).toBe(dialog());
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(given.actions.onClose).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(given.actions.onClose).toHaveBeenCalledOnce();
    card.destroy();
    expect(document.activeElement).toBe(before);
    expect(root.childElementCount).toBe(0);
    expect(root.adoptedStyleSheets).toHaveLength(0);
  });
});
