import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const read = (path: string): string =>
  readFileSync(new URL(`../../../components/${path}`, import.meta.url), 'utf8');

function parse(text: string): Colour {
  const rgb = /rgb\((\d+) (\d+) (\d+)(?: \/ ([\d.]+))?\)/.exec(text);
  if (rgb) return [Number(rgb[1]), Number(rgb[2]), Number(rgb[3]), rgb[4] === undefined ? 1 : Number(rgb[4])];
  const hex = /#([0-9a-f]+)/i.exec(text)?.[1] ?? '';
  const long = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const [red = 0, green = 0, blue = 0, alpha = 255] = (long.match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  return [red, green, blue, alpha / 255];
}

const over = (top: Colour, ground: Colour): Colour => {
  const mix = (index: 0 | 1 | 2): number => top[index] * top[3] + ground[index] * (1 - top[3]);
  return [mix(0), mix(1), mix(2), 1];
};

/** Relative luminance and contrast after WCAG 2.2. */
function luminance(colour: Colour): number {
  const part = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(colour[0]) + 0.7152 * part(colour[1]) + 0.0722 * part(colour[2]);
}
function contrast(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('marks in the page', () => {
  const css = read('card/highlights.css').replace(/@media[\s\S]*$/, '');
  const rules = new Map(
    [...css.matchAll(/::highlight\(([\w-]+)\) \{([^}]*)\}/g)].map(([, name = '', body = '']) => [name, body]),
  );
  const pages = [
    ['black on white', parse('#fff'), parse('#000')],
    ['grey on white', parse('#fff'), parse('#333')],
    ['light on dark', parse('#121212'), parse('#e0e0e0')],
  ] as const;

  it('has a rule for each name', () => {
    expect([...rules.keys()]).toEqual([
      'so-indicator',
      'so-task',
      'so-solution',
      'so-assignment',
      'so-annotation',
      'so-changed',
      'so-focus',
    ]);
  });

  it.each(pages)('keeps text %s at 7:1 on every tint, the pointed-at one laid over it', (_, ground, ink) => {
    for (const [name, body] of rules) {
      if (name === 'so-focus' || name === 'so-annotation') continue;
      const tint = /background-color: ([^;]+)/.exec(body)?.[1];
      if (!tint) continue;
      const once = over(parse(tint), ground);
      expect(contrast(ink, once), name).toBeGreaterThanOrEqual(7);
      const focus = /background-color: ([^;]+)/.exec(rules.get('so-focus') ?? '')?.[1] ?? '';
      expect(contrast(ink, over(parse(focus), once)), `${name}, pointed at`).toBeGreaterThanOrEqual(7);
      const changed = over(
        parse(/background-color: ([^;]+)/.exec(rules.get('so-changed') ?? '')?.[1] ?? ''),
        once,
      );
      expect(contrast(ink, changed), `${name}, changed`).toBeGreaterThanOrEqual(7);
      expect(
        contrast(ink, over(parse(focus), changed)),
        `${name}, changed and pointed at`,
      ).toBeGreaterThanOrEqual(7);
    }
  });

  it.each(pages)('keeps text %s at 7:1 under a note, whatever it stands on', (_, ground, ink) => {
    const tint = (name: string): Colour =>
      parse(/background-color: ([^;]+)/.exec(rules.get(name) ?? '')?.[1] ?? '');
    for (const name of ['so-indicator', 'so-task', 'so-solution', 'so-assignment', 'so-changed']) {
      const noted = over(tint('so-annotation'), over(tint(name), ground));
      expect(contrast(ink, noted), name).toBeGreaterThanOrEqual(7);
      if (name !== 'so-changed')
        expect(contrast(ink, over(tint('so-focus'), noted)), `${name}, revealed`).toBeGreaterThanOrEqual(7);
    }
    const noted = over(tint('so-annotation'), ground);
    expect(contrast(ink, over(tint('so-focus'), noted))).toBeGreaterThanOrEqual(7);
  });

  it('draws a note’s line below that of the kind, and thicker', () => {
    const number = (name: string, pattern: RegExp): number =>
      Number(pattern.exec(rules.get(name) ?? '')?.[1]);
    const thickness = /([\d.]+)px #/;
    const depth = /offset: ([\d.]+)em/;
    for (const kind of ['so-indicator', 'so-task', 'so-solution', 'so-assignment']) {
      expect(number('so-annotation', thickness)).toBeGreaterThan(number(kind, thickness));
      expect(number('so-annotation', depth)).toBeGreaterThan(number(kind, depth));
    }
  });

  it.each(pages)('keeps underlines at 3:1 (%s)', (_, ground) => {
    for (const [name, body] of rules) {
      const line = /text-decoration: [^#;]*(#[0-9a-f]+)/.exec(body)?.[1];
      if (line) expect(contrast(parse(line), ground), name).toBeGreaterThanOrEqual(3);
    }
  });

  it('tells kinds apart by the style of the underline', () => {
    const styles = ['so-indicator', 'so-task', 'so-solution', 'so-assignment', 'so-changed'].map(
      (name) => /underline (\w+)/.exec(rules.get(name) ?? '')?.[1],
    );
    expect(new Set(styles).size).toBe(5);
  });
});

describe('tokens', () => {
  const css = read('shared/tokens.css');
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
  const themes = { light, dark: dark.split('@media')[0] ?? '' };
  const value = (theme: string, name: string): Colour =>
    parse(new RegExp(`--${name}: ([^;]+);`).exec(theme)?.[1] ?? '');

  it.each(Object.entries(themes))('%s: small text at 4.5:1, borders of fields at 3:1', (_, theme) => {
    for (const ground of ['paper', 'ground']) {
      for (const ink of [
        'ink',
        'muted',
        'faint',
        'brand',
        'indicator',
        'task',
        'solution',
        'assignment',
        'good',
        'warn',
        'differs',
        'idle',
        'achieved',
        'exceeded',
        'progress',
        'risk',
        'missed',
      ]) {
        expect(
          contrast(value(theme, ink), value(theme, ground)),
          `${ink} on ${ground}`,
        ).toBeGreaterThanOrEqual(4.5);
      }
      for (const line of ['field-line', 'focus']) {
        expect(
          contrast(value(theme, line), value(theme, ground)),
          `${line} on ${ground}`,
        ).toBeGreaterThanOrEqual(3);
      }
    }
    expect(contrast(value(theme, 'brand-ink'), value(theme, 'brand'))).toBeGreaterThanOrEqual(4.5);
  });

  it('define the same colours in both themes', () => {
    const names = (theme: string): string[] =>
      [...theme.matchAll(/--([\w-]+): #/g)].map(([, name = '']) => name);
    expect(names(themes.dark)).toEqual(names(themes.light));
  });
});
