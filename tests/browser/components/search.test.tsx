import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NOTHING_OFFERED } from '../../../components/sidepanel/model/filter.ts';
import type { Hit } from '../../../components/sidepanel/search/search-model.ts';
import { type SearchProps, SearchTab } from '../../../components/sidepanel/search/search-tab.tsx';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { around, noteOn, recordOf } from './note-samples.ts';
import { indicator, openSample } from './samples.ts';
import { audit, restage, setTheme, settled, small, stage } from './stage.tsx';

let resolution: Resolution;
let leave = (): void => {};
beforeAll(async () => {
  resolution = await openSample();
});
afterEach(() => leave());

const hit = (group: Hit['group'], index: number): Hit => {
  switch (group) {
    case 'provision':
      return {
        group,
        provision: resolution.provisions.find(({ eId }) => eId === indicator(index + 1))!,
        wording: 'Củng cố vững chắc và nâng cao chất lượng phổ cập giáo dục các cấp học',
      };
    case 'annotation':
      return { group, record: noteOn(resolution, indicator(9), `n${index}`, { text: 'Hỏi Sở Giáo dục' }) };
    case 'status':
      return {
        group,
        record: recordOf('status', `s${index}`, {
          about: { resolution: resolution.id, provision: indicator(9) },
          period: { kind: 'year', year: 2024 },
          text: 'Giáo dục: 78% trường đạt chuẩn.',
        }),
      };
    case 'reply':
      return {
        group,
        record: recordOf('reply', `r${index}`, { to: 'annotation:n0', text: 'Ngành giáo dục đã báo cáo' }),
        to: 'annotation:n0',
      };
  }
};
const props = (more: Partial<SearchProps> = {}): SearchProps => ({
  query: 'giao duc',
  filter: {},
  choices: NOTHING_OFFERED,
  counts: { provision: 9, annotation: 20_000, status: 1, reply: 1 },
  hitAt: hit,
  around: around(resolution),
  onQuery: () => {},
  onFilter: () => {},
  onRange: () => {},
  onOpen: () => {},
  ...more,
});
const view = (more: Partial<SearchProps> = {}) => (
  <div class="panel">
    <main class="tab-panels">
      <div class="tab-panel">
        <h1 class="sr-only">Sổ Nghị quyết</h1>
        <SearchTab {...props(more)} />
      </div>
    </main>
  </div>
);
async function show(more: Partial<SearchProps> = {}): Promise<HTMLElement> {
  const staged = stage(view(more));
  leave = staged.leave;
  await settled();
  await settled();
  return staged.box;
}

describe('accessibility', () => {
  const states: readonly [string, Partial<SearchProps>][] = [
    ['results', {}],
    ['nothing asked', { query: '', counts: { provision: 0, annotation: 0, status: 0, reply: 0 } }],
    ['nothing found', { query: 'zz', counts: { provision: 0, annotation: 0, status: 0, reply: 0 } }],
    [
      'being searched',
      { counts: { provision: 1, annotation: null, status: null, reply: null }, hitAt: () => null },
    ],
  ];
  const cases = states.flatMap(([name, more]) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      (['vi', 'en'] as const).map((language) => [name, theme, language, more] as const),
    ),
  );
  it.each(cases)('%s, %s, %s', async (_, theme, language, more) => {
    await setTheme(theme);
    await page.viewport(320, 900);
    const staged = stage(view(more), language);
    leave = staged.leave;
    await settled();
    await settled();
    const { wrong, applied } = await audit(document.documentElement);
    expect(wrong).toEqual([]);
    expect(applied).toBeGreaterThan(8);
    expect(small(staged.box)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(320);
  });
});

describe('results', () => {
  it('stand by kind with counts, the found words marked', async () => {
    await page.viewport(384, 2400);
    const box = await show();
    const heads = [...box.querySelectorAll('.group-head')].map((head) =>
      head.textContent?.replace(/\s+/g, ' '),
    );
    expect(heads).toEqual([
      'Ghi chú 20.000Xem hết',
      'Tình trạng 1',
      'Trao đổi 1',
      'Mục của nghị quyết 9Xem hết',
    ]);
    const marked = [...box.querySelectorAll('.hit mark')].map((mark) => mark.textContent?.toLowerCase());
    expect(new Set(marked)).toEqual(new Set(['giáo', 'dục']));
    expect(box.querySelector('[role=status]')?.textContent).toBe('20.011 kết quả');
  });

  it('open a group whole, which stays a virtual list', async () => {
    await page.viewport(384, 800);
    const onRange = vi.fn();
    const box = await show({ counts: { provision: 1, annotation: 20_000, status: 0, reply: 0 }, onRange });
    await userEvent.click(page.getByRole('button', { name: 'Xem hết' }));
    await settled();
    expect(box.querySelector('article')?.getAttribute('aria-setsize')).toBe('20003');
    expect(box.querySelectorAll('article').length).toBeLessThan(30);
    expect(onRange.mock.lastCall?.[0].some(({ group }: { group: string }) => group === 'annotation')).toBe(
      true,
    );
  });

  it('are reached from the field by the arrow down, and opened by Enter', async () => {
    await page.viewport(384, 900);
    const onOpen = vi.fn();
    const box = await show({ onOpen });
    box.querySelector<HTMLInputElement>('input[type=search]')?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.classList.contains('hit')).toBe(true);
    await userEvent.keyboard('{Enter}');
    expect(onOpen.mock.calls[0]?.[0]).toMatchObject({ group: 'annotation' });
  });
});

it('keeps the field and its keyboard while results come and go', async () => {
  const onQuery = vi.fn();
  const box = await show({ onQuery });
  const field = box.querySelector<HTMLInputElement>('input[type=search]') as HTMLInputElement;
  field.focus();
  restage(box, view({ query: 'zz', counts: { provision: 0, annotation: 0, status: 0, reply: 0 } }));
  await settled();
  expect(box.textContent).toContain('Không tìm thấy gì');
  expect(document.activeElement).toBe(field);
  restage(box, view({ onQuery }));
  await settled();
  expect(document.activeElement).toBe(field);
  await userEvent.keyboard('{Escape}');
  expect(onQuery).toHaveBeenLastCalledWith('');
});
