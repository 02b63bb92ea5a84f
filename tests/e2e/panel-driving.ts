import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { waitFor } from '../tools/driver.ts';

/** Parts of the panel that are in front: what lies under another view is inert. */
const FRONT = ':not([inert] *)';

/** The words of what is in front, one space between parts. */
export const textOf = (panel: Page): Promise<string> =>
  panel.evaluate((front) => {
    const words: string[] = [];
    const parts = document.querySelectorAll(
      `:is(main, .panel-body, header, [role=tablist], .foot, .toasts)${front}`,
    );
    for (const part of parts) {
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) words.push(walker.currentNode.nodeValue ?? '');
    }
    return words.join(' ').replace(/\s+/gu, ' ');
  }, FRONT);

export const says = (panel: Page, words: string): Promise<true> =>
  waitFor(`The words “${words}”`, async () => ((await textOf(panel)).includes(words) ? true : null));

export const saysNoMore = (panel: Page, words: string): Promise<true> =>
  waitFor(`An end of “${words}”`, async () => ((await textOf(panel)).includes(words) ? null : true));

/** Presses, as a hand would, the first control in front whose words or label begin so. */
export async function press(panel: Page, name: string, within = '#app'): Promise<void> {
  const place = await waitFor(`The button “${name}” in ${within}`, () =>
    panel.evaluate(
      async (wanted, part, front) => {
        const controls = document.querySelectorAll<HTMLElement>(
          `:is(${part}) :is(button, summary, [role=tab], [role=option], [role=treeitem], article, label, a)${front}`,
        );
        const seen = [...controls].find(
          (control) =>
            control.checkVisibility() &&
            [control.textContent ?? '', control.getAttribute('aria-label') ?? ''].some((words) =>
              words.replace(/\s+/gu, ' ').trim().startsWith(wanted),
            ),
        );
        if (!seen) return null;
        seen.scrollIntoView({ block: 'nearest', behavior: 'instant' });
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const box = seen.getBoundingClientRect();
        const at = { x: box.x + Math.min(box.width / 2, 60), y: box.y + Math.min(box.height / 2, 14) };
        // What covers it would take the press.
        const hit = document.elementFromPoint(at.x, at.y);
        return hit && (seen.contains(hit) || hit.contains(seen)) ? at : null;
      },
      name,
      within,
      FRONT,
    ),
  );
  await panel.mouse.click(place.x, place.y);
}

export const openTab = (panel: Page, name: string): Promise<void> => press(panel, name, '[role=tablist]');

/** Puts the keyboard into a field in front and types; what stood there goes. */
export async function type(panel: Page, field: string, words: string): Promise<void> {
  await waitFor(`The field ${field}`, () =>
    panel.evaluate(
      (wanted, front) => {
        const found = [...document.querySelectorAll<HTMLInputElement>(`${wanted}${front}`)].find((each) =>
          each.checkVisibility(),
        );
        found?.focus();
        found?.select?.();
        return found ? true : null;
      },
      field,
      FRONT,
    ),
  );
  await panel.keyboard.type(words);
}

/** What axe finds wrong in a page, as readable lines; [] is right only where rules applied at all. */
export async function audit(panel: Page): Promise<string[]> {
  await panel.evaluate(`${axe.source}; void 0`);
  const { wrong, applied } = await panel.evaluate(async () => {
    const { axe: library } = globalThis as unknown as { axe: typeof axe };
    const results = await library.run(document, { resultTypes: ['violations'] });
    return {
      wrong: results.violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
      ),
      applied: results.passes.length,
    };
  });
  return applied > 10 ? wrong : ['axe applied next to no rule'];
}

/** A picture for whoever wants to look: `SHOTS=folder` names where; nothing otherwise. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}
