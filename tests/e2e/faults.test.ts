import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { browserKilled } from '../faults/browser-killed.ts';
import { cannotFill, diskFull } from '../faults/disk-full.ts';
import { type Portal, startPortal } from '../faults/frame.ts';
import { oneNote } from '../faults/one-note.ts';
import type { Figures } from '../faults/table.ts';
import { workerKilled } from '../faults/worker-killed.ts';

/** The short form of `npm run faults`. Workers are stopped and browsers killed through Chromium's own protocol. */
const suite = inject('browser') === 'chromium' ? describe : describe.skip;

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

function expectGood({ bad, notes }: Figures): void {
  expect(notes).toEqual([]);
  expect(Object.entries(bad).filter(([, count]) => count !== 0)).toEqual([]);
}

suite('nothing that was acknowledged is lost, and nothing is written in half', () => {
  test('when the worker is stopped between message and answer', async () => {
    expectGood(await workerKilled(portal, 6));
  });

  test('when the browser is killed around an acknowledgement', async () => {
    expectGood(await browserKilled(portal, 5));
  }, 120_000);

  test('when two tabs and their panels edit one note: people are asked', async () => {
    expectGood(await oneNote(portal, 1));
  });

  const obstacle = cannotFill();
  test.skipIf(obstacle !== null)(
    `when the disk runs full${obstacle ? ` (left out: ${obstacle})` : ''}`,
    async () => {
      expectGood(await diskFull(portal, 2));
    },
  );
});
