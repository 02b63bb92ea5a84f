import { describe, expect, test, vi } from 'vitest';
import { newAnnotationId, startSaver } from '../../../entrypoints/annotator/saver.ts';

const KEPT = { ok: true, value: null } as const;
const LOST = { ok: false, error: 'the message channel closed' } as const;
const never = () => new Promise<void>(() => {});
/** Pauses between two tries are over at once; the long one, after which no answer comes any more, never is. */
const quick = (ms: number) => (ms < 5000 ? Promise.resolve() : never());

describe('what is to be kept', () => {
  test('is sent again when its answer was lost, by the same function', async () => {
    const saver = startSaver(quick);
    const send = vi.fn().mockResolvedValueOnce(LOST).mockResolvedValueOnce(KEPT);
    expect(await saver.save('annotation:a', send)).toBe(true);
    expect([send.mock.calls.length, saver.waiting]).toEqual([2, 0]);
  });

  test('waits when it fails again and again, and is kept at a later try', async () => {
    const saver = startSaver(quick);
    const send = vi.fn().mockResolvedValue(LOST);
    expect(await saver.save('annotation:a', send)).toBe(false);
    expect([saver.waiting, saver.why]).toEqual([1, LOST.error]);
    expect(await saver.retry()).toBe(false);
    send.mockResolvedValue(KEPT);
    expect(await saver.retry()).toBe(true);
    expect(saver.waiting).toBe(0);
  });

  test('none is lost when several wait', async () => {
    const saver = startSaver(quick);
    const [one, other] = [vi.fn().mockResolvedValue(LOST), vi.fn().mockResolvedValue(LOST)];
    await Promise.all([saver.save('annotation:a', one), saver.save('annotation:b', other)]);
    expect(saver.waiting).toBe(2);
    one.mockResolvedValue(KEPT);
    expect(await saver.retry()).toBe(false);
    expect(saver.waiting).toBe(1);
    other.mockResolvedValue(KEPT);
    expect(await saver.retry()).toBe(true);
  });

  test('no answer counts as none; a full disk is not tried again at once', async () => {
    const deaf = startSaver(() => Promise.resolve());
    expect(await deaf.save('annotation:a', () => never() as Promise<never>)).toBe(false);
    expect(deaf.why).toBe('no answer');
    const full = startSaver(quick);
    const send = vi.fn().mockResolvedValue({ ok: false, error: 'full' });
    expect(await full.save('annotation:a', send)).toBe(false);
    expect([send.mock.calls.length, full.why]).toEqual([1, 'full']);
  });
});

test('ids are of the notebook’s form, and no two alike', () => {
  const ids = new Set(Array.from({ length: 200 }, newAnnotationId));
  expect(ids.size).toBe(200);
  for (const id of ids)
    expect(id).toMatch(/^annotation:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
