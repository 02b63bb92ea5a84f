import { afterEach, describe, expect, test } from 'vitest';
import { NoteMarks } from '../../../utils/dom/note-marks.ts';
import { close } from './stage.ts';

afterEach(close);
const size = (): number => CSS.highlights.get('so-annotation')?.size ?? 0;

function show(): Text {
  document.body.innerHTML =
    '<p style="font: 20px/30px serif">Giảm tỷ lệ hộ nghèo bình quân hằng năm từ 1% trở lên.</p>';
  return document.querySelector('p')?.firstChild as Text;
}
function mark(id: string, text: Text, from: number, to: number) {
  const range = new StaticRange({
    startContainer: text,
    startOffset: from,
    endContainer: text,
    endOffset: to,
  });
  return { id, ranges: [range], size: to - from };
}
function middle(text: Text, at: number): [number, number] {
  const range = new Range();
  range.setStart(text, at);
  range.setEnd(text, at + 1);
  const { left, width, top, height } = range.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

describe('marks of notes', () => {
  test('one highlight for all, changed in part', () => {
    const text = show();
    const marks = new NoteMarks();
    marks.reset([mark('annotation:a', text, 0, 10), mark('annotation:b', text, 5, 20)]);
    const highlight = CSS.highlights.get('so-annotation');
    expect(size()).toBe(2);
    marks.set(mark('annotation:c', text, 30, 40));
    marks.set(mark('annotation:a', text, 1, 9));
    marks.delete('annotation:b');
    expect(size()).toBe(2);
    expect(CSS.highlights.get('so-annotation')).toBe(highlight);
    marks.delete('annotation:a');
    marks.delete('annotation:c');
    expect(CSS.highlights.has('so-annotation')).toBe(false);
  });

  test('of those under the pointer the smallest comes first', () => {
    const text = show();
    const marks = new NoteMarks();
    marks.reset([
      mark('annotation:long', text, 0, 40),
      mark('annotation:short', text, 11, 19),
      mark('annotation:other', text, 30, 40),
    ]);
    expect(marks.at(...middle(text, 13)).map(({ id }) => id)).toEqual([
      'annotation:short',
      'annotation:long',
    ]);
    expect(marks.at(...middle(text, 45))).toEqual([]);
    Object.defineProperty(CSS.highlights, 'highlightsFromPoint', { value: undefined, configurable: true });
    try {
      expect(marks.at(...middle(text, 13)).map(({ id }) => id)).toEqual([
        'annotation:short',
        'annotation:long',
      ]);
    } finally {
      Reflect.deleteProperty(CSS.highlights, 'highlightsFromPoint');
    }
  });

  test('are hidden and shown; what a script of the page cleared comes back', () => {
    const text = show();
    const marks = new NoteMarks();
    marks.show(false);
    marks.reset([mark('annotation:a', text, 0, 10)]);
    expect(size()).toBe(0);
    marks.show(true);
    expect(size()).toBe(1);
    CSS.highlights.clear();
    marks.keep();
    expect(size()).toBe(1);
    marks.reset([]);
    expect(CSS.highlights.has('so-annotation')).toBe(false);
  });

  test('five thousand take one registration', () => {
    const text = show();
    let set = 0;
    const own = CSS.highlights.set.bind(CSS.highlights);
    CSS.highlights.set = (name, highlight) => {
      set += 1;
      return own(name, highlight);
    };
    try {
      const marks = new NoteMarks();
      marks.reset(
        Array.from({ length: 5000 }, (_, i) => mark(`annotation:${i}`, text, i % 40, (i % 40) + 5)),
      );
      expect([size(), set]).toEqual([5000, 1]);
    } finally {
      Reflect.deleteProperty(CSS.highlights, 'set');
    }
  });
});
