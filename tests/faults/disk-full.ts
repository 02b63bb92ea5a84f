import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver } from '../tools/driver.ts';
import { launch } from '../tools/launch.ts';
import { type Answer, annotate, newId, type Portal, passage, sendFrom } from './frame.ts';
import { problemsOf, readNotebook } from './notebook.ts';
import type { Figures } from './table.ts';

/** Room for a profile of Chromium, and some. */
const SIZE = '320m';

/** Why the fault cannot be tried here; null where it can. */
export function cannotFill(): string | null {
  if (process.platform !== 'linux') return 'a small disk is made of memory on Linux only';
  if (process.getuid?.() !== 0) return 'mounting a small disk needs root';
  return null;
}

/**
 * The disk runs full under the profile while notes are written: by the notes themselves, or by somebody else who takes
 * what room there is. What does not fit is refused by its code and leaves nothing behind; once there is room, writing goes
 * on in the same browser, and after the next start everything acknowledged is there.
 */
export async function diskFull(portal: Portal, rounds: number): Promise<Figures> {
  const disk = mkdtempSync(join(tmpdir(), 'so-nghi-quyet-disk-'));
  const filler = join(disk, 'filler');
  mount(disk);
  let driver: Driver | null = null;
  try {
    driver = await start(portal, disk);
    const { tabId } = await portal.open(driver);
    const kept: string[] = [];
    const refused: string[] = [];
    const codes: Record<string, number> = {};
    let unusable = 0;
    for (let round = 0; round < rounds; round += 1) {
      fill(disk, filler, LEFT[round % LEFT.length] ?? 0);
      for (let i = 0; i < 40; i += 1) {
        const record = newId();
        const answer: Answer = await sendFrom(
          driver,
          tabId,
          annotate(record, passage(randomBytes(49_000).toString('hex'))),
        );
        if (answer.ok) kept.push(record);
        else {
          refused.push(record);
          codes[answer.error] = (codes[answer.error] ?? 0) + 1;
          if ((codes[answer.error] ?? 0) % 3 === 0) break;
        }
      }
      rmSync(filler, { force: true });
      const record = newId();
      const after = await sendFrom(driver, tabId, annotate(record));
      if (after.ok) kept.push(record);
      else {
        unusable += 1;
        codes[`after: ${after.error}`] = 1;
      }
    }
    await driver.close();
    driver = await start(portal, disk);
    const notebook = await readNotebook(driver.inside);
    const problems = await problemsOf(notebook);
    const there = new Set(notebook.changes.map((change) => change.record));
    const lost = kept.filter((id) => !there.has(id));
    const half = refused.filter((id) => there.has(id));
    return {
      fault: 'disk full under the profile',
      rounds,
      told: { acknowledged: kept.length, refused: refused.length, ...codes },
      bad: {
        'acknowledged notes lost': lost.length,
        'refused and yet written': half.length,
        'records in half or double': problems.length,
        'refused by another code than "full"': refused.length - (codes.full ?? 0),
        'never full': refused.length === 0 ? 1 : 0,
        'not usable after': unusable,
      },
      notes: problems,
    };
  } finally {
    await driver?.close();
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

const start = (portal: Portal, disk: string): Promise<Driver> =>
  launch('chromium', { onlyPort: portal.server.port, headless: true, profile: join(disk, 'profile') });

function mount(disk: string): void {
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', disk]);
  if (status !== 0) throw new Error(`a small disk could not be mounted: ${String(stderr).trim()}`);
}

/**
 * Bytes that are left: in turn some more than the notebook keeps free, for the notes to fill, and nearly nothing. Not
 * nothing at all: a browser that finds no room for its own files is killed by the system.
 */
const LEFT = [34 << 20, 1 << 20] as const;

/** Takes the room of a disk but for some. */
function fill(disk: string, filler: string, left: number): void {
  const file = openSync(filler, 'a');
  try {
    for (let size = 1 << 22; size >= 4096; ) {
      const { bavail, bsize } = statfsSync(disk);
      if (bavail * bsize - left < size) size >>= 1;
      else writeSync(file, Buffer.alloc(size));
    }
  } finally {
    closeSync(file);
  }
}
