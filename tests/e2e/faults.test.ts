import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserKilled } from '../faults/browser-killed.ts';
import { cannotFill, diskFull } from '../faults/disk-full.ts';
import { type Portal, startPortal } from '../faults/frame.ts';
import { oneNote } from '../faults/one-note.ts';
import type { Figures } from '../faults/table.ts';
import { workerKilled } from '../faults/worker-killed.ts';

/** The short form of `npm run faults`. */
let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

function expectGood({ bad, notes }: Figures): void {
  expect(notes).toEqual([]);
  expect(Object.entries(bad).filter(([, count]) => count !== 0)).toEqual([]);
}

describe('nothing that was acknowledged is lost, and nothing is written in half', () => {
  test('when the worker is stopped between message and answer', async () => {
    expectGood(await workerKilled(portal, 6));
  });

  test('when the browser is killed around an acknowledgement', async () => {
    expectGood(await browserKilled(portal, 5));
  }, 120_000);

  test('when two tabs and their panels edit one note: people are asked', async () => {
    expectGood(await oneNote(portal, 1));
  });

  // Only where a small disk can be made: elsewhere `npm run faults` says why it leaves this out.
  if (cannotFill() === null)
    test('when the disk runs full', async () => {
      expectGood(await diskFull(portal, 2));
    });
});
