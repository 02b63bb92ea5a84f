import { type Lookalike, MARKED_KINDS, type Provision } from './model.ts';

const LEAST_SIMILARITY = 0.5;
const MOST_EACH = 4;

/**
 * For every marked provision the marked provisions that read most like it, nearest first (ties in document
 * order): similarity is the longest common subsequence of words by the words of the shorter one, so a sentence
 * that stands whole inside a longer one scores 1. At least 0.5, at most four each.
 */
export function findLookalikes(text: string, provisions: readonly Provision[]): Lookalike[] {
  const marked = provisions.filter(({ kind }) => (MARKED_KINDS as readonly string[]).includes(kind));
  const codes = new Map<string, number>();
  const words = marked.map(({ start, end }) =>
    wordsOf(text.slice(start, end)).map((word) => {
      if (!codes.has(word)) codes.set(word, codes.size);
      return codes.get(word)!;
    }),
  );
  const found: Lookalike[][] = marked.map(() => []);
  for (let a = 0; a < marked.length; a++) {
    for (let b = a + 1; b < marked.length; b++) {
      const shorter = Math.min(words[a]!.length, words[b]!.length);
      const similarity = Math.floor((commonInOrder(words[a]!, words[b]!) / shorter) * 1000) / 1000;
      if (similarity < LEAST_SIMILARITY) continue;
      found[a]!.push({ eId: marked[a]!.eId, other: marked[b]!.eId, similarity });
      found[b]!.push({ eId: marked[b]!.eId, other: marked[a]!.eId, similarity });
    }
  }
  return found.flatMap((list) => list.sort((x, y) => y.similarity - x.similarity).slice(0, MOST_EACH));
}

/** Words of substance and of number, in lower case; the label "(8)" or "1." of a provision is no word of it. */
function wordsOf(passage: string): string[] {
  return (
    passage
      .replace(/^(?:\(\d+\)|\d+\.) /u, '')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*/gu) ?? []
  );
}

/** Length of the longest common subsequence, by dynamic programming over two rows (Wagner and Fischer 1974). */
function commonInOrder(a: readonly number[], b: readonly number[]): number {
  let above = new Uint16Array(b.length + 1);
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    for (let j = 1; j <= b.length; j++) {
      row[j] = word === b[j - 1] ? above[j - 1]! + 1 : Math.max(above[j]!, row[j - 1]!);
    }
    [above, row] = [row, above];
  }
  return above[b.length]!;
}
