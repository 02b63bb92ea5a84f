import type { ComponentChildren } from 'preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Departments, type DepartmentsProps } from '../../../components/options/departments.tsx';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { field, openSample } from './samples.ts';
import { audit, restage, setTheme, settled, stage } from './stage.tsx';
import { provisionOf } from './status-samples.ts';
import { DEPARTMENTS, dutiesView, kept, taggerView } from './status-views.tsx';

let resolution: Resolution;
let leave = (): void => {};
beforeAll(async () => {
  resolution = await openSample();
});
beforeEach(async () => {
  await setTheme('light');
  await page.viewport(400, 900);
});
afterEach(() => leave());

async function show(view: ComponentChildren): Promise<HTMLElement> {
  const staged = stage(view);
  leave = staged.leave;
  await settled();
  return staged.box;
}
const names = (box: HTMLElement, selector: string): string[] =>
  [...box.querySelectorAll(selector)].map((each) => (each.textContent ?? '').replace(/\s+/gu, ' ').trim());

describe('who answers for a provision', () => {
  it('says role, name and what the department is now; the leading one first', async () => {
    const box = await show(dutiesView());
    expect(names(box, '.duty:not(.proposed)')).toEqual([
      'Chủ trìSở Kế hoạch và Đầu tưnay: Sở Tài chính',
      'Phối hợpSở Giáo dục và Đào tạo',
    ]);
    expect(names(box, '.duty.proposed')[0]).toContain('Gợi ý: Phối hợp · Sở Công Thương');
  });

  it('switches a role, takes one off, accepts and declines, each told with its undo', async () => {
    const onRole = vi.fn(kept);
    const onNews = vi.fn();
    await show(dutiesView({ onRole, onNews }));
    await userEvent.click(page.getByRole('button', { name: /^Chủ trì, Sở Kế hoạch/ }));
    await userEvent.click(page.getByRole('button', { name: 'Bỏ Sở Giáo dục và Đào tạo' }));
    expect(document.activeElement?.textContent).toBe('+ Gắn cơ quan');
    await userEvent.click(page.getByRole('button', { name: 'Nhận: Sở Công Thương' }));
    await userEvent.click(page.getByRole('button', { name: 'Bỏ gợi ý: Sở Công Thương' }));
    expect(onRole.mock.calls).toEqual([
      ['so-ke-hoach', 'co-ordinating'],
      ['so-giao-duc', 'none'],
      ['so-cong-thuong', 'co-ordinating'],
      ['so-cong-thuong', 'none'],
    ]);
    await vi.waitFor(() => expect(onNews).toHaveBeenCalledTimes(4));
    expect(onNews.mock.calls.every(([{ undo }]) => typeof undo === 'function')).toBe(true);
  });

  it('says what was not kept', async () => {
    const box = await show(dutiesView({ onRole: async () => ({ ok: false, error: 'full' }) }));
    await userEvent.click(page.getByRole('button', { name: 'Nhận: Sở Công Thương' }));
    await vi.waitFor(() => expect(box.querySelector('[role=alert]')?.textContent).toContain('Máy hết chỗ'));
  });
});

describe('the search for a department', () => {
  const combobox = () => page.getByRole('combobox', { name: 'Cơ quan' });
  async function opened(onRole = vi.fn(kept)) {
    const box = await show(dutiesView({ given: [], proposals: [], onRole }));
    await userEvent.click(page.getByRole('button', { name: '+ Gắn cơ quan' }));
    await settled();
    return { box, onRole };
  }

  it('takes the keyboard, finds by abbreviation and without diacritics, and chooses by Enter', async () => {
    const { box, onRole } = await opened();
    await expect.element(combobox()).toHaveFocus();
    await userEvent.keyboard('khdt');
    await vi.waitFor(() => expect(names(box, '[role=option]')[0]).toContain('Sở Kế hoạch và Đầu tư'));
    await userEvent.keyboard('{Enter}');
    expect(onRole.mock.calls).toEqual([['so-ke-hoach', 'lead']]);
    await expect.element(combobox()).toHaveValue('');
    // The first leads; who comes after is taken to co-ordinate.
    await userEvent.keyboard('giao duc{ArrowDown}{Enter}');
    await vi.waitFor(() => expect(onRole.mock.calls[1]).toEqual(['so-giao-duc', 'co-ordinating']));
  });

  it('tells the option in hand to a screen reader, and passes axe while it is open', async () => {
    const { box } = await opened();
    await userEvent.keyboard('so{ArrowDown}{ArrowDown}');
    const field = box.querySelector('[role=combobox]');
    const active = field?.getAttribute('aria-activedescendant') ?? '';
    expect(field?.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(active)?.getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(field);
    expect((await audit(document.documentElement)).wrong).toEqual([]);
  });

  it('says when nothing fits; Escape empties the field, closes it, and gives the focus back', async () => {
    const { box } = await opened();
    await userEvent.keyboard('ngoại vụ');
    await vi.waitFor(() => expect(box.textContent).toContain('Không có cơ quan nào khớp “ngoại vụ”.'));
    await userEvent.keyboard('{Escape}');
    await expect.element(combobox()).toHaveValue('');
    await userEvent.keyboard('{Escape}');
    expect(box.querySelector('[role=combobox]')).toBeNull();
    expect(document.activeElement?.textContent).toBe('+ Gắn cơ quan');
  });

  it('adds a department that is not on the list, by a second press only', async () => {
    const onRole = vi.fn(kept);
    const onAdd = vi.fn(async (_: string) => 'cuc-thue');
    await show(dutiesView({ given: [], proposals: [], onRole, onAdd }));
    await userEvent.click(page.getByRole('button', { name: '+ Gắn cơ quan' }));
    await settled();
    await userEvent.keyboard('cục thuế{Enter}');
    await expect.element(page.getByRole('option', { name: 'Thêm “cục thuế” vào danh sách' })).toBeVisible();
    expect(onAdd).not.toHaveBeenCalled();
    expect((await audit(document.documentElement)).wrong).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(onRole.mock.calls).toEqual([['cuc-thue', 'lead']]));
    expect(onAdd.mock.calls).toEqual([['cục thuế']]);
  });

  it('chooses by pointer without losing the field', async () => {
    const { onRole } = await opened();
    await userEvent.click(combobox());
    await userEvent.click(page.getByRole('option', { name: 'Sở Công Thương' }));
    expect(onRole.mock.calls).toEqual([['so-cong-thuong', 'lead']]);
    await expect.element(combobox()).toHaveFocus();
  });
});

it('tags a whole field at once, after saying what it comes to', async () => {
  const onApply = vi.fn(kept);
  const onNews = vi.fn();
  const box = await show(taggerView(resolution, { onApply, onNews }));
  const apply = () => page.getByRole('button', { name: /^Gắn \d+ lượt|^Gắn cơ quan$/ });
  await expect.element(apply()).toBeDisabled();
  await userEvent.click(page.getByRole('combobox', { name: 'Cơ quan được gắn' }));
  await userEvent.keyboard('cong thuong{Enter}giao duc{Enter}{Escape}');
  const heading = provisionOf(resolution, field(1)).heading ?? '';
  await userEvent.click(page.getByRole('checkbox', { name: heading, exact: true }));
  const count = resolution.provisions.filter(
    ({ eId }) => eId.startsWith(`${field(1)}__`) && eId.includes('__s_'),
  ).length;
  await vi.waitFor(() =>
    expect(names(box, '.tagger-apply [role=status]')[0]).toBe(
      `${count} mục: ${2 * count - 1} lượt gắn mới, 1 đã có sẵn`,
    ),
  );
  expect((await audit(document.documentElement)).wrong).toEqual([]);
  await userEvent.click(apply());
  await vi.waitFor(() => expect(onNews).toHaveBeenCalledTimes(1));
  expect(onApply).toHaveBeenCalledTimes(1);
  expect(onApply.mock.calls[0]?.[0 as never]).toHaveLength(2 * count - 1);
});

it('ticks single provisions of a group', async () => {
  const box = await show(taggerView(resolution));
  await userEvent.click(page.getByRole('button', { name: /^0\/\d+ mục/ }).first());
  await userEvent.click(page.getByRole('checkbox', { name: /^1\. / }));
  await vi.waitFor(() => expect(names(box, '.provision-choice .btn')[0]).toMatch(/^1\//));
  expect(box.querySelector<HTMLInputElement>('.provision-choice input')?.indeterminate).toBe(true);
});

describe('the list of departments in the options', () => {
  const view = (more: Partial<DepartmentsProps> = {}) => (
    <main class="sheet">
      <h1>Tùy chọn</h1>
      <Departments departments={DEPARTMENTS} onSet={kept} onAdd={kept} onNews={() => {}} {...more} />
    </main>
  );
  const cases = (['light', 'dark'] as const).flatMap((theme) =>
    (['vi', 'en'] as const).map((language) => [theme, language] as const),
  );
  it.each(cases)('passes axe with one opened, %s, %s', async (theme, language) => {
    await setTheme(theme);
    await page.viewport(320, 900);
    leave = stage(view(), language).leave;
    await settled();
    await userEvent.click(page.getByRole('button', { name: /^(Sửa|Edit): Sở Tài chính/ }));
    expect((await audit(document.documentElement)).wrong).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(320);
  });

  it('renames, names a successor with its day, and retires; each at once and told', async () => {
    const onSet = vi.fn(kept);
    const onNews = vi.fn();
    const box = await show(view({ onSet, onNews }));
    await userEvent.click(page.getByRole('button', { name: 'Sửa: Sở Công Thương' }));
    await userEvent.fill(page.getByRole('textbox', { name: 'Tên', exact: true }), 'Sở  Công thương ');
    await userEvent.keyboard('{Enter}');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Nay là' }), 'so-tai-chinh');
    await userEvent.click(page.getByRole('checkbox', { name: /^Không dùng nữa/ }));
    expect(onSet.mock.calls).toEqual([
      ['so-cong-thuong', { name: 'Sở Công thương' }],
      ['so-cong-thuong', { successor: 'so-tai-chinh' }],
      ['so-cong-thuong', { retired: true }],
    ]);
    await vi.waitFor(() => expect(onNews).toHaveBeenCalledTimes(3));
    await userEvent.click(page.getByRole('textbox', { name: 'Tên', exact: true }));
    await userEvent.keyboard('{Escape}');
    expect(box.querySelector('.department-form')).toBeNull();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Sửa: Sở Công Thương');
  });

  it('adds a new one, once', async () => {
    const onAdd = vi.fn(kept);
    const box = await show(view({ onAdd }));
    const name = page.getByRole('textbox', { name: 'Cơ quan mới' });
    await userEvent.fill(name, 'Sở Tài chính');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(box.querySelector('[role=alert]')?.textContent).toContain('đã có'));
    expect(onAdd).not.toHaveBeenCalled();
    await userEvent.fill(name, 'Sở Ngoại vụ');
    await userEvent.keyboard('{Enter}');
    expect(onAdd.mock.calls).toEqual([['Sở Ngoại vụ']]);
    await expect.element(name).toHaveValue('');
  });

  it('says what the successor is, and what is not sure', async () => {
    const box = await show(view());
    restage(box, view({ departments: DEPARTMENTS.map((each) => ({ ...each, sure: false, edited: false })) }));
    await settled();
    expect(names(box, '.department-name').at(-1)).toMatch(
      /^Sở Kế hoạch và Đầu tưcần kiểm tra lạiTên này chưa thấy .*nay: Sở Tài chính \(từ 01\/03\/2025\)$/,
    );
  });
});
