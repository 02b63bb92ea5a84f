import { describe, expect, test, vi } from 'vitest';
import { errorCode } from '../../../utils/storage/result.ts';
import { hasRoom } from '../../../utils/storage/room.ts';

const error = (name: string, inner?: unknown) => ({ name, message: '', inner });

describe('the code of an error', () => {
  test.each([
    ['full', error('QuotaExceededError')],
    ['full', error('AbortError', error('QuotaExceededError'))],
    ['full', { ...error('BulkError'), failures: [error('QuotaExceededError')] }],
    ['closed', error('DatabaseClosedError')],
    ['closed', error('InvalidStateError')],
    ['newer', error('VersionError')],
    ['newer', error('DatabaseClosedError', error('VersionError'))],
    ['full', error('DatabaseClosedError', error('OpenFailedError', error('QuotaExceededError')))],
    ['blocked', error('TimeoutError')],
    ['unknown', error('DataError')],
    ['unknown', new TypeError('a mistake of ours')],
    ['unknown', 'words'],
    ['unknown', null],
    ['unknown', undefined],
  ] as const)('%s: %j', (code, thrown) => expect(errorCode(thrown)).toBe(code));

  test('an error that holds itself is looked into only so far', () => {
    const round: { name: string; inner?: unknown } = { name: 'AbortError' };
    round.inner = round;
    expect(errorCode(round)).toBe('unknown');
  });
});

describe('room on the disk', () => {
  const MB = 1 << 20;
  const disk = (quota?: number, usage?: number) => ({
    estimate: async () => ({ ...(quota !== undefined && { quota }), ...(usage !== undefined && { usage }) }),
  });

  test.each([
    [true, disk(100 * MB, 0)],
    [true, disk(100 * MB, 68 * MB)],
    [false, disk(100 * MB, 69 * MB)],
    [false, disk(3_226_948, 3_226_948)],
    [false, disk(0, 0)],
    [true, disk(100 * MB)],
    [true, disk()],
    [true, {}],
    [true, { estimate: vi.fn(() => Promise.reject(new Error('not now'))) }],
  ])('%j', async (expected, storage) => expect(await hasRoom(storage)).toBe(expected));

  test('a browser that cannot tell is not in the way', async () =>
    expect(await hasRoom(undefined)).toBe(true));
});
