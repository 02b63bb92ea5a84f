import { blocksOf } from '../../../../utils/core/alignment/blocks.ts';
import { prepare } from '../../../../utils/core/alignment/canon.ts';
import { DIFFERENT, MISSING, SAME, UNCERTAIN } from '../../../../utils/core/alignment/compare.ts';
import { type Copy, emptyCopy } from '../../../../utils/core/alignment/copy.ts';
import { alignGap } from '../../../../utils/core/alignment/gap.ts';
import { readWords, type Setting } from '../../../../utils/core/alignment/page.ts';
import { BLOCK_BREAK } from '../../../../utils/core/text/scan.ts';
import { published } from '../resolution/published.ts';

/** A few words as a whole resolution, and a page of theirs; `|` in the page stands for the end of a block. */
export async function small(canonical: string, page: string): Promise<Setting> {
  const canon = prepare({ ...published, text: canonical, provisions: [], lookalikes: [] });
  const blocks = blocksOf(page.replaceAll('|', BLOCK_BREAK));
  const words = await readWords(blocks, canon, () => undefined);
  return { canon, page: words, blocks, owners: new Int32Array(words.tokens.count) };
}

/** Aligns all of a small setting as one gap. */
export function alignAll(setting: Setting): Copy {
  const copy = emptyCopy(setting.canon);
  const [to, before] = [setting.canon.tokens.count, setting.page.tokens.count];
  alignGap(copy, setting, { from: 0, to, after: 0, before });
  return copy;
}

const SIGNS: Readonly<Record<number, string>> = {
  [SAME]: '=',
  [UNCERTAIN]: '~',
  [DIFFERENT]: '≠',
  [MISSING]: '−',
};

/** What became of each canonical word, with the words of the page it is matched with: "=hộ ≠giàu −lại". */
export function states({ canon, blocks }: Setting, copy: Copy): string {
  const words = Array.from(copy.state, (state, j) => {
    const missing = canon.resolution.text.slice(canon.tokens.start[j], canon.tokens.end[j]);
    const placed = blocks.text.slice(copy.start[j], copy.end[j]);
    return SIGNS[state]! + (state === MISSING ? missing : placed);
  });
  return words.join(' ');
}
