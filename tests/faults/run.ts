import { parseArgs } from 'node:util';
import { ensureBrowsers } from '../tools/browsers.ts';
import { progress, runTool } from '../tools/log.ts';
import { browserKilled } from './browser-killed.ts';
import { cannotFill, diskFull } from './disk-full.ts';
import { startPortal } from './frame.ts';
import { importKilled } from './import-killed.ts';
import { oneNote } from './one-note.ts';
import { type Figures, isGood, rowOf } from './table.ts';
import { workerKilled } from './worker-killed.ts';

/** `npm run faults [-- --rounds 100] [NAME…]`: what may go wrong around a note, tried many times. */
const FAULTS = { workerKilled, browserKilled, oneNote, importKilled, diskFull } as const;
/** A full disk is filled once or a few times: what counts is every write while it is. */
const ROUNDS: Readonly<Record<keyof typeof FAULTS, (asked: number) => number>> = {
  workerKilled: (asked) => asked,
  browserKilled: (asked) => asked,
  oneNote: (asked) => Math.ceil(asked / 10),
  importKilled: (asked) => asked,
  diskFull: (asked) => Math.ceil(asked / 20),
};

await runTool(async () => {
  const { values, positionals } = parseArgs({
    options: { rounds: { type: 'string', default: '100' } },
    allowPositionals: true,
  });
  ensureBrowsers('chromium');
  const portal = await startPortal();
  const all: Figures[] = [];
  try {
    for (const [name, fault] of Object.entries(FAULTS)) {
      if (positionals.length > 0 && !positionals.includes(name)) continue;
      const obstacle = name === 'diskFull' ? cannotFill() : null;
      if (obstacle) {
        progress(`${name} is left out: ${obstacle}.`);
        continue;
      }
      const rounds = ROUNDS[name as keyof typeof FAULTS](Number(values.rounds));
      progress(`${name}, ${rounds} rounds …`);
      const figures = await fault(portal, rounds);
      for (const note of figures.notes) progress(`  ${note}`);
      all.push(figures);
    }
  } finally {
    await portal.close();
  }
  process.stdout.write(
    '| fault | rounds | what happened | what must not happen |\n| --- | ---: | --- | --- |\n',
  );
  for (const figures of all) process.stdout.write(`${rowOf(figures)}\n`);
  return all.every(isGood) ? 0 : 1;
});
