import fingerprints from '../../../public/resolutions/fingerprints.json' with { type: 'json' };
import resolutionFile from '../../../public/resolutions/thai-nguyen/2020/kt-xh-2021-2025.json' with {
  type: 'json',
};
import { type AlignedCopy, align } from '../../../utils/core/alignment/align.ts';
import { type Canon, prepare } from '../../../utils/core/alignment/canon.ts';
import { readWords } from '../../../utils/core/alignment/page.ts';
import { MARKED_KINDS, type Resolution } from '../../../utils/core/resolution/model.ts';
import { Recogniser } from '../../../utils/core/resolution/recogniser.ts';
import { readGenreOf } from '../../../utils/dom/look.ts';
import { Marks } from '../../../utils/dom/marks.ts';
import { readPage } from '../../../utils/dom/page-text.ts';
import { letPageWork, turns } from '../../../utils/dom/pause.ts';
import { sample } from '../../../utils/dom/sampler.ts';
import type { Stage } from '../measure/figures.ts';

export const resolution = resolutionFile as unknown as Resolution;

/** As the light script of a frame holds it. */
export const newRecogniser = (): Recogniser => new Recogniser(fingerprints);

export type Pause = () => Promise<void> | undefined;

/** What one run gave, and what each of its stages took, in milliseconds. */
export interface Run {
  readonly ms: Record<Stage, number>;
  readonly canon: Canon;
  readonly copies: readonly AlignedCopy[];
  readonly marks: Marks;
}

/** As in the aligner: a page of so many words gets that turn. */
const LONG = 20_000;

export interface RunOptions {
  readonly recogniser: Recogniser;
  /** What an earlier run on this frame prepared; absent: it is prepared, and that is timed. */
  readonly canon?: Canon;
  readonly newPause?: () => Pause;
  /** Stands for the call to the background between the light script and the aligner; not timed. */
  readonly between?: () => Promise<void>;
  /** Gives the page its turn between the words of a long page and their alignment, as the aligner does. */
  readonly breathe?: () => Promise<void>;
}

/** Looks at this page, aligns and marks it as the two content scripts do between them, stage by stage. */
export async function run({
  recogniser,
  canon: kept,
  newPause = turns,
  between,
  breathe = letPageWork,
}: RunOptions): Promise<Run> {
  const root = document.body;
  const begun = performance.now();
  const isLikely = sample(root, (words) => recogniser.looksLike(words));
  const sampled = performance.now();
  const looking = newPause();
  const page = await readPage(root, null, looking);
  const read = performance.now();
  const id = await recogniser.recognise(page.blocks.texts, looking);
  const recognised = performance.now();
  if (!isLikely || id !== resolution.id) throw new Error('the page was not recognised');
  if (between) await between();
  const called = performance.now();
  const canon = kept ?? prepare(resolution);
  const prepared = performance.now();
  const words = await readWords(page.blocks, canon, newPause());
  if (words.tokens.count > LONG) await breathe();
  const copies = align(words, page.blocks, canon, () => readGenreOf(page.blocks.texts));
  const aligned = performance.now();
  const marks = new Marks(page, copies);
  marks.show(MARKED_KINDS);
  const marked = performance.now();
  const ms = {
    sample: sampled - begun,
    read: read - sampled,
    recognise: recognised - read,
    prepare: prepared - called,
    align: aligned - prepared,
    mark: marked - aligned,
  };
  return { ms, canon, copies, marks };
}
