import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createImports, type ImportState } from '../../../../entrypoints/dashboard/import/state.ts';
import { CallFailed, type WorkerClient } from '../../../../entrypoints/dashboard/worker/client.ts';
import type { FileAnswer } from '../../../../entrypoints/dashboard/worker/protocol.ts';

const NONE = { new: 0, changed: 0, conflict: 0, here: 0, refused: 0, erased: 0 };
const read: FileAnswer = {
  state: 'read',
  content: {
    kind: 'notebook',
    records: 1,
    authors: [],
    outcomes: { ...NONE, new: 1 },
    integrity: { signed: 0, unsigned: 1, altered: 0 },
    keys: [],
    refused: [],
    told: [],
    unknown: [{ id: 'a/2020/b', title: 'Về kế hoạch' }],
  },
};
const failed = (staged: boolean): FileAnswer => ({
  state: 'failed',
  staged,
  error: { code: 'not-json', where: '', params: {} },
});

/** What the worker was asked, and what it says of files by name. */
let asked: [name: string, question: unknown][] = [];
/** The stage and the known total as each file begins, and once something of it was read. */
let seen: [stage: string, total: number][] = [];
let answers: Record<string, FileAnswer | ((passphrase: string | null) => FileAnswer)> = {};
let commit: () => Promise<unknown>;
const client = {
  call: async (
    name: string,
    question: { file?: File; passphrase?: string | null } | null,
    work?: { readonly onProgress?: (done: number, total: number) => void },
  ) => {
    asked.push([name, question]);
    if (name === 'read') {
      for (const done of [0, 1]) {
        work?.onProgress?.(done, 2);
        seen.push([imports.stage.value, imports.progress.value.total]);
      }
      const answer = answers[question?.file?.name ?? ''] ?? read;
      return typeof answer === 'function' ? answer(question?.passphrase ?? null) : answer;
    }
    if (name === 'plan') return { counts: { ...NONE, new: 2 }, taking: 2 };
    if (name === 'commit') return commit();
    return name === 'undo' ? { records: [], gone: [] } : null;
  },
} as unknown as WorkerClient;
const names = (): string[] => asked.map(([name]) => name);

const onShown = vi.fn();
const onTaken = vi.fn();
const onUndone = vi.fn();
let imports: ImportState;
beforeEach(() => {
  asked = [];
  seen = [];
  answers = {};
  commit = async () => ({ id: 'import', records: 2, shown: { records: [], gone: [] } });
  vi.clearAllMocks();
  imports = createImports(client, {
    resolutions: async () => [],
    nameOf: () => '',
    onShown,
    onTaken,
    onUndone,
  });
});
const files = (...of: string[]): File[] => of.map((name) => new File(['{}'], name));
const settled = (stage: string): Promise<void> =>
  vi.waitFor(() => {
    expect(imports.stage.value).toBe(stage);
  });
const phases = (): string[] => imports.files.value.map(({ reading }) => reading.phase);

describe('files on the page', () => {
  test('are read one after the other, planned together, taken in at once', async () => {
    imports.add(files('a', 'b'));
    await settled('planned');
    expect(names()).toEqual(['read', 'read', 'plan']);
    await imports.commit();
    expect(asked.find(([name]) => name === 'commit')?.[1]).toEqual({
      name: 'a, b',
      resolutions: ['a/2020/b'],
    });
    expect(onTaken).toHaveBeenCalledWith({ id: 'import', records: 2 });
    expect(onShown).toHaveBeenCalledOnce();
    expect(imports.files.value).toEqual([]);
    expect(imports.outcome.value).toBe('taken');
  });

  test('are read all over where one is taken away that was read', async () => {
    imports.add(files('a', 'b'));
    await settled('planned');
    asked = [];
    imports.remove(imports.files.value[0]?.reading.id ?? '');
    await vi.waitFor(() => expect(names()).toEqual(['discard', 'read', 'plan']));
    await settled('planned');
  });

  test('are read all over where one turns out to be broken after a part of it was staged', async () => {
    answers = { b: failed(true) };
    imports.add(files('a', 'b'));
    await settled('planned');
    expect(names()).toEqual(['read', 'read', 'discard', 'read', 'plan']);
    expect(phases()).toEqual(['read', 'failed']);
  });

  test('that are all broken leave nothing to take in', async () => {
    answers = { a: failed(false) };
    imports.add(files('a'));
    await vi.waitFor(() => expect(phases()).toEqual(['failed']));
    await settled('idle');
    expect(names()).toEqual(['read']);
    expect(imports.rows.plan.value).toBeNull();
  });

  test('that are locked wait for their passphrase, and the others go on', async () => {
    answers = {
      a: (passphrase) => (passphrase === 'đúng' ? read : { state: passphrase === null ? 'locked' : 'wrong' }),
    };
    imports.add(files('a', 'b'));
    await settled('planned');
    const [locked] = imports.files.value;
    const id = locked?.reading.id ?? '';
    imports.unlock(id, 'sai');
    await vi.waitFor(() => expect(imports.files.value[0]?.reading.wrongPassphrase).toBe(true));
    seen = [];
    imports.unlock(id, 'đúng');
    await vi.waitFor(() => expect(phases()).toEqual(['read', 'read']));
    await settled('planned');
    // How far it is nobody knows while the passphrase is being tried.
    expect(seen).toEqual([
      ['unlocking', 0],
      ['reading', 4],
    ]);
  });

  test('bring a resolution along only where that is wished', async () => {
    imports.add(files('a'));
    await settled('planned');
    imports.addResolution(imports.files.value[0]?.reading.id ?? '', 'a/2020/b', false);
    await imports.commit();
    expect(asked.find(([name]) => name === 'commit')?.[1]).toEqual({ name: 'a', resolutions: [] });
  });
});

describe('what does not go through', () => {
  test.each(['cancelled', 'full', 'busy'] as const)('%s, by name', async (code) => {
    commit = async () => {
      throw new CallFailed(code);
    };
    imports.add(files('a'));
    await settled('planned');
    await imports.commit();
    expect(imports.outcome.value).toBe(code);
    expect(onTaken).not.toHaveBeenCalled();
    expect(imports.files.value).toEqual([]);
    expect(names().at(-1)).toBe('discard');
  });

  test('any other reason as one', async () => {
    commit = async () => {
      throw new CallFailed('blocked');
    };
    imports.add(files('a'));
    await settled('planned');
    await imports.commit();
    expect(imports.outcome.value).toBe('failed');
  });
});

test('an earlier import is taken back, and the pages are told', async () => {
  expect(await imports.undo('import')).toBe(true);
  expect(asked).toEqual([['undo', { id: 'import' }]]);
  expect(onShown).toHaveBeenCalledOnce();
  expect(onUndone.mock.calls).toEqual([['import']]);
  expect(imports.outcome.value).toBe('undone');
});
