import { afterEach, describe, expect, test } from 'vitest';
import { MARKED_KINDS } from '../../../utils/core/resolution/model.ts';
import { paint } from '../../../utils/dom/highlighter.ts';
import { liveRange } from '../../../utils/dom/ranges.ts';
import { letters } from '../../fixtures/letters.ts';
import { close, fixture, mark, resolution, show } from './stage.ts';

afterEach(close);
const painted = (): Record<string, number> =>
  Object.fromEntries([...CSS.highlights].map(([name, { size }]) => [name, size]));
const open = async (name = 'liferay') => {
  show((await fixture(name)).html);
  return mark();
};
const allOf = (name: string): string[] =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => liveRange(range as StaticRange)?.toString() ?? '');

describe('painting', () => {
  test('one highlight a kind, one range a provision, the page’s DOM as it was', async () => {
    const { marks } = await open();
    const before = document.documentElement.outerHTML;
    marks.show(MARKED_KINDS);
    expect(painted()).toEqual({ 'so-indicator': 14, 'so-task': 87, 'so-solution': 23, 'so-assignment': 2 });
    marks.hide();
    expect(painted()).toEqual({});
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('each range stands on the words of its provision', async () => {
    const { marks } = await open('print-version');
    marks.show(MARKED_KINDS);
    for (const kind of MARKED_KINDS) {
      const own = resolution.provisions.filter((provision) => provision.kind === kind);
      const words = own.map(({ start, end }) => letters(resolution.text.slice(start, end)));
      expect(allOf(`so-${kind}`).map(letters)).toEqual(words);
    }
  });

  test.each([
    [['task'], ['so-task']],
    [
      ['indicator', 'solution'],
      ['so-indicator', 'so-solution'],
    ],
    [[], []],
  ] as const)('of the kinds %j alone', async (kinds, names) => {
    const { marks } = await open();
    marks.show(MARKED_KINDS);
    marks.show(kinds);
    expect(Object.keys(painted())).toEqual(names);
  });

  test('changed words are marked besides, unless marks are off', async () => {
    const { marks } = await open('edited-numbers');
    marks.show(['task']);
    expect(painted()).toMatchObject({ 'so-changed': expect.any(Number) });
    expect(allOf('so-changed').every((words) => /\d/.test(words))).toBe(true);
    marks.show([]);
    expect(painted()).toEqual({});
  });

  test('highlights of the page and of others stay', async () => {
    const { marks } = await open();
    for (const name of ['search', 'so-other', 'hypothesis'])
      CSS.highlights.set(
        name,
        new Highlight(
          new StaticRange({
            startContainer: document.body,
            startOffset: 0,
            endContainer: document.body,
            endOffset: 1,
          }),
        ),
      );
    marks.show(MARKED_KINDS);
    marks.hide();
    expect(painted()).toEqual({ search: 1, 'so-other': 1, hypothesis: 1 });
  });

  test('an undo takes away its own painting and no later one', () => {
    const range = new StaticRange({
      startContainer: document.body,
      startOffset: 0,
      endContainer: document.body,
      endOffset: 0,
    });
    const undo = paint('so-task', [range]);
    const later = paint('so-task', [range, range]);
    undo();
    expect(Object.keys(painted())).toEqual(['so-task']);
    later();
    expect(painted()).toEqual({});
  });

  test('what is focused lies above what is changed, and that above the kinds', () => {
    for (const name of ['so-focus', 'so-changed', 'so-indicator'] as const) paint(name, []);
    const priority = (name: string): number => CSS.highlights.get(name)?.priority ?? Number.NaN;
    expect(priority('so-focus')).toBeGreaterThan(priority('so-changed'));
    expect(priority('so-changed')).toBeGreaterThan(priority('so-indicator'));
  });

  test('both copies of a page that shows two', async () => {
    const { marks, copies } = await open('visibly-twice');
    expect(copies).toHaveLength(2);
    marks.show(['indicator']);
    expect(painted()).toEqual({ 'so-indicator': 28 });
  });
});
