import '../../../components/dashboard/shell.css';
import '../../../components/dashboard/import/import.css';
import '../../../components/dashboard/backup/backup.css';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BackupView, type BackupViewProps } from '../../../components/dashboard/backup/backup-view.tsx';
import {
  BACKUP_FAULTS,
  type BackupPreview,
  NO_PASSPHRASE,
  problemOf,
  type Restoring,
  strengthOf,
} from '../../../components/dashboard/backup/model.ts';
import { Shell } from '../../../components/dashboard/shell.tsx';
import { RECORD_KINDS } from '../../../utils/core/notebook/model.ts';
import { audit, setTheme, settled, small, stage } from './stage.tsx';

let leave = (): void => {};
afterEach(() => leave());

const none = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, 0])) as BackupPreview['records'];
const records = { ...none, annotation: 12, status: 3 };
const preview: BackupPreview = {
  made: '2025-06-01T03:00:00.000Z',
  name: 'Chuyên viên Ban Kinh tế',
  records,
  drafts: 1,
  resolutions: 1,
  taking: 14,
  here: 1,
  refused: 0,
  unused: false,
  mine: false,
};
const props = (more: Partial<BackupViewProps> = {}): BackupViewProps => ({
  counts: { records, drafts: 1, key: 'abcd0123456789ef0011223344556677' },
  passphrase: NO_PASSPHRASE,
  making: { kind: 'idle' },
  restoring: { kind: 'none' },
  onPassphrase: () => {},
  onGenerate: () => {},
  onMake: () => {},
  onCancel: () => {},
  onFile: () => {},
  onUnlock: () => {},
  onRestore: () => {},
  onGiveUp: () => {},
  ...more,
});

/** The view with a memory for the passphrase, as the page gives it. */
function Living(more: Partial<BackupViewProps>) {
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  return (
    <BackupView
      {...props(more)}
      passphrase={passphrase}
      onPassphrase={setPassphrase}
      onGenerate={() => setPassphrase({ text: 'abcd-efgh-jkmn-pqrs-tvwx', again: '', shown: true })}
    />
  );
}
const show = (more: Partial<BackupViewProps> = {}): void => {
  const shell = (
    <Shell
      views={[{ path: 'backup', name: 'backup.title' }]}
      current="backup"
      notice={null}
      trouble={null}
      onNoticeGone={() => {}}
      onOptions={() => {}}
    >
      <Living {...more} />
    </Shell>
  );
  ({ leave } = stage(shell));
};

describe('making one', () => {
  it('waits for a passphrase that is long enough and typed twice', async () => {
    const onMake = vi.fn();
    show({ onMake });
    const write = page.getByRole('button', { name: /Ghi bản sao lưu/u });
    await expect.element(write).toBeDisabled();
    await page.getByLabelText(/^Mật khẩu của bản sao lưu/u).fill('ngắn');
    await expect.element(page.getByText(/Quá ngắn/u)).toBeVisible();
    await page.getByLabelText(/^Mật khẩu của bản sao lưu/u).fill('một câu dài vừa đủ');
    await page.getByLabelText(/^Nhập lại mật khẩu/u).fill('một câu dài vừa');
    await expect.element(page.getByText(/Hai lần nhập chưa giống nhau\./u)).toBeVisible();
    await expect.element(write).toBeDisabled();
    await page.getByLabelText(/^Nhập lại mật khẩu/u).fill('một câu dài vừa đủ'.normalize('NFD'));
    await write.click();
    expect(onMake).toHaveBeenCalledOnce();
  });

  it('with one that was made for it, shown to be written down', async () => {
    const onMake = vi.fn();
    show({ onMake });
    await page.getByRole('button', { name: /Tạo giúp một mật khẩu/u }).click();
    await expect
      .element(page.getByLabelText(/^Mật khẩu của bản sao lưu/u))
      .toHaveValue('abcd-efgh-jkmn-pqrs-tvwx');
    await expect.element(page.getByText(/chép mật khẩu này ra giấy/u)).toBeVisible();
    await page.getByRole('button', { name: /Ghi bản sao lưu/u }).click();
    expect(onMake).toHaveBeenCalledOnce();
  });

  it('tells how far it is, and lets itself be stopped', async () => {
    const onCancel = vi.fn();
    show({ making: { kind: 'running', done: 3, total: 10 }, onCancel });
    await expect.element(page.getByLabelText(/^Đang ghi bản sao lưu/u)).toBeVisible();
    await page.getByRole('button', { name: /Dừng/u }).click();
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('shows the key of this machine, or that there is none yet', async () => {
    show();
    await expect.element(page.getByText(/abcd 0123 4567 89ef/u)).toBeVisible();
    leave();
    show({ counts: { records, drafts: 0, key: null } });
    await expect.element(page.getByText(/được tạo khi xuất sổ lần đầu/u)).toBeVisible();
  });
});

describe('taking one in', () => {
  const openOne = (more: Partial<BackupPreview> = {}): Restoring => ({
    kind: 'open',
    name: 'a.sonq-backup.age',
    preview: { ...preview, ...more },
  });

  it('asks for the passphrase, and again after a wrong one', async () => {
    const onUnlock = vi.fn();
    show({ restoring: { kind: 'picked', name: 'a.sonq-backup.age', wrong: true }, onUnlock });
    await expect.element(page.getByRole('alert')).toBeVisible();
    await page.getByLabelText(/a\.sonq-backup\.age/u).fill('một câu');
    await userEvent.keyboard('{Enter}');
    expect(onUnlock).toHaveBeenCalledWith('một câu');
  });

  it('into a used notebook: its writer stays, unless the person says so', async () => {
    const onRestore = vi.fn();
    show({ restoring: openOne(), onRestore });
    await expect.element(page.getByText(/14 mục sẽ được nhận vào sổ\. 1 mục đã có sẵn\./u)).toBeVisible();
    await expect.element(page.getByRole('radio', { name: /Giữ người đang ghi sổ/u })).toBeChecked();
    await page.getByRole('button', { name: /Khôi phục vào sổ/u }).click();
    expect(onRestore).toHaveBeenLastCalledWith(false);
    await page.getByRole('radio', { name: /Tiếp tục là Chuyên viên Ban Kinh tế/u }).click();
    await page.getByRole('button', { name: /Khôi phục vào sổ/u }).click();
    expect(onRestore).toHaveBeenLastCalledWith(true);
  });

  it('into an empty one: its writer goes on', async () => {
    show({ restoring: openOne({ unused: true, name: '' }) });
    await expect.element(page.getByRole('radio', { name: /Tiếp tục là người chưa ghi tên/u })).toBeChecked();
  });

  it('of oneself: nobody is asked', async () => {
    const onRestore = vi.fn();
    show({ restoring: openOne({ mine: true, refused: 2 }), onRestore });
    expect(page.getByRole('radio').elements()).toEqual([]);
    await expect.element(page.getByText(/2 mục không nhận được/u)).toBeVisible();
    await page.getByRole('button', { name: /Khôi phục vào sổ/u }).click();
    expect(onRestore).toHaveBeenCalledWith(true);
  });

  it.each(BACKUP_FAULTS)('says what is wrong: %s', async (fault) => {
    show({ restoring: { kind: 'failed', name: 'a.age', fault } });
    const alert = page.getByRole('alert');
    await expect.element(alert).toBeVisible();
    expect(alert.element().textContent).toMatch(/^a\.age \p{Lu}.+\.$/u);
    await expect.element(page.getByText(/^Chọn bản sao lưu/u)).toBeVisible();
  });
});

describe('how hard a passphrase is to guess, by its length', () => {
  it.each([
    ['', 'short'],
    ['bảy chữ'.normalize('NFD'), 'short'],
    ['tám chữ!', 'fair'],
    ['mười lăm chữ đó', 'fair'],
    ['một câu dài vài từ', 'good'],
    ['🔑'.repeat(7), 'short'],
  ])('%s', (text, strength) => {
    expect(strengthOf(text)).toBe(strength);
  });

  it('one that was typed once only is none yet', () => {
    const text = 'một câu dài vài từ';
    expect(problemOf({ text, again: '', shown: false })).toBe('differs');
    expect(problemOf({ text, again: '', shown: true })).toBeNull();
    expect(problemOf({ text: 'ngắn', again: 'ngắn', shown: true })).toBe('short');
  });
});

describe('for everybody', () => {
  const states: readonly (readonly [string, Partial<BackupViewProps>])[] = [
    ['at rest', {}],
    ['written', { making: { kind: 'written', name: 'a.sonq-backup.age', bytes: 12_345 } }],
    ['failed', { making: { kind: 'failed', fault: 'full' } }],
    ['a wrong passphrase', { restoring: { kind: 'picked', name: 'a', wrong: true } }],
    ['open', { restoring: { kind: 'open', name: 'a', preview: { ...preview, refused: 1 } } }],
    ['done', { restoring: { kind: 'done', records: 14, adopted: true } }],
  ];
  it.each(states.flatMap((each) => (['light', 'dark'] as const).map((theme) => [...each, theme] as const)))(
    '%s',
    async (_, more, theme) => {
      await setTheme(theme);
      show(more);
      await settled();
      const { wrong, applied } = await audit(document.body);
      expect(wrong).toEqual([]);
      expect(applied).toBeGreaterThan(15);
      expect(small(document.body)).toEqual([]);
    },
  );
});
