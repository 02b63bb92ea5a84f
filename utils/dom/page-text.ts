import type { Blocks } from '../core/alignment/page.ts';
import { BLOCK_BREAK } from '../core/text/scan.ts';
import { BLOCK, CONTAINER, DETAILS, INLINE, kindOf, SKIPPED, SUPERSCRIPT } from './tags.ts';

/** The text of a page that a person can see, and the way back to its nodes. */
export interface PageText {
  readonly blocks: Blocks;
  /** Text nodes in the order of the document, and the page-text offset (UTF-16) where each begins. */
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
}

/** Elements walked between two looks at the clock. */
const PORTION = 4096;

/**
 * Reads a page in one walk: one string a block, hidden text, scripts and `own` left out. Asks the browser about
 * visibility only where something can hide an element: a container, or anything that carries an attribute.
 * `pause` is awaited between portions, so that a long page keeps answering its person.
 */
export async function readPage(
  root: Element,
  own: Element | null,
  pause: () => Promise<void> | undefined,
): Promise<PageText> {
  const reading = new Reading();
  let node: Node | null = root.firstChild;
  for (let walked = 0; node; walked += 1) {
    if (walked === PORTION) {
      walked = 0;
      const wait = pause();
      if (wait) await wait;
    }
    if (node.nodeType === Node.TEXT_NODE) reading.text(node as Text);
    else if (node.nodeType === Node.ELEMENT_NODE) {
      const kind = kindOf((node as Element).localName);
      if (kind !== INLINE) reading.breakBlock(kind);
      if (node.firstChild && node !== own && isShown(node as Element, kind)) {
        node = node.firstChild;
        continue;
      }
    }
    while (node && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) return reading.done();
      leave(reading, node as Element);
    }
    node = (node as Node).nextSibling;
  }
  return reading.done();
}

function leave(reading: Reading, element: Element): void {
  const kind = kindOf(element.localName);
  if (kind !== INLINE) reading.breakBlock(kind);
}

const VISIBLE = { visibilityProperty: true };

function isShown(element: Element, kind: number): boolean {
  if (kind === SKIPPED) return false;
  if (kind === SUPERSCRIPT && /^\s*[[(]?\d{1,3}[\])]?\s*$/.test(element.textContent ?? ''))
    return isPower(element);
  if (kind === DETAILS && !element.hasAttribute('open')) return false;
  return (kind !== CONTAINER && !element.hasAttributes()) || element.checkVisibility(VISIBLE);
}

/** "m²" is written with a superscript too: after a unit of length it is no footnote. */
const isPower = (element: Element): boolean =>
  /(?:^|[\s\d])[kdcm]?m$/u.test(element.previousSibling?.textContent ?? '');

class Reading {
  private readonly texts: string[] = [];
  private readonly blockStarts: number[] = [];
  private readonly nodes: Text[] = [];
  private readonly starts: number[] = [];
  /** The block that is being read, and the offset behind it. */
  private block = '';
  private at = 0;

  text(node: Text): void {
    const { data } = node;
    if (this.block === '' && isBlank(data)) return;
    this.nodes.push(node);
    this.starts.push(this.at);
    this.block = this.block === '' ? data : this.block + data;
    this.at += data.length;
  }

  breakBlock(kind: number): void {
    if (this.block === '' || kind === SUPERSCRIPT) return;
    this.texts.push(this.block);
    this.blockStarts.push(this.at - this.block.length);
    this.block = '';
    this.at += 1;
  }

  done(): PageText {
    this.breakBlock(BLOCK);
    const { texts, blockStarts, nodes, starts } = this;
    let joined: string | null = null;
    const blocks: Blocks = {
      texts,
      starts: blockStarts,
      get text() {
        joined ??= texts.join(BLOCK_BREAK);
        return joined;
      },
    };
    return { blocks, nodes, starts };
  }
}

function isBlank(data: string): boolean {
  const first = data.charCodeAt(0);
  return !(first > 0x20 && first !== 0xa0) && !/\S/.test(data);
}

/**
 * Where a page-text offset stands: the node that holds the unit at it, or with `behind` the unit before it. `near` is
 * the index of a node to look at first, with the next one; neighbours in the text are mostly asked for in turn.
 */
export function pointAt(
  { nodes, starts }: PageText,
  offset: number,
  behind = false,
  near = 0,
): { node: Text; offset: number; index: number } {
  const wanted = behind ? offset - 1 : offset;
  let low = 0;
  let high = starts.length - 1;
  if ((starts[near] as number) <= wanted) {
    low = near;
    if ((starts[near + 2] ?? Number.POSITIVE_INFINITY) > wanted) high = Math.min(near + 1, high);
  }
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= wanted) low = middle;
    else high = middle - 1;
  }
  const node = nodes[low] as Text;
  return { node, offset: offset - (starts[low] as number), index: low };
}

/** Whether two readings found the same text in the same nodes. */
export function isSameReading(a: PageText, b: PageText): boolean {
  return (
    a.nodes.length === b.nodes.length &&
    a.blocks.texts.length === b.blocks.texts.length &&
    a.nodes.every((node, i) => node === b.nodes[i] && a.starts[i] === b.starts[i]) &&
    a.blocks.texts.every((text, i) => text === b.blocks.texts[i])
  );
}
