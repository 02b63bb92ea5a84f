import { turns } from '../../../utils/dom/pause.ts';
import type { Stretch, TaskFigures } from '../measure/figures.ts';
import { nextTask, settle } from './baseline.ts';
import { newRecogniser, type Pause, run } from './pipeline.ts';

const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 100));
  });

/**
 * The longest stretch of a run between two turns of the page, by our own clock, and the tasks of 50 ms and more
 * that the browser counted meanwhile, painting the marks included. Pauses are the product's own.
 */
export async function longestTask(): Promise<TaskFigures> {
  settle();
  await afterPaint();
  const counted: number[] = [];
  const observer = new PerformanceObserver((list) => {
    counted.push(...list.getEntries().map(({ duration }) => duration));
  });
  observer.observe({ type: 'longtask' });
  await nextTask();
  let since = performance.now();
  const stretches: Record<Stretch, number> = {
    reading: 0,
    'preparing and reading words': 0,
    'aligning and marking': 0,
  };
  const endStretch = (name: Stretch) => {
    stretches[name] = Math.max(stretches[name], performance.now() - since);
  };
  const giveWay = (name: Stretch, wait: Promise<void>): Promise<void> => {
    endStretch(name);
    return wait.then(() => {
      since = performance.now();
    });
  };
  const names: Stretch[] = ['reading', 'preparing and reading words'];
  const newPause = (): Pause => {
    const name = names.shift() ?? 'aligning and marking';
    const turn = turns();
    return () => {
      const wait = turn();
      return wait && giveWay(name, wait);
    };
  };
  const between = () => giveWay('reading', nextTask());
  const breathe = () => giveWay('preparing and reading words', nextTask());
  const { marks } = await run({ recogniser: newRecogniser(), newPause, between, breathe });
  endStretch('aligning and marking');
  await afterPaint();
  await afterPaint();
  observer.disconnect();
  marks.hide();
  return { stretches, counted };
}
