import { prepare } from '../../../utils/core/alignment/canon.ts';
import { look } from '../../../utils/dom/look.ts';
import { passagesOf } from '../../../utils/dom/passages.ts';
import { sample } from '../../../utils/dom/sampler.ts';
import { type Landing, type Stage, stages, type WarmRound, type WithoutRound } from '../measure/figures.ts';
import { BATCH, barePass, bareTime, besideBare, settle, timed, timedAsync } from './baseline.ts';
import { newRecogniser, resolution, run } from './pipeline.ts';
import { longestTask } from './tasks.ts';

/** The first run on a fresh tab, then how long a bare pass takes there. */
async function cold(): Promise<{ bare: number; ms: Record<Stage, number> }> {
  settle();
  const { ms } = await run({ recogniser: newRecogniser() });
  return { bare: bareTime(), ms };
}

/** The first bare pass on a fresh tab. */
function coldBare(): number {
  settle();
  const begun = performance.now();
  barePass(document.body);
  return performance.now() - begun;
}

/** Rounds of a batch of bare passes beside a batch of runs; each run lays out, marks and takes its marks away untimed. */
async function warm(rounds: number): Promise<WarmRound[]> {
  const recogniser = newRecogniser();
  const first = await run({ recogniser });
  first.marks.hide();
  const { canon } = first;
  const found: WarmRound[] = [];
  for (let round = 0; round < rounds; round += 1) {
    found.push(
      await besideBare(async () => {
        const ms = { sample: 0, read: 0, recognise: 0, prepare: 0, align: 0, mark: 0 };
        let runs = 0;
        for (const until = performance.now() + BATCH; performance.now() < until || runs === 0; runs += 1) {
          settle();
          const one = await run({ recogniser, canon });
          one.marks.hide();
          for (const stage of stages) ms[stage] += one.ms[stage];
        }
        for (const stage of stages) ms[stage] /= runs;
        return { ms: { ...ms, prepare: timed(() => prepare(resolution)) } };
      }),
    );
  }
  return found;
}

/** Rounds on a page without the resolution: the bare pass, the sampler, and all that the light script does there. */
async function without(rounds: number): Promise<WithoutRound[]> {
  const recogniser = newRecogniser();
  const root = document.body;
  const sampler = () => sample(root, (words) => recogniser.looksLike(words));
  const isSampled = sampler();
  const sight = await look(root, recogniser, null);
  if (sight.kind === 'likely') throw new Error('a page without the resolution was recognised');
  const found: WithoutRound[] = [];
  for (let round = 0; round < rounds; round += 1) {
    settle();
    found.push(
      await besideBare(async () => {
        const sampling = timed(sampler);
        const looking = isSampled ? await timedAsync(() => look(root, recogniser, null)) : sampling;
        return { sample: sampling, look: looking, isSampled };
      }),
    );
  }
  return found;
}

/** Where our marks stand. */
async function landings(): Promise<Landing[]> {
  const { marks } = await run({ recogniser: newRecogniser() });
  const found = passagesOf(marks.all).map(({ eId, text, start }) => ({ eId, text, start }));
  marks.hide();
  return found;
}

/** Runs over and over for so many milliseconds, for a profiler to look on. @returns how often; at least once */
async function busy(ms: number): Promise<number> {
  const recogniser = newRecogniser();
  const until = performance.now() + ms;
  const first = await run({ recogniser });
  first.marks.hide();
  let runs = 1;
  for (; performance.now() < until; runs += 1) {
    settle();
    const { marks } = await run({ recogniser, canon: first.canon });
    marks.hide();
  }
  return runs;
}

const api = { cold, coldBare, warm, without, landings, longestTask, busy };
export type Ours = typeof api;
declare global {
  /** What the script of the bench puts into a page. */
  var ours: Ours;
}
globalThis.ours = api;
