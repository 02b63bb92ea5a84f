import { splitSentences } from './patterns/sentence.ts';
import type { Token } from './tokens.ts';

export type NodeKind = 'article' | 'section' | 'item' | 'point' | 'paragraph' | 'sentence';

/** One unit of the body. Offsets are UTF-16 units of the text the tokens came from. */
export interface Node {
  readonly kind: NodeKind;
  /** "2", "II", "8"; the position from 1 for paragraphs and sentences. */
  readonly label: string;
  /** The line's own words when they are a heading; null when they are a provision themselves. */
  readonly heading: string | null;
  readonly start: number;
  /** Covers all that it holds. */
  end: number;
  /** Where the words after the label begin. */
  readonly body: number;
  readonly children: Node[];
}

/** The text does not have the structure that a resolution of this form has. `start` says where, in units. */
export class ParseError extends Error {
  readonly start: number;
  constructor(message: string, start: number) {
    super(`${message} (at ${start})`);
    this.name = 'ParseError';
    this.start = start;
  }
}

const DEPTH: Readonly<Record<NodeKind, number>> = {
  article: 0,
  section: 1,
  item: 2,
  point: 3,
  paragraph: 3,
  sentence: 4,
};

/**
 * The articles between "QUYẾT NGHỊ:" and the closing formula as trees:
 * article → section → item → point or paragraph → sentence; levels may be left out.
 * Numbers that do not run 1, 2, 3… under one parent are an error: a lost line would shift every id after it.
 * @throws ParseError when there is no decision, no article, no closing formula, or numbering breaks
 */
export function parseArticles(text: string, tokens: readonly Token[]): Node[] {
  const from = tokens.findIndex((token) => token.kind === 'decision');
  const to = tokens.findIndex((token) => token.kind === 'closing');
  if (from < 0) throw new ParseError('no "QUYẾT NGHỊ"', 0);
  if (to < from) throw new ParseError('no closing formula', text.length);
  const articles: Node[] = [];
  const open: Node[] = [];
  for (const token of tokens.slice(from + 1, to)) {
    const kind = nodeKind(token);
    while (open.length > 0 && DEPTH[open.at(-1)!.kind] >= DEPTH[kind]) open.pop();
    const parent = open.at(-1);
    if (!parent && kind !== 'article') throw new ParseError('words outside any article', token.start);
    const siblings = parent ? parent.children : articles;
    const label = kind === 'paragraph' ? String(siblings.length + 1) : token.label!;
    checkNumber(label, kind, siblings, token.start);
    const node: Node = {
      kind,
      label,
      heading: kind === 'paragraph' || kind === 'point' ? null : readHeading(text, token),
      start: token.start,
      end: token.end,
      body: token.body,
      children: kind === 'paragraph' ? sentences(text, token) : [],
    };
    siblings.push(node);
    open.push(node);
    for (const holder of open) holder.end = token.end;
  }
  if (articles.length === 0) throw new ParseError('no article', tokens[from]!.end);
  return articles;
}

function nodeKind(token: Token): NodeKind {
  switch (token.kind) {
    case 'article':
    case 'section':
    case 'item':
      return token.kind;
    case 'indicator':
      return 'point';
    default:
      return 'paragraph';
  }
}

/** A heading is a line that no stop closes; "Điều 1. Thông qua kết quả… ." is a provision, not a heading. */
function readHeading(text: string, token: Token): string | null {
  const words = text.slice(token.body, token.end);
  return /[.:;!?]$/u.test(words) ? null : words;
}

function sentences(text: string, token: Token): Node[] {
  return splitSentences(text.slice(token.start, token.end)).map(({ start, end }, index) => ({
    kind: 'sentence',
    label: String(index + 1),
    heading: null,
    start: token.start + start,
    end: token.start + end,
    body: token.start + start,
    children: [],
  }));
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

function checkNumber(label: string, kind: NodeKind, siblings: readonly Node[], start: number): void {
  if (kind === 'paragraph') return;
  const place = siblings.filter((sibling) => sibling.kind === kind).length + 1;
  const expected = kind === 'section' ? ROMAN[place - 1] : String(place);
  if (label !== expected) throw new ParseError(`${kind} ${label} where ${expected} is due`, start);
}
