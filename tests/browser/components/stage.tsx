import '../../../components/shared/tokens.css';
import '../../../components/shared/base.css';
import '../../../components/shared/form.css';
import '../../../components/shared/page.css';
import '../../../components/shared/kinds.css';
import '../../../components/shared/state.css';
import '../../../components/shared/tabs.css';
import '../../../components/shared/verdicts.css';
import '../../../components/sidepanel/panel.css';
import '../../../components/sidepanel/responsibility/responsibility.css';
import '../../../components/sidepanel/status/grid.css';
import '../../../components/sidepanel/status/overview.css';
import '../../../components/sidepanel/status/status.css';
import '../../../components/sidepanel/shell.css';
import '../../../components/sidepanel/notes.css';
import '../../../components/sidepanel/tree.css';
import '../../../components/options/options.css';
import '../../../components/options/departments.css';
import '../../../components/welcome/welcome.css';
import axe from 'axe-core';
import { type ComponentChildren, render } from 'preact';
import { cdp } from 'vitest/browser';
import { catalogue } from '../../../components/shared/i18n/catalogue.ts';
import type { Language } from '../../../components/shared/i18n/key.ts';
import { WordsProvider } from '../../../components/shared/i18n/words.tsx';

export type Theme = 'light' | 'dark';

/** Shows a view as an extension page would; @returns its box, and the undo. */
export function stage(
  view: ComponentChildren,
  language: Language = 'vi',
): { box: HTMLElement; leave: () => void } {
  document.documentElement.lang = language;
  document.title = 'Sổ Nghị quyết';
  const box = document.createElement('div');
  document.body.append(box);
  restage(box, view, language);
  return {
    box,
    leave: () => {
      render(null, box);
      box.remove();
    },
  };
}

/** Shows another state of the view in the same box. */
export function restage(box: HTMLElement, view: ComponentChildren, language: Language = 'vi'): void {
  render(<WordsProvider value={{ language, t: catalogue(language) }}>{view}</WordsProvider>, box);
}

/** Sets the colour scheme that the system asks for, and no motion, so that colours are measured at rest. */
export async function setTheme(theme: Theme): Promise<void> {
  const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
}

/** What axe finds wrong, as readable lines; also how many rules it could apply, so that silence means something. */
export async function audit(where: Element): Promise<{ wrong: string[]; applied: number }> {
  const results = await axe.run(where, { resultTypes: ['violations'] });
  return {
    wrong: results.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
    ),
    applied: results.passes.length,
  };
}

/** Buttons, links and fields of less than 24 × 24 pixels, which a finger misses (WCAG 2.2, 2.5.8); links in a text are free. */
export function small(where: Element): string[] {
  const found = [
    ...where.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, [role=option]'),
  ];
  return found.flatMap((each) => {
    if (each.closest('[inert]') || each.closest('label.check, .seg > label')) return [];
    const { width, height } = each.getBoundingClientRect();
    const seen = width > 1 && height > 1;
    return seen && (width < 23.5 || height < 23.5)
      ? [`${each.outerHTML.slice(0, 120)} ${width}×${height}`]
      : [];
  });
}

/** The next painted frame, when effects and layout have run. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
