/**
 * Words that a copy or a page about one holds in any spelling: runs of ASCII letters, so composed, decomposed and
 * most markup leave them alone. "Thái Nguyên"; the capitals of "NGHỊ QUYẾT", which every resolution bears; and
 * `trung` (trung tâm, tập trung, trung ương), which no part of fifteen per cent lacks. Each begins with a letter
 * that is not frequent, for the browser's search goes from one such letter to the next.
 */
const NAME = 'Nguy';
const CAPITALS = 'NGH';
const COMMON = 'rung';
/** What the search found must then be what it was meant to be: not "với Nguyễn", not "CÔNG NGHỆ". */
const NAMED = /th(?:á|a\u0301?)i\s+nguy/iu;
const TITLED = /NGH(?:Ị|I\u0323?)\s+QUY/u;

/** Shorter text nodes are passed over. */
const LEAST = 8;
/** A page that is cut into crumbs, a node a word or less (converted PDFs), is searched as one text after all. */
const CRUMBS = 400;
const CRUMBS_A_NODE = 8;
/** Nodes that earn one closer look at a common word; keeps a page full of them cheap. */
const NODES_A_LOOK = 128;
const REACH = 48;
const MANY = 64;

/**
 * Whether a page may carry a resolution, by the browser's own string search in each text node: no copy of the
 * text, nothing read letter by letter, early exit. A common word counts only where `looksLike` knows the words
 * around it. A page that carries nothing pays one pass over its nodes.
 */
export function sample(root: Node, looksLike: (words: string) => boolean): boolean {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let looks = 1;
  let visited = 0;
  let short = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.length < LEAST) {
      short += 1;
      continue;
    }
    const { data } = node;
    if (data.includes(NAME) && NAMED.test(data)) return true;
    if (data.includes(CAPITALS) && TITLED.test(data)) return true;
    visited += 1;
    if (visited % NODES_A_LOOK === 0) looks += 1;
    // In a page of many nodes every other one will do: no part of a copy is so short.
    if (looks === 0 || (visited > MANY && visited % 2 === 0)) continue;
    const at = data.indexOf(COMMON);
    if (at < 0) continue;
    looks -= 1;
    if (looksLike(data.slice(Math.max(0, at - REACH), at + REACH))) return true;
  }
  return short > CRUMBS && short > visited * CRUMBS_A_NODE && isNamed(root.textContent ?? '');
}

const isNamed = (text: string): boolean => NAMED.test(text) || TITLED.test(text);
