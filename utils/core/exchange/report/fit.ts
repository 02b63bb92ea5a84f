import type { QuestionBlock } from './model.ts';

/** Points of a page's height that are left for questions under a sheet's title and over its last lines. */
const HEIGHT = 622;
/** From line to line of text (11 pt), and of dotted lines for a hand; the gap below a question. */
const LINE = 13;
const DOTTED = 21;
const GAP = 7;
/** Letters of small width in a line of 165 mm; what stands before a text takes some of the first. */
const WIDTH = 88;
const BEFORE = 8;
/** Lines to write one answer on; more only drive the questions apart. */
const ROOM = 8;

/**
 * Questions cut and given room so that they fill one page and no more, with at most eight lines for an answer: the question itself keeps most, then what is known,
 * then the passage. What height is left becomes lines to write on, the first questions first.
 * @param questions as many as have four lines each
 */
export function fitted(questions: readonly QuestionBlock[]): QuestionBlock[] {
  let left = HEIGHT;
  const cuts = questions.map((question, index) => {
    const lines = Math.floor((left / (questions.length - index) - GAP - DOTTED) / LINE) - 1;
    const needed = linesOf(question.question);
    const asked = Math.min(needed, Math.max(lines - 2, 1));
    const facts = Math.min(linesOf(question.facts.join('; ')), Math.max(lines - asked - 1, 1));
    const quote = Math.min(linesOf(question.quote), Math.max(lines - asked - facts, 1));
    left -= (1 + asked + facts + quote) * LINE + DOTTED + GAP;
    return { question, asked, facts, quote };
  });
  const spare = Math.max(Math.floor(left / DOTTED), 0);
  return cuts.map(({ question, asked, facts, quote }, index) => ({
    ...question,
    place: cut(question.place, 1),
    quote: cut(question.quote, quote),
    facts: question.facts.length === 0 ? [] : [cut(question.facts.join('; '), facts)],
    question: cut(question.question, asked),
    room: Math.min(1 + Math.floor(spare / cuts.length) + (index < spare % cuts.length ? 1 : 0), ROOM),
  }));
}

/** Lines that a text takes, with room for the words that do not fit at an end. */
const linesOf = (text: string): number =>
  text === '' ? 0 : Math.ceil((widthOf(text) + BEFORE) / (WIDTH - 4));

/** In letters of small width: capitals and signs of other scripts are wider. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += weightOf(letter);
  return width;
}

function weightOf(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0;
  if ((letter.codePointAt(0) ?? 0) > 0x2fff) return 2.2;
  return /[\p{Lu}mw@%–—…]/u.test(letter) ? 1.6 : 1;
}

/** At a word, with an ellipsis. */
function cut(text: string, lines: number): string {
  const limit = lines * (WIDTH - 4) - BEFORE;
  if (text === '' || widthOf(text) <= limit) return text;
  let width = 0;
  let kept = '';
  for (const letter of text) {
    width += weightOf(letter);
    if (width > limit - 2) break;
    kept += letter;
  }
  const word = kept.lastIndexOf(' ');
  return `${(word > kept.length * 0.6 ? kept.slice(0, word) : kept).replace(/[\s,;:.]+$/u, '')}…`;
}
