import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { changeField, createStatus, reportValue, setProfile } from '../../../utils/core/notebook/edits.ts';
import type { RecordState, StatusFields } from '../../../utils/core/notebook/model.ts';
import { isLocked } from '../../../utils/crypto/passphrase.ts';
import { readXlsx } from '../../../utils/office/xlsx-read.ts';
import { Machine } from '../core/notebook/log.ts';
import { entriesOf, folder, keyFor, RESOLUTION, read, run, writeNotebook } from './notebook.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const POINT = RESOLUTION.provisions.find(({ targets }) => targets && targets.length > 0);
const PASSPHRASE = 'cụm từ của văn phòng';

let at: string;
const path = (name: string) => join(at, name);

/** Two people's notebooks: both know of one status note, and each has changed it without the other. */
beforeAll(async () => {
  at = folder();
  if (!POINT?.targets?.[0]) throw new Error('no target');
  const fields: StatusFields = {
    about: { resolution: RESOLUTION.id, provision: POINT.eId },
    period: { kind: 'year', year: 2024 },
    territory: { kind: 'as adopted' },
    text: 'Ước đạt',
    source: '',
    judgement: null,
    private: false,
  };
  const an = new Machine('an');
  const binh = new Machine('binh', 1_750_000_500_000);
  an.write([
    ...setProfile(null, 'an', { name: 'Chuyên viên', role: '', unit: '' }),
    ...createStatus('status:s1', fields),
    ...reportValue(null, 's1', POINT.targets[0].id, { value: 6.5, unit: POINT.targets[0].unit }),
  ]);
  binh.take(an.log);
  const known = binh.state('status:s1') as RecordState<'status'>;
  an.write(changeField(an.state('status:s1') as RecordState<'status'>, 'text', 'Đạt'));
  binh.write([
    ...changeField(known, 'text', 'Chưa đạt'),
    ...createStatus('status:s2', { ...fields, text: 'Riêng', private: true }),
  ]);
  const [key, other] = await Promise.all([keyFor('an-1'), keyFor('binh-1')]);
  await writeNotebook(path('a.sonq.json'), await entriesOf(an.log, [key]), { keys: [key] });
  await writeNotebook(path('b.sonq.json'), await entriesOf(binh.log, [key, other]), { keys: [key, other] });
  await writeNotebook(path('b.sonq.age'), await entriesOf(binh.log, [key, other]), {
    keys: [key, other],
    passphrase: PASSPHRASE,
  });
  const twice = new Machine('an');
  twice.take(an.log);
  twice.write([
    ...createStatus('status:s3', fields),
    ...reportValue(null, 's3', POINT.targets[0].id, { value: 7, unit: POINT.targets[0].unit }),
  ]);
  await writeNotebook(path('twice.sonq.json'), await entriesOf(twice.log));
  await writeNotebook(path('plain.sonq.json'), await entriesOf(an.log));
  const reversed = (await entriesOf(binh.log)).reverse();
  await writeNotebook(path('reversed.sonq.json'), reversed);
  const text = read(path('plain.sonq.json'));
  writeFileSync(path('altered.sonq.json'), text.replace('"value":"Ước đạt"', '"value":"Vượt"'));
  writeFileSync(path('cut.sonq.json'), text.slice(0, -400));
  const signed = read(path('a.sonq.json'));
  const [, signature = ''] = /"signature":"([\w-]{86})"/u.exec(signed) ?? [];
  const another = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
  writeFileSync(path('forged.sonq.json'), signed.replaceAll(signature, another));
  writeFileSync(path('passphrase'), `${PASSPHRASE.normalize('NFD')}\r\n`);
  writeFileSync(path('wrong'), 'khác\n');
  writeFileSync(path('blank'), '\n');
  writeFileSync(path('table.xlsx'), 'PK');
  writeFileSync(path('other.txt'), 'STT;Chỉ tiêu\n');
});
afterAll(() => rmSync(at, { recursive: true, force: true }));

describe('merge', () => {
  test('gives the same file in any order, and again with itself', () => {
    expect(run(at, 'merge', 'a.sonq.json', 'b.sonq.json', '-o', 'ab.sonq.json')).toMatchObject({
      status: 0,
      stdout: '',
    });
    expect(run(at, 'merge', 'b.sonq.json', 'a.sonq.json', '-o', 'ba.sonq.json').status).toBe(0);
    expect(
      run(at, 'merge', 'ab.sonq.json', 'a.sonq.json', 'ba.sonq.json', '-o', 'all.sonq.json').status,
    ).toBe(0);
    expect(read(path('ba.sonq.json'))).toBe(read(path('ab.sonq.json')));
    expect(read(path('all.sonq.json'))).toBe(read(path('ab.sonq.json')));
    const checked = run(at, 'check', '--records', 'ab.sonq.json');
    expect(checked).toMatchObject({ status: 0 });
    expect(checked.stdout).toContain('4 signed, 0 not signed, 0 altered; 0 refused.');
  });

  test('tells which records are in conflict, what each says and by whom', () => {
    const { status, stderr } = run(at, 'merge', 'a.sonq.json', 'b.sonq.json', '-o', 'told.sonq.json');
    expect(status).toBe(0);
    expect(stderr).toContain('1 record in conflict: a person has to decide.');
    expect(stderr).toMatch(
      /conflict: status on indicator \d+, text: "Chưa đạt" by binh \(no name told\), [\d-]{10} \| "Đạt" by Chuyên viên, [\d-]{10} \(status:s1\)/u,
    );
  });

  test('tells nothing of conflicts where there is none', () => {
    const args = ['a.sonq.json', 'plain.sonq.json', '-o', 'same.sonq.json'];
    expect(run(at, 'merge', ...args).stderr).not.toContain('conflict');
  });

  test('names every file that is broken, and writes nothing', () => {
    const args = ['a.sonq.json', 'cut.sonq.json', 'other.txt', '-o', 'nothing.sonq.json'];
    const { status, stderr } = run(at, 'merge', ...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^cut\.sonq\.json: .*\nother\.txt: .*\nNothing was written: 2 of 3 files cannot be read\.\n$/u,
    );
    expect(existsSync(path('nothing.sonq.json'))).toBe(false);
  });

  test('of a locked file, locked again, and of one in another order', async () => {
    const args = ['b.sonq.age', 'reversed.sonq.json', '--passphrase-file', 'passphrase'];
    expect(run(at, 'merge', ...args, '-o', 'out.sonq.age').status).toBe(0);
    expect(isLocked(new Uint8Array(readFileSync(path('out.sonq.age'))))).toBe(true);
    expect(run(at, 'merge', ...args, '-o', 'out.sonq.json').status).toBe(0);
    expect(read(path('out.sonq.json'))).toBe(read(path('b.sonq.json')));
  });

  test('leaves out what is refused, tells it and ends with 1', () => {
    const done = run(at, 'merge', 'altered.sonq.json', 'plain.sonq.json', '-o', 'left.sonq.json');
    expect(done.status).toBe(1);
    expect(done.stderr).toMatch(
      /left out status:s1: a change is not what its id says: it was altered \(change [0-9a-f]{12}…\)/u,
    );
    expect(read(path('left.sonq.json'))).toBe(read(path('plain.sonq.json')));
  });

  test('writes over nothing that is there, unless told to', () => {
    writeFileSync(path('there.sonq.json'), 'mine');
    const args = ['merge', 'a.sonq.json', 'b.sonq.json', '-o', 'there.sonq.json'];
    expect(run(at, ...args)).toMatchObject({
      status: 1,
      stderr: 'there.sonq.json is there already; --force writes over it.\n',
    });
    expect(read(path('there.sonq.json'))).toBe('mine');
    expect(run(at, ...args, '--force').status).toBe(0);
    expect(read(path('there.sonq.json'))).toBe(read(path('ab.sonq.json')));
  });
});

describe('check', () => {
  test('as JSON, with every record', () => {
    const { status, stdout } = run(at, 'check', '--json', 'a.sonq.json', 'plain.sonq.json');
    expect(status).toBe(0);
    const [first, second] = JSON.parse(stdout);
    expect(first).toMatchObject({
      broken: null,
      records: 3,
      kinds: { status: 1, value: 1, profile: 1 },
      integrity: { signed: 3, unsigned: 0, altered: 0 },
      keys: [{ device: 'an-1', trust: 'first', valid: true }],
      refused: [],
    });
    expect(second).toMatchObject({ integrity: { signed: 0, unsigned: 3, altered: 0 }, keys: [] });
  });

  test('names who wrote, with counts, who signed, and what is in conflict', () => {
    run(at, 'merge', 'a.sonq.json', 'b.sonq.json', '-o', 'both.sonq.json');
    const { stdout } = run(at, 'check', 'both.sonq.json');
    expect(stdout).toContain('  by Chuyên viên: 3 records\n');
    expect(stdout).toContain('  by binh (no name told): 1 record, and 1 of others changed\n');
    expect(stdout).toMatch(/ {2}signer Chuyên viên: key \S+, first seen here\./u);
    expect(stdout).toContain('1 record in conflict');
    expect(stdout).not.toContain('an-1');
  });

  test.each([
    ['an altered value', ['altered.sonq.json'], /refused status:s1: .* altered \(change/u],
    ['a forged signature', ['forged.sonq.json'], /: ALTERED, \d+ changes?/u],
    ['a file cut off', ['cut.sonq.json'], /^cut\.sonq\.json: /u],
    ['no notebook', ['other.txt'], /^other\.txt: /u],
    [
      'an altered value: counts that agree',
      ['altered.sonq.json'],
      /0 signed, 2 not signed, 1 altered; 1 refused \(1 of them altered\)\./u,
    ],
    ['a table', ['table.xlsx'], /table\.xlsx is a table: the extension takes tables in/u],
    ['no file', ['nowhere.sonq.json'], /nowhere\.sonq\.json: there is no such file\./u],
    ['a folder', ['.'], /it is a folder/u],
    ['locked', ['b.sonq.age'], /is locked: name a file with its passphrase/u],
    [
      'a wrong passphrase',
      ['b.sonq.age', '--passphrase-file', 'wrong'],
      /b\.sonq\.age: .*(wrong|not the) passphrase/iu,
    ],
    ['no passphrase in the file', ['b.sonq.age', '--passphrase-file', 'blank'], /its first line is empty/u],
    ['one of several', ['a.sonq.json', 'cut.sonq.json'], /a\.sonq\.json: notebook 1\.0, 3 records/u],
  ])('ends with 1: %s', (_, args, said) => {
    const { status, stdout, stderr } = run(at, 'check', ...args);
    expect(stderr + stdout).toMatch(said);
    expect(stderr).not.toMatch(/\n\s+at /u);
    expect(status).toBe(1);
  });
});

describe('table', () => {
  test('as a workbook and as text, private notes left out', async () => {
    expect(run(at, 'table', 'b.sonq.json', '-o', 'out.xlsx').status).toBe(0);
    const book = JSON.stringify(await readXlsx(new Uint8Array(readFileSync(path('out.xlsx')))));
    expect(book).toContain('6.5');
    expect(book).not.toContain('Riêng');
    expect(run(at, 'table', 'b.sonq.json', '-o', 'out.csv').status).toBe(0);
    expect(read(path('out.csv'))).toContain('6,5');
    expect(run(at, 'table', 'b.sonq.json', '-o', 'private.csv', '--with-private').status).toBe(0);
    expect(read(path('private.csv'))).toContain('Riêng');
  });

  test('tells in English how many rows, and which figures another stands for', () => {
    const { status, stderr } = run(at, 'table', 'twice.sonq.json', '-o', 'twice.xlsx');
    expect(status).toBe(0);
    expect(stderr).toMatch(/^twice\.xlsx: \d+ targets, \d+ tasks\.$/mu);
    expect(stderr).toMatch(
      /left out of the cells: target \S+, indicator \d+: 6\.5 \S+ of \S+ by Chuyên viên; what stands is 7 \S+ of \S+ by Chuyên viên/u,
    );
  });

  test.each([
    ['another form', ['a.sonq.json', '-o', 'a.pdf'], /written as \.xlsx or \.csv/u],
    ['two files', ['a.sonq.json', 'b.sonq.json', '-o', 'a.csv'], /merge several first/u],
    ['another resolution', ['a.sonq.json', '-o', 'a.csv', '--resolution', 'x/1/y'], /x\/1\/y is not known/u],
    ['a folder that is not there', ['a.sonq.json', '-o', 'nowhere/a.csv'], /there is no such f/u],
  ])('refuses %s and writes nothing', (_, args, said) => {
    const { status, stderr } = run(at, 'table', ...args);
    expect(stderr).toMatch(said);
    expect(status).toBe(1);
    expect(existsSync(path('a.csv'))).toBe(false);
  });
});

test.each([
  ['nothing', [], /^Usage: /u, 1],
  ['help', ['--help'], /^Usage: /u, 0],
  ['a command that is none', ['split', 'a.sonq.json'], /There is no command "split"/u, 1],
  ['an option that is none', ['check', '--fix', 'a.sonq.json'], /--fix/u, 1],
  ['no output', ['merge', 'a.sonq.json', 'b.sonq.json'], /Where to\?/u, 1],
  ['one file to merge', ['merge', 'a.sonq.json', '-o', 'x.sonq.json'], /two files or more/u, 1],
  ['no file to check', ['check'], /Which file\?/u, 1],
  [
    'a lock without passphrase',
    ['merge', 'a.sonq.json', 'b.sonq.json', '-o', 'x.sonq.age'],
    /is to be locked/u,
    1,
  ],
])('told: %s', (_, args, said, code) => {
  const { status, stdout, stderr } = run(at, ...args);
  expect(stdout + stderr).toMatch(said);
  expect(status).toBe(code);
});

test('no part of a file is left behind', () => {
  expect(readdirSync(at).filter((name) => name.endsWith('.part'))).toEqual([]);
});
