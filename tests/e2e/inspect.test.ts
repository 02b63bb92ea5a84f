import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { root } from '../tools/build.ts';
import type { PageReport } from '../tools/inspection/report.ts';
import { copyHtml, pageHtml, provision, wordsOf } from './harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-nghi-quyet-'));
const other = mkdtempSync(join(tmpdir(), 'so-nghi-quyet-'));
afterAll(() => {
  for (const made of [folder, other]) rmSync(made, { recursive: true });
});

/** Runs `npm run -s inspect` as a person does. */
function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const command = [join(root, 'tests', 'tools', 'with-node.mjs'), join(root, 'tests', 'tools', 'inspect.ts')];
  return new Promise((resolve) => {
    const flags = ['--browser', inject('browser'), ...args];
    execFile(process.execPath, [...command, ...flags], { cwd: root, maxBuffer: 2 ** 26 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

test('prints one object a page, in the order of the arguments, and tells of what it could not open', async () => {
  const copy = join(folder, 'bản sao #1 50%.html');
  const none = join(other, 'none.html');
  const gone = join(folder, 'gone.html');
  writeFileSync(copy, pageHtml(copyHtml));
  writeFileSync(none, pageHtml('<p>Không có gì.</p><script src="/own.js"></script><i></i>'));
  // Found from the root of its own folder's host, not of the first one's.
  writeFileSync(join(other, 'own.js'), "document.querySelector('p').textContent = location.hostname");
  const { code, out, err } = await run('--json', '--host', 'thu.nghiem.gov.vn', none, gone, copy);
  expect(code).toBe(1);
  expect(err).toContain(gone);
  const pages = JSON.parse(out) as PageReport[];
  expect(pages.map(({ source }) => source)).toEqual([none, copy]);
  expect(pages[0]).toMatchObject({ verdict: 'none', resolution: null, provisions: [], differences: [] });
  expect(pages[0]?.reasons).toEqual(['the page has only 17 characters of visible text']);
  expect(pages[0]?.url).toContain('http://thu.nghiem.gov.vn/');
  const whole = pages[1]!;
  expect(whole).toMatchObject({ verdict: 'whole copy', coverage: 1, differences: [], copies: 1 });
  expect(whole.provisions).toHaveLength(126);
  expect(Object.keys(whole.ms)).toEqual(['read', 'recognise', 'align', 'mark']);

  const eighth = provision('indicator', '8');
  const found = whole.provisions.find(({ eId }) => eId === eighth.eId)!;
  const body = `${copyHtml.replace(/<\/?p>/g, '')}`;
  expect(found).toMatchObject({ kind: 'indicator', number: '8', outcome: 'found', text: wordsOf(eighth) });
  expect(body.slice(found.start, found.start + found.text.length)).toBe(found.text);
  expect(body.slice(found.start - found.before.length, found.start)).toBe(found.before);
  expect(found.before).toHaveLength(60);
  expect(found.after).toHaveLength(60);
});

test('a page alone ends well; without --json it is told as a table', async () => {
  const path = join(other, 'alone.html');
  writeFileSync(path, pageHtml('<p>Không có gì.</p>'));
  const { code, out } = await run(path);
  expect(code).toBe(0);
  expect(out).toContain(path);
  expect(out).toMatch(/verdict +none/);
  expect(out).toMatch(/because +the page has only 12 characters/);
});

test('tells of every page without a copy what ended it', async () => {
  const news = `<p>${'Tin tức trong ngày của cơ quan. '.repeat(20)}</p>`;
  const named = `${news}<p>Hội đồng nhân dân tỉnh Thái Nguyên họp.</p>`;
  const inShadow = `document.body.firstChild.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(named)}`;
  const bodies = {
    'in a PDF': `${news}<iframe src="viewer.html?file=%2Ftep%2Fnq.pdf&page=1" width="400" height="400"></iframe>`,
    'shadow roots only': `<div></div><script>${inShadow}</script>`,
    'names neither the province nor a resolution': news,
    'no passage of a known resolution': named,
  };
  const paths = Object.values(bodies).map((body, index) => {
    const path = join(other, `silent-${index}.html`);
    writeFileSync(path, pageHtml(body));
    return path;
  });
  const { code, out } = await run('--json', ...paths);
  expect(code).toBe(0);
  const pages = JSON.parse(out) as PageReport[];
  expect(pages.map(({ verdict }) => verdict)).toEqual(paths.map(() => 'none'));
  for (const [index, words] of Object.keys(bodies).entries()) {
    expect(pages[index]?.reasons).toHaveLength(1);
    expect(pages[index]?.reasons[0]).toContain(words);
  }
});

test('names in the table what is missing and what says something else', async () => {
  const path = join(folder, 'altered.html');
  const twelfth = wordsOf(provision('indicator', '12'));
  const altered = copyHtml
    .replace(wordsOf(provision('indicator', '7')), '')
    .replace(twelfth, twelfth.replace('75%', '78%'));
  writeFileSync(path, pageHtml(altered));
  const { code, out } = await run(path);
  expect(code).toBe(0);
  expect(out).toMatch(/verdict +altered copy/);
  expect(out).toContain('indicator 7 is missing');
  expect(out).toMatch(/indicator 12: 75%? → 78%?/);
  expect(out).not.toContain('art_2__');
});

test('lists the canonical targets without a page', async () => {
  const { code, out } = await run('--targets', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toHaveLength(26);
  expect((await run('--targets')).out).toMatch(/at least \(implied\) +95 +%/);
});

test('says so where the extension does not read a host by itself', async () => {
  const path = join(folder, 'elsewhere.html');
  writeFileSync(path, pageHtml(copyHtml));
  const { code, out } = await run('--json', '--host', 'tin-tuc.example.org', path);
  expect(code).toBe(0);
  const [report] = JSON.parse(out) as PageReport[];
  expect(report?.reasons.join()).toContain('its host is not read without being asked');
  expect(report?.verdict).toBe(inject('browser') === 'chromium' ? 'whole copy' : 'none');
});

test.each([
  [],
  ['--targets', 'a.html'],
  ['--browser', 'lynx', 'a.html'],
  ['--no-such-flag', 'a.html'],
  ['--host', 'x y', 'a.html'],
])('wrong arguments are told and fail: %j %j %j', async (...args) => {
  const { code, out, err } = await run(...args.filter((each): each is string => typeof each === 'string'));
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err.length).toBeGreaterThan(10);
});
