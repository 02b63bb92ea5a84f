import type { PassageWords } from '../../components/sidepanel/model/surroundings.ts';
import { quoteDifferences } from '../../utils/core/alignment/quote-differences.ts';
import { wordsAt } from '../../utils/core/notebook/citation.ts';
import type { AnnotationTarget } from '../../utils/core/notebook/model.ts';
import type { Resolution } from '../../utils/core/resolution/model.ts';

/**
 * Words of passages against what the copies said. A passage that is not of a resolution at hand, or of another wording of
 * it, has the words it was taken with. Each is compared once.
 */
export function passagesIn(open: readonly Resolution[]): (target: AnnotationTarget) => PassageWords {
  const known = new WeakMap<AnnotationTarget, PassageWords>();
  const read = (target: AnnotationTarget): PassageWords => {
    const { exact } = target.quote;
    const resolution =
      target.type === 'canonical'
        ? open.find(({ id, hash }) => id === target.resolution && hash === target.hash)
        : undefined;
    if (target.type !== 'canonical' || !resolution) return { words: exact, differences: [] };
    const words = wordsAt(resolution, target.spans);
    return { words, differences: quoteDifferences(words, exact) };
  };
  return (target) => {
    const found = known.get(target) ?? read(target);
    known.set(target, found);
    return found;
  };
}
