import '../../../components/dashboard/shell.css';
import '../../../components/dashboard/import/import.css';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ImportView, type ImportViewProps } from '../../../components/dashboard/import/import-view.tsx';
import { Shell } from '../../../components/dashboard/shell.tsx';
import { fileOf, importProps, plan, rows, told } from './import-samples.ts';
import { recordOf } from './note-samples.ts';
import { audit, restage, setTheme, settled, small, stage } from './stage.tsx';

let leave = (): void => {};
afterEach(() => leave());

const shell = (view: preact.ComponentChildren) => (
  <Shell
    views={[
      { path: 'import', name: 'importing.title' },
      { path: 'export', name: 'exporting.title' },
    ]}
    current="import"
    notice={null}
    trouble={null}
    onNoticeGone={() => {}}
    onOptions={() => {}}
  >
    {view}
  </Shell>
);

const locked = fileOf({
  id: 'two',
  name: 'kin.sonq.age',
  phase: 'locked',
  wrongPassphrase: true,
  kind: null,
});
const failed = fileOf({
  id: 'three',
  name: 'hong.json',
  phase: 'failed',
  kind: null,
  error: told('unknown', ''),
});
const foreign = fileOf({
  id: 'four',
  name: 'tinh-khac.sonq.json',
  unknown: [
    {
      id: 'phu-tho/2020/kt-xh',
      title: 'Về kế hoạch phát triển kinh tế - xã hội 5 năm 2021 - 2025',
      add: true,
    },
    { id: 'bac-kan/2020/kt-xh', title: null, add: false },
  ],
  told: [told('malformed', 'Bảng theo dõi!F7')],
});

const EARLIER = [
  {
    id: 'i1',
    name: 'am.sonq.json, minh.sonq.json',
    when: '2026-02-12T07:42:00Z',
    authors: ['Lý Đức Ấm', 'Đặng Quốc Minh'],
    records: 1204,
  },
];

const VIEWS: readonly [string, Partial<ImportViewProps>][] = [
  ['nothing yet', {}],
  ['earlier imports', { earlier: EARLIER, outcome: 'undone' }],
  ['reading', { files: [fileOf({ phase: 'reading' })], stage: 'reading', progress: { done: 30, total: 90 } }],
  ['unlocking', { files: [fileOf({ phase: 'reading' })], stage: 'unlocking' }],
  ['planned', { files: [fileOf(), locked, failed, foreign], stage: 'planned', plan }],
  ['committing', { files: [fileOf()], stage: 'committing', plan, progress: { done: 10, total: 100 } }],
  ['dragging', { dragging: true }],
];

describe('accessibility', () => {
  const cases = VIEWS.flatMap(([name, props]) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      (['vi', 'en'] as const).map((language) => [name, theme, language, props] as const),
    ),
  );
  it.each(cases)('%s, %s, %s', async (name, theme, language, props) => {
    await setTheme(theme);
    await page.viewport(320, 900);
    const staged = stage(shell(<ImportView {...importProps(props)} />), language);
    leave = staged.leave;
    await settled();
    const { wrong, applied } = await audit(document.documentElement);
    expect(wrong, name).toEqual([]);
    expect(applied).toBeGreaterThan(10);
    expect(small(document.documentElement)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(320);
  });
});

describe('files', () => {
  it('are taken from the picker whatever they are called, and the picker forgets them', async () => {
    const onFiles = vi.fn();
    leave = stage(<ImportView {...importProps({ onFiles })} />).leave;
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    await userEvent.upload(input!, [new File(['{}'], 'a'), new File(['{}'], 'b')]);
    expect(onFiles.mock.calls[0]?.[0].map(({ name }: File) => name)).toEqual(['a', 'b']);
    expect(input?.value).toBe('');
  });

  it('ask for their own passphrase, again and again', async () => {
    const onUnlock = vi.fn();
    const view = (wrong: boolean) => (
      <ImportView {...importProps({ files: [{ ...locked, wrongPassphrase: wrong }], onUnlock })} />
    );
    const staged = stage(view(false));
    leave = staged.leave;
    const field = page.getByLabelText('Mật khẩu của kin.sonq.age');
    await userEvent.fill(field, 'sai');
    await userEvent.keyboard('{Enter}');
    restage(staged.box, view(true));
    await expect.element(page.getByText('Mật khẩu chưa đúng. Hãy gõ lại.')).toBeVisible();
    expect((field.element() as HTMLInputElement).selectionEnd).toBe(3);
    await userEvent.fill(field, 'đúng');
    await userEvent.click(page.getByRole('button', { name: 'Mở tệp' }));
    expect(onUnlock.mock.calls).toEqual([
      ['two', 'sai'],
      ['two', 'đúng'],
    ]);
  });

  it('say what cannot be taken in, with its place, and what is known of their keys', async () => {
    const { box, ...staged } = stage(<ImportView {...importProps({ files: [fileOf(), failed] })} />);
    leave = staged.leave;
    await userEvent.click(page.getByText('1 chỗ không nhận được'));
    await expect.element(page.getByText('items[17].changes[2]')).toBeVisible();
    expect(box.textContent).toContain('Không nhận ra loại tệp này');
    expect(box.textContent).toContain('Khóa của Đặng Quốc Minh khác lần trước');
    expect(box.textContent).toContain('1 bản ghi đã bị sửa');
  });

  it('offer a resolution that is not known here, and say so where they do not carry it', async () => {
    const onAddResolution = vi.fn();
    const { box, ...staged } = stage(<ImportView {...importProps({ files: [foreign], onAddResolution })} />);
    leave = staged.leave;
    await userEvent.click(page.getByRole('checkbox'));
    expect(onAddResolution.mock.calls).toEqual([['four', 'phu-tho/2020/kt-xh', false]]);
    expect(box.textContent).toContain('bac-kan/2020/kt-xh');
  });
});

it('the keyboard stays on the page where the file that had it is taken away', async () => {
  const staged = stage(shell(<ImportView {...importProps({ files: [fileOf(), failed] })} />));
  leave = staged.leave;
  await settled();
  const button = page.getByRole('button', { name: 'Bỏ tệp hong.json' }).element() as HTMLElement;
  button.focus();
  restage(staged.box, shell(<ImportView {...importProps({ files: [fileOf()] })} />));
  await settled();
  expect(document.activeElement?.textContent).toBe('Nhận tệp');
});

describe('the plan', () => {
  const planned = (more: Partial<ImportViewProps> = {}) =>
    importProps({ files: [fileOf()], stage: 'planned', plan, ...more });

  it('counts what would be taken in, what is left out apart, and takes it in by one button', async () => {
    const onCommit = vi.fn();
    leave = stage(<ImportView {...planned({ onCommit })} />).leave;
    await userEvent.click(page.getByRole('button', { name: 'Nhận vào sổ (119)' }));
    expect(onCommit).toHaveBeenCalledOnce();
  });

  it('takes nothing in where there is nothing new', async () => {
    const onCommit = vi.fn();
    const counts = { new: 0, changed: 0, conflict: 0, here: 7, refused: 0, erased: 0 };
    leave = stage(<ImportView {...planned({ onCommit, plan: { counts, taking: 0 } })} />).leave;
    const button = page.getByRole('button', { name: 'Nhận vào sổ (0)' });
    expect(button.element().getAttribute('aria-disabled')).toBe('true');
    (button.element() as HTMLElement).click();
    expect(onCommit).not.toHaveBeenCalled();
    expect(document.body.textContent).toContain('Không có gì mới để nhận');
  });

  it('shows each record side by side, and leaves it out, by keyboard alone', async () => {
    const onLeaveOut = vi.fn();
    const base = planned();
    leave = stage(<ImportView {...base} rows={{ ...base.rows, onLeaveOut }} />).leave;
    await settled();
    const first = document.querySelector<HTMLElement>('[role=feed] [data-index="0"]');
    first?.focus();
    await userEvent.keyboard('{Enter}');
    await settled();
    expect(first?.querySelector('table')?.textContent).toContain('Sau khi nhận');
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    expect(onLeaveOut.mock.calls).toEqual([[['annotation:n1'], true]]);
    await userEvent.keyboard('{Shift>}{Tab}{Tab}{/Shift}{ArrowDown}{Enter}');
    await settled();
    const second = document.querySelector('[role=feed] [data-index="1"]');
    expect(second?.textContent).toContain('Cần chọn bản');
    expect(second?.querySelectorAll('.apart td:last-child .sides-value')).toHaveLength(2);
  });

  const status = (): Element | null => document.querySelector('.import-outcome');
  it.each([
    [1, true, '1 bản ghi đã bị sửa, không nhận. Đã đọc xong'],
    [0, false, 'Đã đọc xong'],
  ])('warns of what was altered: %i', (refused, warns, words) => {
    const counts = { ...plan.counts, refused };
    leave = stage(<ImportView {...planned({ plan: { ...plan, counts } })} />).leave;
    expect(status()?.classList.contains('altered')).toBe(warns);
    expect(status()?.textContent).toMatch(new RegExp(`^${words}`, 'u'));
  });

  it('does not leave out who a writer is that is not known here', async () => {
    const profile = recordOf('profile', 'am', { name: 'Lý Đức Ấm', role: '', unit: '' }, { by: 'am' });
    const row = { ...rows[0]!, id: profile.id, after: profile };
    const base = planned();
    const view = (before: typeof profile | null) => (
      <ImportView
        {...base}
        plan={{ ...plan, counts: { ...plan.counts, conflict: 1 } }}
        rows={{ ...base.rows, at: () => ({ ...row, before }) }}
      />
    );
    const staged = stage(view(null));
    leave = staged.leave;
    await settled();
    expect(staged.box.textContent).toContain('Xem cả bản ghi');
    expect(staged.box.textContent).not.toContain('Không nhận bản ghi này');
    restage(staged.box, view(profile));
    await settled();
    expect(staged.box.textContent).toContain('Không nhận bản ghi này');
  });

  it('goes to the other outcomes by its tabs', async () => {
    const onOutcome = vi.fn();
    const base = planned();
    leave = stage(<ImportView {...base} rows={{ ...base.rows, onOutcome }} />).leave;
    await userEvent.click(page.getByRole('tab', { name: /Đã có/ }));
    expect(onOutcome.mock.calls).toEqual([['here']]);
  });
});

describe('work', () => {
  it('can be stopped', async () => {
    const onCancel = vi.fn();
    leave = stage(
      <ImportView
        {...importProps({
          files: [fileOf()],
          stage: 'committing',
          plan,
          progress: { done: 1, total: 2 },
          onCancel,
        })}
      />,
    ).leave;
    expect(page.getByRole('progressbar').element().getAttribute('value')).toBe('1');
    await userEvent.click(page.getByRole('button', { name: 'Dừng' }));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('leaves the keyboard at the heading where what had it is gone', async () => {
    const base = importProps({ files: [fileOf()], stage: 'planned', plan });
    const staged = stage(<ImportView {...base} />);
    leave = staged.leave;
    (page.getByRole('button', { name: /^Nhận vào sổ/ }).element() as HTMLElement).focus();
    restage(staged.box, <ImportView {...importProps({ outcome: 'taken' })} />);
    await settled();
    expect(document.activeElement?.textContent).toBe('Nhận tệp');
    expect(document.querySelector('[role=status]')?.textContent).toBe('Đã nhận vào sổ.');
  });
});

it('an earlier import is taken back, and says so where it could not', async () => {
  const onUndo = vi.fn(async () => false);
  leave = stage(<ImportView {...importProps({ earlier: EARLIER, onUndo })} />).leave;
  await userEvent.click(page.getByRole('button', { name: /^Rút lại/ }));
  expect(onUndo.mock.calls).toEqual([['i1']]);
  await expect.element(page.getByRole('alert')).toHaveTextContent('Chưa rút lại được. Hãy thử lại.');
});
