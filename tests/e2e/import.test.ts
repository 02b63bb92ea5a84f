import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { lock } from '../../utils/crypto/passphrase.ts';
import type { OwnKey } from '../../utils/crypto/signing.ts';
import { root } from '../tools/build.ts';
import { waitFor } from '../tools/driver.ts';
import { drop, type GivenFile, openDashboard } from './dropping.ts';
import { deleteNotebook } from './filling.ts';
import { canonical, useBrowser } from './harness.ts';
import { filledTable } from './import-table.ts';
import {
  keyOf,
  notebookFile,
  noteId,
  noteOn,
  passage,
  profileOf,
  say,
  type Writer,
} from './notebook-files.ts';
import { audit, picture, press, says, saysNoMore, type } from './panel-driving.ts';

const session = useBrowser();

const hypothesis: GivenFile = {
  name: 'ghi-chu-cua-toi.json',
  content: readFileSync(join(root, 'tests/unit/core/exchange/foreign/hypothesis-export.json')),
};

/** How many rows a list of the notebook holds, asked as any page of the extension would. */
const recordCount = (): Promise<number> =>
  session().driver.inside.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('notebook');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const rows = db.transaction('changes').objectStore('changes').count();
          rows.onsuccess = () => {
            db.close();
            resolve(rows.result);
          };
        };
      }),
  );

beforeEach(() => deleteNotebook(session().driver));

/** The plan stands, with its first records: what comes in above a button would move it from under the hand. */
const planned = async (page: Page): Promise<void> => {
  await page.waitForSelector('.import-rows .plan-row', { timeout: 20_000 });
  await waitFor('A layout that stands', () =>
    page.evaluate(async () => {
      const heights: number[] = [];
      for (let frame = 0; frame < 4; frame += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        heights.push(document.documentElement.scrollHeight);
      }
      return heights.every((each) => each === heights[0]);
    }),
  );
};

test('annotations of another product come in at once, and one press takes them back', async () => {
  const page = await openDashboard(session(), 'import');
  expect(await audit(page)).toEqual([]);
  await picture(page, 'import-1-empty');
  await drop(page, [hypothesis]);
  await planned(page);
  await says(page, 'Ghi chú từ phần mềm khác');
  await says(page, 'không có chữ ký');
  expect(await audit(page)).toEqual([]);
  await picture(page, 'import-2-planned');
  await press(page, 'Xem cả bản ghi', '.import-rows');
  await says(page, 'đoạn được ghi chú');
  await picture(page, 'import-3-side');
  await press(page, 'Nhận vào sổ');
  await says(page, 'Đã nhận vào sổ.');
  await says(page, 'ghi-chu-cua-toi.json');
  expect(await recordCount()).toBeGreaterThan(0);
  await picture(page, 'import-4-taken');

  // Again: nothing is new.
  await drop(page, [hypothesis]);
  await planned(page);
  await says(page, 'Không có gì mới để nhận');
  await press(page, 'Không nhận gì');
  await saysNoMore(page, 'Không có gì mới để nhận');

  await press(page, 'Rút lại', '.import-earlier');
  await says(page, 'Đã rút lại');
  await waitFor('An empty notebook', async () => (await recordCount()) === 0);
});

test.each(['xlsx', 'csv'] as const)('a filled-in table comes back as status notes: %s', async (form) => {
  const page = await openDashboard(session(), 'import');
  await drop(page, [await filledTable(form)]);
  await planned(page);
  await says(page, 'Bảng theo dõi');
  await says(page, 'Lý Đức Ấm');
  await press(page, '1 chỗ không nhận được', '.import-file');
  await says(page, '“chưa có” không phải là một số');
  await picture(page, `import-table-${form}`);
  await press(page, 'Nhận vào sổ');
  await says(page, 'Đã nhận vào sổ.');
  await press(page, 'Hoàn tác', '.toasts');
  await waitFor('An empty notebook', async () => (await recordCount()) === 0);
});

const readMe = async (name = 'am.sonq.json') =>
  notebookFile(name, [await profileOf('am'), ...(await noteOn('am', 1, 'Cần số liệu năm 2025.'))]);

const BAD: readonly (readonly [what: string, file: GivenFile, words: string])[] = [
  ['an empty file', { name: 'a.sonq.json', content: '' }, 'Tệp rỗng'],
  [
    'a picture',
    { name: 'b.sonq.json', content: new Uint8Array([137, 80, 78, 71, 0, 0, 0, 13, 0, 0]) },
    'Không nhận ra loại tệp này',
  ],
  ['words', { name: 'c.json', content: 'Kính gửi các đồng chí' }, 'Không nhận ra loại tệp này'],
  [
    'a foreign file cut off',
    { name: 'd.json', content: String(hypothesis.content).slice(0, 5000) },
    'bị cắt giữa chừng',
  ],
  [
    'a zip that is no workbook',
    { name: 'e.xlsx', content: new Uint8Array([80, 75, 3, 4, 0, 0, 0, 0]) },
    'bị hỏng',
  ],
];

/** A notebook file spoilt in one way each. */
async function badNotebooks(): Promise<(readonly [what: string, file: GivenFile, words: string])[]> {
  const { content } = await readMe();
  return [
    ['cut off', { name: 'f.sonq.json', content: content.slice(0, -40) }, 'first.items[1]'],
    ['newer', { name: 'g.sonq.json', content: content.replace('"1.0"', '"2.0"') }, ''],
  ];
}

test('bad files say what is wrong with each, and nothing is written', async () => {
  const page = await openDashboard(session(), 'import');
  const bad = [...BAD, ...(await badNotebooks())];
  await drop(
    page,
    bad.map(([, file]) => file),
  );
  for (const [what, file, words] of bad) {
    const said = await waitFor(`An answer on ${what}`, () =>
      page.evaluate((name) => {
        const cards = [...document.querySelectorAll('.import-file.failed')];
        return cards.find((card) => card.querySelector('h4')?.textContent === name)?.textContent;
      }, file.name),
    );
    expect(said, what).toContain(words);
  }
  expect(await audit(page)).toEqual([]);
  await picture(page, 'import-bad');
  expect(await page.$('.import-plan')).toBeNull();
  expect(await recordCount()).toBe(0);
});

test('two people’s files, with a conflict between them, come in together and whole', async () => {
  const page = await openDashboard(session(), 'import');
  const base = await noteOn('am', 1, 'Cần số liệu năm 2025.');
  const text = base.find(({ field }) => field === 'text')?.id ?? '';
  const edit = (by: Writer, value: string, day: number) =>
    say(by, { record: noteId(1), field: 'text', value, replaces: [text], day });
  await drop(page, [
    await notebookFile('am.sonq.json', [
      await profileOf('am'),
      ...base,
      await edit('am', 'Hỏi Sở Tài chính.', 11),
    ]),
    await notebookFile('minh.sonq.json', [
      await profileOf('minh'),
      ...base,
      await edit('minh', 'Hỏi Thống kê tỉnh.', 12),
      ...(await noteOn('minh', 2, 'Ghi chú thứ hai.')),
    ]),
  ]);
  await planned(page);
  await says(page, 'Lý Đức Ấm');
  await says(page, 'Đặng Quốc Minh');
  await press(page, 'Xem cả bản ghi', '.import-rows');
  await says(page, 'Hỏi Sở Tài chính.');
  await says(page, 'Hỏi Thống kê tỉnh.');
  await says(page, 'am.sonq.json, minh.sonq.json');
  expect(await audit(page)).toEqual([]);
  await picture(page, 'import-conflict');

  // One note is left out, the rest comes in.
  await press(page, 'Mới', '[role=tablist]');
  await says(page, 'Ghi chú thứ hai.');
  await press(page, 'Không nhận bản ghi này', '.import-rows article[data-index="1"]');
  await says(page, 'Nhận vào sổ (3)');
  await press(page, 'Nhận vào sổ');
  await says(page, 'Đã nhận vào sổ.');
  await says(page, 'am.sonq.json, minh.sonq.json');

  // The one that was left out is all that is new now.
  await drop(page, [await notebookFile('minh.sonq.json', await noteOn('minh', 2, 'Ghi chú thứ hai.'))]);
  await planned(page);
  await says(page, 'Nhận vào sổ (1)');
  await press(page, 'Không nhận gì');
  await press(page, 'Rút lại', '.import-earlier');
  await waitFor('An empty notebook', async () => (await recordCount()) === 0);
});

test('an altered record is refused, and told; the others come in', async () => {
  const page = await openDashboard(session(), 'import');
  const { content } = await notebookFile('sua.sonq.json', [
    await profileOf('am'),
    ...(await noteOn('am', 1, 'Đạt 7,3 %.')),
    ...(await noteOn('am', 2, 'Ghi chú nguyên vẹn.')),
  ]);
  await drop(page, [{ name: 'sua.sonq.json', content: content.replaceAll('Đạt 7,3 %.', 'Đạt 8,3 %.') }]);
  await planned(page);
  await says(page, '1 bản ghi đã bị sửa, không nhận.');
  await says(page, 'đã bị sửa sau khi ghi');
  await press(page, 'Không nhận được', '[role=tablist]');
  await says(page, 'đã bị sửa sau khi ghi');
  await picture(page, 'import-altered');
  await press(page, 'Nhận vào sổ (2)');
  await says(page, 'Đã nhận vào sổ.');
  await press(page, 'Hoàn tác', '.toasts');
  await waitFor('An empty notebook', async () => (await recordCount()) === 0);
});

test('a resolution that is not known here is offered with its text', async () => {
  const page = await openDashboard(session(), 'import');
  const id = 'phu-tho/2020/kt-xh-2021-2025';
  const document = { ...canonical, id, province: 'Phú Thọ', title: 'Về kế hoạch của tỉnh Phú Thọ' };
  await drop(page, [
    await notebookFile(
      'phu-tho.sonq.json',
      await noteOn('am', 1, 'Ở tỉnh khác.', passage({ resolution: id })),
      { resolutions: [{ id, hash: canonical.hash, document }] },
    ),
  ]);
  await planned(page);
  await says(page, 'Về kế hoạch của tỉnh Phú Thọ');
  expect(await audit(page)).toEqual([]);
  await picture(page, 'import-unknown-resolution');
  await press(page, 'Nhận vào sổ');
  await says(page, 'Đã nhận vào sổ.');
  await drop(page, [await readMe()]);
  await planned(page);
  await press(page, 'Không nhận gì');
  await press(page, 'Rút lại', '.import-earlier');
  await waitFor('An empty notebook', async () => (await recordCount()) === 0);
});

test('a note on another text of the resolution is placed anew by its quote, and that is told', async () => {
  const page = await openDashboard(session(), 'import');
  const elsewhere = passage({ hash: 'b'.repeat(64), spans: [{ start: 10, end: 40 }] });
  const file = await notebookFile('ban-cu.sonq.json', await noteOn('am', 1, 'Ở bản khác.', elsewhere));
  await drop(page, [file]);
  await planned(page);
  await press(page, '1 điều cần biết', '.import-file');
  await says(page, 'tìm lại theo lời trích');
  await says(page, 'Chỉ tiêu 7');
  await press(page, 'Nhận vào sổ');
  await says(page, 'Đã nhận vào sổ.');
  // Taken in again, it is not placed again.
  await drop(page, [file]);
  await planned(page);
  await says(page, 'Không có gì mới để nhận');
  await press(page, 'Không nhận gì');
  await press(page, 'Rút lại', '.import-earlier');
  await waitFor('An empty notebook', async () => (await recordCount()) === 0);
});

test('what is stopped, or whose page is closed, leaves nothing behind', async () => {
  const many = async (): Promise<GivenFile> => {
    const notes = [];
    for (let n = 0; n < 1_200; n++) notes.push(...(await noteOn('am', n, `Ghi chú số ${n}`)));
    return notebookFile('nhieu.sonq.json', notes);
  };
  const file = await many();
  const page = await openDashboard(session(), 'import');
  await drop(page, [file]);
  await press(page, 'Dừng', '.import-working');
  await says(page, 'Đã dừng, chưa ghi gì.');
  await waitFor('An empty notebook', async () => (await recordCount()) === 0);

  await drop(page, [file]);
  await planned(page);
  await page.close();
  // What was staged is invisible, and the next import sweeps it.
  const next = await openDashboard(session(), 'import');
  await drop(next, [await readMe()]);
  await planned(next);
  await says(next, 'Nhận vào sổ (2)');
  await press(next, 'Không nhận gì');
  await waitFor('An empty notebook', async () => (await recordCount()) === 0);
});

test('a locked file asks for its passphrase as often as need be', async () => {
  const page = await openDashboard(session(), 'import');
  const { content } = await readMe();
  const plain = (async function* () {
    yield new TextEncoder().encode(content);
  })();
  const pieces: Uint8Array[] = [];
  for await (const piece of lock(plain, 'Thái Nguyên 2026', 12)) pieces.push(piece);
  await drop(page, [{ name: 'kin.sonq.age', content: Buffer.concat(pieces) }]);
  await says(page, 'Mật khẩu của kin.sonq.age');
  expect(await audit(page)).toEqual([]);
  for (const wrong of ['sai', 'cũng sai', 'vẫn sai']) {
    await type(page, '.import-lock input', wrong);
    await page.keyboard.press('Enter');
    await says(page, 'Mật khẩu chưa đúng');
    await page.waitForSelector('.import-lock input[aria-invalid=true]');
  }
  await picture(page, 'import-locked');
  // Composed on another machine: the same words all the same.
  await type(page, '.import-lock input', 'Thái Nguyên 2026'.normalize('NFD'));
  await press(page, 'Mở tệp');
  await planned(page);
  await says(page, 'Nhận vào sổ (2)');
  await press(page, 'Không nhận gì');
});

test('signed records say by whom, and a key that is another than before is told', async () => {
  const page = await openDashboard(session(), 'import');
  const signed = async (name: string, key: OwnKey, n: number) =>
    notebookFile(name, [await profileOf('am'), ...(await noteOn('am', n, `Ghi chú ${n}.`))], {}, key);
  const own = await keyOf('am');
  await drop(page, [await signed('mot.sonq.json', own, 1)]);
  await planned(page);
  await says(page, 'ký bởi Lý Đức Ấm, nguyên vẹn');
  await says(page, 'Lần đầu gặp khóa của Lý Đức Ấm');
  expect(await audit(page)).toEqual([]);
  await picture(page, 'import-signed');
  await press(page, 'Nhận vào sổ');
  await says(page, 'Đã nhận vào sổ.');

  await drop(page, [await signed('hai.sonq.json', own, 2)]);
  await planned(page);
  await says(page, 'Đúng khóa của Lý Đức Ấm như những lần trước');
  await press(page, 'Không nhận gì');

  await drop(page, [await signed('ba.sonq.json', await keyOf('am'), 3)]);
  await planned(page);
  await says(page, 'Khóa của Lý Đức Ấm khác lần trước');
  await says(page, '2 bản ghi đã bị sửa');
  await picture(page, 'import-other-key');
  await press(page, 'Không nhận gì');
});
