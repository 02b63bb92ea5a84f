import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { monitoringReport } from '../../../utils/core/exchange/report/monitoring-report.ts';
import { questionSheet } from '../../../utils/core/exchange/report/question-sheet.ts';
import { writeDocx } from '../../../utils/office/docx-write.ts';
import { hardNotebook, publicNotebook } from '../core/exchange/report/notebooks.ts';
import { requestOf } from '../core/exchange/report/sample.ts';

const { records, me } = publicNotebook();
const parts = unzipSync(await writeDocx(monitoringReport(requestOf(records)), 'Sổ Nghị quyết'));
const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
const body = part('word/document.xml');
const count = (text: string, of: RegExp): number => [...text.matchAll(of)].length;

describe('a report in Word', () => {
  test.each([
    ['A4 upright', /<w:pgSz (?=[^>]*w:w="11906")(?=[^>]*w:h="16838")[^>]*>/u],
    [
      'margins of 20, 20, 30 and 15 mm',
      /<w:pgMar (?=[^>]*w:top="1134")(?=[^>]*w:right="850")(?=[^>]*w:bottom="1134")(?=[^>]*w:left="1701")[^>]*>/u,
    ],
    ['another first page', /<w:titlePg\/>/u],
  ])('has %s', (_, found) => expect(found.test(body)).toBe(true));

  it('has real headings, as its sections are', () => {
    expect(count(body, /<w:pStyle w:val="Heading1"\/>/gu)).toBe(10);
    expect(count(body, /<w:pStyle w:val="Heading2"\/>/gu)).toBeGreaterThan(5);
    expect(count(body, /<w:pStyle w:val="Title"\/>/gu)).toBe(1);
  });

  it('has real tables whose heads repeat and whose rows are not torn', () => {
    const tables = body.split('<w:tbl>').slice(1);
    // Letterhead and ending have no head.
    expect(count(body, /<w:tblHeader\/>/gu)).toBe(tables.length - 2);
    expect(count(body, /<w:cantSplit\/>/gu)).toBe(count(body, /<w:tr>/gu));
  });

  it('is in Vietnamese, in Times New Roman of 14 points', () => {
    const styles = part('word/styles.xml');
    expect(styles).toContain('<w:lang w:val="vi-VN" w:eastAsia="vi-VN"/>');
    expect(styles).toContain('<w:sz w:val="28"/>');
    expect(body).not.toMatch(/w:ascii="(?!Times New Roman)/u);
  });

  it('counts its pages at the top, from the second on', () => {
    const headers = Object.keys(parts).filter((name) => /^word\/header\d\.xml$/u.test(name));
    const numbered = headers.filter((name) => part(name).includes('PAGE'));
    expect(headers).toHaveLength(2);
    expect(numbered).toHaveLength(1);
    const [, first] = /<w:headerReference w:type="first" r:id="([^"]+)"/u.exec(body) ?? [];
    const [, target] =
      new RegExp(`Id="${first}"[^>]*Target="([^"]+)"`, 'u').exec(part('word/_rels/document.xml.rels')) ?? [];
    expect(`word/${target}`).not.toBe(numbered[0]);
  });

  it('names the product and nobody else in its properties', () => {
    const core = part('docProps/core.xml');
    expect(core).toContain('<dc:creator>Sổ Nghị quyết</dc:creator>');
    expect(core).toContain('<cp:lastModifiedBy>Sổ Nghị quyết</cp:lastModifiedBy>');
    expect(core).not.toContain('Un-named');
  });

  it('holds no macro, no link and no picture', () => {
    expect(Object.keys(parts).filter((name) => /vba|media|embeddings/u.test(name))).toEqual([]);
    expect(part('word/_rels/document.xml.rels')).not.toContain('External');
    expect(body).not.toMatch(/<w:hyperlink|<w:drawing|<w:instrText/u);
  });

  it('sets the sheet in lines of one height, so that it stays one page', async () => {
    const hard = hardNotebook(20);
    for (const given of [{ records, me }, hard]) {
      const sheet = unzipSync(
        await writeDocx(questionSheet(requestOf(given.records, { me: given.me })), 'Sổ Nghị quyết'),
      );
      const xml = strFromU8(sheet['word/document.xml'] ?? new Uint8Array());
      const exact = [...xml.matchAll(/w:line="(\d+)" w:lineRule="exact"/gu)].map(([, line]) => Number(line));
      const height = exact.reduce((sum, line) => sum + line / 20, 0);
      expect(height).toBeGreaterThan(200);
      expect(height).toBeLessThan(700);
    }
  });
});
