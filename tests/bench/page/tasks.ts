import { turns } from '../../../utils/dom/pause.ts';
import type { TaskFigures } from '../measure/figures.ts';
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
  let longest = 0;
  const giveWay = (wait: Promise<void>): Promise<void> => {
    longest = Math.max(longest, performance.now() - since);
    return wait.then(() => {
      since = performance.now();
    });
  };
  const newPause = (): Pause => {
    const turn = turns();
    return () => {
      const wait = turn();
      return wait && giveWay(wait);
    };
  };
  const { marks } = await run({ recogniser: newRecogniser(), newPause, between: () => giveWay(nextTask()) });
  longest = Math.max(longest, performance.now() - since);
  await afterPaint();
  await afterPaint();
  observer.disconnect();
  marks.hide();
  return { longest, counted };
}
