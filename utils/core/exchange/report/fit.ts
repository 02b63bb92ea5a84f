import type { QuestionBlock } from './model.ts';

/** Lines of a sheet's page that are left for questions under its title; a sheet is set in 11 pt, 13 pt from line to line. */
const LINES = 44;
/** Letters of small width in a line of 165 mm. */
const WIDTH = 88;
/** Lines to write an answer on, at the least. Each is as high as two lines of text, for a hand. */
const ROOM = 1;
const ROOM_HEIGHT = 1.6;

/**
 * Questions cut and given room so that they fill one page and no more: the question itself keeps most, then what is known,
 * then the passage. At most as many questions as have two lines each.
 */
export function fitted(questions: readonly QuestionBlock[]): QuestionBlock[] {
  const each = Math.floor(LINES / Math.max(questions.length, 1));
  return questions.map((question) => {
    // Its place and the gap below it.
    const lines = each - 2 - ROOM * ROOM_HEIGHT;
    const asked = Math.min(linesOf(question.question), Math.max(Math.floor(lines - 2), 1));
    const facts = Math.min(linesOf(question.facts.join('; ')), Math.max(Math.floor(lines - asked - 1), 1));
    const quote = Math.min(linesOf(question.quote), Math.max(Math.floor(lines - asked - facts), 1));
    const spare = lines - asked - facts - quote;
    return {
      ...question,
      place: cut(question.place, 1),
      quote: cut(question.quote, quote),
      facts: question.facts.length === 0 ? [] : [cut(question.facts.join('; '), facts)],
      question: cut(question.question, asked),
      room: ROOM + Math.max(Math.floor(spare / ROOM_HEIGHT), 0),
    };
  });
}

/** Lines that a text takes, a word's break and the label before it reckoned in. */
const linesOf = (text: string): number => (text === '' ? 0 : Math.ceil((widthOf(text) + LABEL) / WIDTH));
const LABEL = 14;

/** In letters of small width: capitals and signs of other scripts are wider. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += weightOf(letter);
  return width;
}

const weightOf = (letter: string): number =>
  /\p{M}/u.test(letter)
    ? 0
    : (letter.codePointAt(0) ?? 0) > 0x2fff
      ? 2.1
      : /[\p{Lu}mw@%–—…]/u.test(letter)
        ? 1.6
        : 1;

/** At a word, with an ellipsis; one line is never all used, since words are not broken. */
function cut(text: string, lines: number): string {
  const limit = lines * WIDTH - LABEL;
  if (widthOf(text) <= limit) return text;
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
