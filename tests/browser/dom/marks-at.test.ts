import { afterEach, describe, expect, test } from 'vitest';
import { MARKED_KINDS } from '../../../utils/core/resolution/model.ts';
import { areaOf, rectOf } from '../../../utils/dom/marks.ts';
import { liveRange } from '../../../utils/dom/ranges.ts';
import { close, fixture, indicator, mark, show } from './stage.ts';

afterEach(close);
const open = async (name = 'liferay') => {
  show((await fixture(name)).html);
  return mark();
};

describe('finding', () => {
  const centre = (rect: DOMRect): [number, number] => [rect.left + 5, rect.top + rect.height / 2];

  test.each(['highlightsFromPoint', 'the caret’s position'])(
    'by a point of the viewport, with %s',
    async (way) => {
      const { marks } = await open();
      marks.show(MARKED_KINDS);
      if (way !== 'highlightsFromPoint')
        Object.defineProperty(CSS.highlights, 'highlightsFromPoint', {
          value: undefined,
          configurable: true,
        });
      try {
        const wanted = marks.of(indicator(7))!;
        liveRange(wanted.ranges[0]!)!.startContainer.parentElement!.scrollIntoView({ block: 'center' });
        expect(marks.at(...centre(rectOf(wanted)!))).toBe(wanted);
        const heading = document.querySelector('h1, h2, .title')!;
        heading.scrollIntoView({ block: 'center' });
        expect(marks.at(...centre(heading.getBoundingClientRect()))).toBeNull();
      } finally {
        Reflect.deleteProperty(CSS.highlights, 'highlightsFromPoint');
      }
    },
  );

  test('by provision; none for one that is missing', async () => {
    const { marks } = await open('lookalike');
    expect(marks.of(indicator(13))).toBeNull();
    expect(marks.of(indicator(12))?.provision.number).toBe('12');
    expect(marks.of('art_9')).toBeNull();
  });

  test('the area of all its lines; of one that fills the window, the line at hand', async () => {
    const { marks } = await open();
    const wanted = marks.of(indicator(12))!;
    const line = rectOf(wanted)!;
    const near = { x: line.left + 5, y: line.top + 5 };
    const frame = liveRange(wanted.ranges[0]!)!.startContainer.parentElement!;
    frame.style.width = '300px';
    const lines = [...liveRange(wanted.ranges[0]!)!.getClientRects()];
    expect(lines.length).toBeGreaterThan(2);
    const area = areaOf(wanted, near)!;
    for (const { top, bottom, left, right } of lines) {
      expect(top >= area.top && bottom <= area.bottom + 0.01).toBe(true);
      expect(left >= area.left && right <= area.right + 0.01).toBe(true);
    }
    frame.style.lineHeight = `${innerHeight}px`;
    expect(areaOf(wanted)).toEqual(rectOf(wanted));
  });

  test('the next and the previous one, around the ends', async () => {
    const { marks } = await open();
    const [first, second] = marks.all;
    expect(marks.next(first!, 1)).toBe(second);
    expect(marks.next(second!, -1)).toBe(first);
    expect(marks.next(first!, -1)).toBe(marks.all.at(-1));
    expect(marks.next(marks.all.at(-1)!, 1)).toBe(first);
  });

  test('from the reader’s place: the first mark that is not above the viewport', async () => {
    const { marks } = await open();
    const wanted = marks.of(indicator(9))!;
    scrollBy(0, rectOf(wanted)!.top - 2);
    expect(marks.next(null, 1)).toBe(wanted);
  });
});
