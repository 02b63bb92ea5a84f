import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, test } from 'vitest';
import { readable } from '../../../utils/core/exchange/report/written.ts';
import { writeDocx } from '../../../utils/office/docx-write.ts';
import { writeHtml } from '../../../utils/office/html-write.ts';
import { HOSTILE } from '../../unit/core/exchange/report/hostile.ts';
import { paperOf, SHOWN } from '../../unit/office/hostile-paper.ts';
import { audit } from '../components/stage.tsx';

const folded = (text: string): string => text.replace(/\s+/gu, ' ');
const times = (all: string, text: string): number => folded(all).split(folded(text).trim()).length - 1;

const ELEMENTS =
  'html head meta title style body main header div p h1 h2 h3 h4 ul li table caption colgroup col thead tbody tr th td blockquote section footer b i'.split(
    ' ',
  );

let frame: HTMLIFrameElement | null = null;
afterEach(() => frame?.remove());

/** Opens a page with every right that a page can have, scripts included. */
async function open(html: string): Promise<Document> {
  const opened = document.createElement('iframe');
  opened.style.width = '900px';
  frame = opened;
  await new Promise((resolve) => {
    opened.onload = resolve;
    opened.srcdoc = html;
    document.body.append(opened);
  });
  const inner = opened.contentDocument;
  if (!inner) throw new Error('no document');
  return inner;
}

describe('a paper in HTML', () => {
  test.each(HOSTILE.map((text) => [readable(text)]))(
    'shows as text, runs and loads nothing: %s',
    async (text) => {
      const page = await open(writeHtml(paperOf(text)));
      const all = [...page.querySelectorAll('*')];
      expect(
        [...new Set(all.map(({ localName }) => localName))].filter((name) => !ELEMENTS.includes(name)),
      ).toEqual([]);
      const names = all.flatMap((each) => each.getAttributeNames().map((name) => name.toLowerCase()));
      expect(names.filter((name) => name.startsWith('on') || name === 'src' || name === 'href')).toEqual([]);
      expect(times(page.body.textContent ?? '', text)).toBeGreaterThanOrEqual(SHOWN - 4);
      expect(page.title).toBe(folded(text).trim());
      expect(page.defaultView?.performance.getEntriesByType('resource')).toEqual([]);
    },
  );

  it('forbids scripts itself, should one ever slip through', async () => {
    const html = writeHtml(paperOf('chữ')).replace(
      '</main>',
      '<script>parent.slipped = true</script></main>',
    );
    await open(html);
    expect((window as unknown as { slipped?: boolean }).slipped).toBeUndefined();
    const free = html.replace(/<meta http-equiv[^>]*>/u, '');
    await open(free);
    expect((window as unknown as { slipped?: boolean }).slipped).toBe(true);
  });

  it('is clean for a screen reader', async () => {
    const page = await open(writeHtml(paperOf('Một đoạn chữ thường')));
    expect(page.documentElement.lang).toBe('vi');
    // axe looks at its own document only.
    const [style, main] = [page.querySelector('style'), page.querySelector('main')];
    const box = document.createElement('div');
    if (style && main) box.append(document.importNode(style, true), document.importNode(main, true));
    document.body.append(box);
    const report = await audit(box);
    box.remove();
    expect(report.wrong).toEqual([]);
    expect(report.applied).toBeGreaterThan(5);
  });

  it('repeats the head of a table on every page, on A4', async () => {
    const page = await open(writeHtml(paperOf('chữ')));
    expect(page.querySelectorAll('thead th[scope=col]').length).toBe(2);
    const rules = [...page.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
    expect(rules.find((rule) => rule.startsWith('@page {'))).toMatch(
      /size: a4;[\s\S]*margin: 20mm 15mm 20mm 30mm/iu,
    );
    expect(rules.join('\n')).toContain('table-header-group');
  });
});

describe('a paper in Word', () => {
  test.each(HOSTILE.map((text) => [readable(text)]))('is well-formed and shows as text: %s', async (text) => {
    const parts = unzipSync(await writeDocx(paperOf(text), 'Sổ Nghị quyết'));
    const parse = (name: string): Document =>
      new DOMParser().parseFromString(strFromU8(parts[name] ?? new Uint8Array()), 'text/xml');
    for (const name of Object.keys(parts).filter((each) => each.endsWith('.xml') || each.endsWith('.rels')))
      expect(parse(name).querySelector('parsererror')?.textContent ?? '', name).toBe('');
    const document = parse('word/document.xml');
    for (const line of document.querySelectorAll('br')) line.textContent = ' ';
    expect(times(document.documentElement.textContent ?? '', text)).toBeGreaterThanOrEqual(SHOWN - 4);
    expect(parse('docProps/core.xml').querySelector('title')?.textContent).toBe(text);
    const relations = strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array());
    expect(relations).not.toContain('External');
  });
});
