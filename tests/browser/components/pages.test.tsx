import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OptionsPage, type OptionsProps } from '../../../components/options/options-page.tsx';
import { WelcomePage } from '../../../components/welcome/welcome-page.tsx';
import { readHost } from '../../../utils/platform/hosts.ts';
import { audit, restage, setTheme, settled, stage } from './stage.tsx';

let leave = (): void => {};
afterEach(() => leave());

const options = (more: Partial<OptionsProps> = {}): OptionsProps => ({
  marks: true,
  kinds: { indicator: true, task: true, solution: false, assignment: true },
  failed: false,
  always: [
    { host: 'gov.vn', pattern: '*://*.gov.vn/*', granted: true },
    { host: 'vbpl.vn', pattern: '*://*.vbpl.vn/*', granted: false },
  ],
  further: [
    { host: 'thuvienphapluat.vn', pattern: '*://*.thuvienphapluat.vn/*', granted: true },
    { host: 'luatvietnam.vn', pattern: '*://*.luatvietnam.vn/*', granted: false },
  ],
  readHost,
  profile: { name: 'Nguyễn Thị Hoà', role: '', unit: '' },
  onProfile: async () => true,
  onAnother: async () => true,
  onLanguage: () => {},
  onShare: () => {},
  onMarks: () => {},
  onKind: () => {},
  onGrant: async () => true,
  onRevoke: async () => true,
  ...more,
});

describe('accessibility', () => {
  const views = [
    ['options', <OptionsPage key="options" {...options()} />],
    [
      'options, marks off and not stored',
      <OptionsPage key="off" {...options({ marks: false, failed: true })} />,
    ],
    ['welcome', <WelcomePage key="welcome" browser="firefox" onOptions={() => {}} />],
  ] as const;
  const cases = views.flatMap(([name, view]) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      (['vi', 'en'] as const).map((language) => [name, theme, language, view] as const),
    ),
  );
  it.each(cases)('%s, %s, %s', async (_, theme, language, view) => {
    await setTheme(theme);
    await page.viewport(320, 900);
    leave = stage(view, language).leave;
    await settled();
    const { wrong, applied } = await audit(document.documentElement);
    expect(wrong).toEqual([]);
    expect(applied).toBeGreaterThan(10);
    expect(document.documentElement.scrollWidth).toBe(320);
  });
});

describe('sites', () => {
  it('asks the browser for what was typed, and says what came of it', async () => {
    const onGrant = vi.fn(async () => true);
    const { box, ...staged } = stage(<OptionsPage {...options({ onGrant })} />);
    leave = staged.leave;
    const input = page.getByRole('textbox', { name: 'Tên miền' });
    await userEvent.fill(input, 'https://www.hdnd.example.vn/nq?id=1');
    await userEvent.keyboard('{Enter}');
    expect(onGrant.mock.calls).toEqual([['*://*.hdnd.example.vn/*']]);
    await vi.waitFor(() =>
      expect(box.querySelector('.news')?.textContent).toBe('Đã cho phép hdnd.example.vn.'),
    );
    await expect.element(input).toHaveValue('');
  });

  it('says what is wrong with a host and asks for nothing', async () => {
    const onGrant = vi.fn(async () => true);
    const { box, ...staged } = stage(<OptionsPage {...options({ onGrant })} />);
    leave = staged.leave;
    await userEvent.fill(page.getByRole('textbox', { name: 'Tên miền' }), 'vn');
    await userEvent.click(page.getByRole('button', { name: 'Thêm trang' }));
    await vi.waitFor(() => expect(box.querySelector('[role=alert]')?.textContent).toContain('quá rộng'));
    expect(box.querySelector('input[type=text]')?.getAttribute('aria-invalid')).toBe('true');
    expect((await audit(document.documentElement)).wrong).toEqual([]);
    expect(onGrant).not.toHaveBeenCalled();
  });

  it('grants by name, revokes, and tells of a refusal', async () => {
    const onGrant = vi.fn(async () => false);
    const onRevoke = vi.fn(async () => true);
    const { box, ...staged } = stage(<OptionsPage {...options({ onGrant, onRevoke })} />);
    leave = staged.leave;
    await userEvent.click(page.getByRole('button', { name: 'Cho phép: luatvietnam.vn' }));
    await vi.waitFor(() => expect(box.querySelector('.news')?.textContent).toContain('Chưa cấp quyền'));
    await userEvent.click(page.getByRole('button', { name: 'Bỏ quyền: thuvienphapluat.vn' }));
    await vi.waitFor(() => expect(box.querySelector('.news')?.textContent).toContain('Đã bỏ quyền'));
    expect(onGrant.mock.calls).toEqual([['*://*.luatvietnam.vn/*']]);
    expect(onRevoke.mock.calls).toEqual([['*://*.thuvienphapluat.vn/*']]);
  });

  it('offers what was switched off in the browser', async () => {
    const onGrant = vi.fn(async () => true);
    leave = stage(<OptionsPage {...options({ onGrant })} />).leave;
    await userEvent.click(page.getByRole('button', { name: 'Bật lại: vbpl.vn' }));
    expect(onGrant.mock.calls).toEqual([['*://*.vbpl.vn/*']]);
  });
});

it('changes language and marks', async () => {
  const onLanguage = vi.fn();
  const onMarks = vi.fn();
  const onKind = vi.fn();
  leave = stage(<OptionsPage {...options({ onLanguage, onMarks, onKind })} />).leave;
  await userEvent.click(page.getByRole('radio', { name: 'English' }));
  await userEvent.click(page.getByRole('checkbox', { name: 'Giải pháp' }));
  await userEvent.click(page.getByRole('checkbox', { name: /^Đánh dấu các mục/ }));
  expect(onLanguage.mock.calls).toEqual([['en']]);
  expect(onKind.mock.calls).toEqual([['solution', true]]);
  expect(onMarks.mock.calls).toEqual([[false]]);
});

describe('the profile', () => {
  it('is kept as typed, and nothing else is asked', async () => {
    const onProfile = vi.fn(async () => true);
    const { box, ...staged } = stage(<OptionsPage {...options({ onProfile })} />);
    leave = staged.leave;
    await userEvent.fill(page.getByLabelText('Họ và tên'), ' Lý Đức Ấm ');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Vai trò' }), 'Chuyên viên');
    await userEvent.click(page.getByRole('button', { name: 'Lưu' }));
    expect(onProfile.mock.calls).toEqual([[{ name: 'Lý Đức Ấm', role: 'Chuyên viên', unit: '' }]]);
    await vi.waitFor(() =>
      expect(box.querySelector('.profile-form [role=status]')?.textContent).toBe('Đã lưu.'),
    );
    expect(box.querySelectorAll('.profile-form input, .profile-form select')).toHaveLength(3);
  });

  it('says what a new name does, and lets another person of the machine begin with an empty form', async () => {
    // As the page does: the profile is another one by the time that it is answered.
    const onAnother = vi.fn(async () => {
      restage(staged.box, <OptionsPage {...options({ onAnother, profile: {} })} />);
      return true;
    });
    const staged = stage(<OptionsPage {...options({ onAnother })} />);
    leave = staged.leave;
    await settled();
    expect(staged.box.textContent).toContain('Đổi tên sẽ đổi cả ở ghi chú cũ của bạn.');
    const another = page.getByRole('button', { name: 'Người khác dùng máy này' });
    await userEvent.click(another);
    expect(onAnother).toHaveBeenCalledOnce();
    await settled();
    const name = page.getByLabelText('Họ và tên').element() as HTMLInputElement;
    expect(name.value).toBe('');
    expect(document.activeElement).toBe(name);
    expect(staged.box.textContent).toContain('Hãy nhập tên.');
  });

  it('says so when it is not kept', async () => {
    const { box, ...staged } = stage(<OptionsPage {...options({ onProfile: async () => false })} />);
    leave = staged.leave;
    await userEvent.click(page.getByRole('button', { name: 'Lưu' }));
    await vi.waitFor(() =>
      expect(box.querySelector('.profile-form .failed')?.textContent).toContain('Chưa lưu được'),
    );
  });
});
