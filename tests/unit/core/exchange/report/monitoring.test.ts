import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Block, Paper, TableBlock } from '../../../../../utils/core/exchange/report/model.ts';
import { monitoringReport } from '../../../../../utils/core/exchange/report/monitoring-report.ts';
import { readable } from '../../../../../utils/core/exchange/report/written.ts';
import { hardNotebook, publicNotebook } from './notebooks.ts';
import { indicator, requestOf, statesOf, Writer, year } from './sample.ts';
import { rowsOf, sectionOf, textOf } from './told.ts';

const { records } = publicNotebook();
const report = monitoringReport(requestOf(records));

const state = (paper: Paper, target: string): string[] => {
  const row = rowsOf(sectionOf(paper, 'II'))?.find(([name]) => name?.includes(target));
  return row ?? [];
};

describe('the report on how far a resolution has come', () => {
  it('stands as Nghị định 30/2020 lays papers out', () => {
    expect(report.blocks.map(({ kind }) => kind).slice(0, 3)).toEqual(['letterhead', 'title', 'paragraph']);
    expect(report.blocks.at(-1)?.kind).toBe('ending');
    const headings = report.blocks.filter((block) => block.kind === 'heading' && block.level === 1);
    expect(headings.map((block) => (block.kind === 'heading' ? block.text.split('.')[0] : ''))).toEqual([
      'I',
      'II',
      'III',
      'IV',
      'V',
      'VI',
      'VII',
      'VIII',
      'IX',
      'X',
    ]);
  });

  it('cites the resolution whole, without the number that nobody knows', () => {
    expect(report.title).toContain(
      'Nghị quyết ngày 11 tháng 12 năm 2020 của Hội đồng nhân dân tỉnh Thái Nguyên về Kế hoạch',
    );
  });

  it('leaves dots for what it was not told, and invents nothing', () => {
    const [head] = report.blocks;
    expect(head).toMatchObject({
      above: null,
      issuer: expect.stringMatching(/^…+$/u),
      number: 'Số: ………/BC-………',
      nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      placeAndDate: expect.stringMatching(/^…+, ngày … tháng … năm …$/u),
    });
    expect(report.blocks.at(-1)).toMatchObject({
      signer: expect.stringMatching(/^…+$/u),
      recipients: ['- Lưu: VT, ……'],
    });
  });

  it('prints the office it was told of, in capitals, with its recipients', () => {
    const office = {
      above: 'Hội đồng nhân dân tỉnh Thái Nguyên',
      issuer: 'Ban Pháp chế',
      place: 'Thái Nguyên',
      date: '2026-02-05',
      number: '12/BC-HĐND',
      signer: 'Trưởng ban',
      recipients: ['- Thường trực HĐND tỉnh;', 'Lưu: VT, PC'],
    };
    const { blocks } = monitoringReport(requestOf(records, { office }));
    expect(blocks[0]).toMatchObject({
      above: 'HỘI ĐỒNG NHÂN DÂN\nTỈNH THÁI NGUYÊN',
      issuer: 'BAN PHÁP CHẾ',
      number: 'Số: 12/BC-HĐND',
      placeAndDate: 'Thái Nguyên, ngày 05 tháng 02 năm 2026',
    });
    expect(blocks.at(-1)).toMatchObject({
      signer: 'TRƯỞNG BAN',
      recipients: ['- Thường trực HĐND tỉnh;', '- Lưu: VT, PC.'],
    });
  });

  it('counts every target and every task once', () => {
    const rows = rowsOf(sectionOf(report, 'I')) ?? [];
    expect(rows.at(-1)).toEqual(['Tổng số', '26', '87', '23', '2']);
    for (const column of [1, 2, 3, 4]) {
      const sum = rows.slice(0, -1).reduce((all, row) => all + Number(row[column]), 0);
      expect(String(sum)).toBe(rows.at(-1)?.[column]);
    }
    expect(textOf(sectionOf(report, 'I'))).toContain('26 mức của 14 chỉ tiêu');
  });

  test.each([
    ['(1) Tốc độ tăng trưởng', '7,3', 'giai đoạn 2021–2025', 'Có nguy cơ không đạt'],
    ['dịch vụ', '30', 'năm 2022', 'Đang triển khai'],
    ['(3) Giá trị sản xuất công nghiệp', '10,8', 'năm 2022', 'số liệu một năm'],
    ['(5) Xuất khẩu địa phương', '3,2', 'địa bàn: Tỉnh Thái Nguyên từ', 'Chưa đánh giá'],
    ['(4) Giá trị sản xuất nông', '–', '', 'Chưa có số liệu'],
    ['(7) GRDP bình quân đầu người', '119,2', 'năm 2024', 'theo đánh giá của người ghi'],
    ['(7) GRDP bình quân đầu người', '119,2', 'năm 2024', 'còn mâu thuẫn'],
    ['(7) Thu nhập bình quân', '–', '', 'Chưa có số liệu'],
  ])('says of %s: %s', (target, figure, when, said) => {
    const [, , latest, period, told] = state(report, target);
    expect(latest).toBe(figure);
    expect(period).toContain(when);
    expect(told).toContain(said);
  });

  it('calls overdue what is open when the plan is over, and only that', () => {
    expect(textOf(sectionOf(report, 'IV'))).toBe('Không có nội dung quá hạn.');
    const later = monitoringReport(requestOf(records, { today: '2026-01-05' }));
    const overdue = textOf(sectionOf(later, 'IV'));
    expect(overdue).toContain('Cơ cấu kinh tế');
    expect(overdue).toContain('đang triển khai');
    expect(overdue).not.toContain('Tốc độ tăng trưởng');
    expect(state(later, '(1) Tốc độ tăng trưởng')[4]).toContain('Không đạt');
  });

  it('names who answers as they were named, and what they are called now', () => {
    const duties = textOf(sectionOf(report, 'V'));
    expect(duties).toContain('Sở Kế hoạch và Đầu tư (nay: Sở Tài chính)');
    expect(duties).toContain('các điểm (3) và (5), mục 2, phần I, Điều 2');
    expect(duties).toMatch(/\d+ trong 126 nội dung theo dõi chưa có cơ quan chủ trì/u);
  });

  it('lists questions that nobody answered apart from the notes', () => {
    const asked = sectionOf(report, 'VII').filter(({ kind }) => kind === 'question');
    expect(asked).toHaveLength(4);
    expect(textOf(sectionOf(report, 'VII'))).not.toContain('Xuất khẩu địa phương năm 2025');
    expect(textOf(sectionOf(report, 'VI'))).toContain('Xuất khẩu địa phương năm 2025');
  });

  it('shows both sides of a conflict with their authors', () => {
    const told = textOf(sectionOf(report, 'VIII'));
    expect(told).toContain('Không thể tăng gần 31 triệu đồng trong một năm.');
    expect(told).toContain('Chờ số liệu chính thức năm 2025.');
    expect(told).toContain('Chuyên viên');
  });

  it('names each source once, an address by the title of its page', () => {
    const sources = textOf(sectionOf(report, 'X'));
    expect(sources.match(/post1085743/gu)).toHaveLength(1);
    expect(sources).toContain('Thái Nguyên: kinh tế - xã hội năm 2025 (https://www.vietnamplus.vn');
    expect(sources).not.toContain('https://thainguyen.gov.vn');
  });

  it('keeps private notes in unless it is told to take them out', () => {
    expect(textOf(report.blocks)).not.toContain('chỉ riêng tôi đọc');
    expect(textOf(monitoringReport(requestOf(records, { withPrivate: true })).blocks)).toContain(
      'chỉ riêng tôi đọc',
    );
  });

  it('tells its scope, and counts what lies in it alone', () => {
    const narrowed = monitoringReport(requestOf(records, { scope: { field: 'art_2__sec_II__para_1' } }));
    expect(textOf(narrowed.blocks)).toContain('Phạm vi: lĩnh vực Công nghiệp.');
    expect(rowsOf(sectionOf(narrowed, 'I'))?.at(-1)).toEqual(['Tổng số', '0', '5', '0', '0']);
  });

  it('speaks of an empty notebook without a figure', () => {
    const empty = monitoringReport(requestOf([]));
    expect(textOf(sectionOf(empty, 'I'))).toContain('26 chưa có số liệu');
    expect(textOf(sectionOf(empty, 'VI'))).toBe('Chưa có ghi chú nào.');
    expect(textOf(sectionOf(empty, 'X'))).toBe('Chưa ghi nguồn nào.');
  });
});

describe('whatever people write', () => {
  const words = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => readable(text) !== '');

  it('stands in the report, whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(5), words, fc.integer({ min: 1, max: 14 })), { maxLength: 12 }),
        (acts) => {
          const writer = new Writer('w', 'Người ghi');
          const said: string[] = [];
          for (const [act, text, number] of acts) {
            said.push(readable(text));
            if (act === 0) writer.note(indicator(number), 'commenting', text);
            else if (act === 1) writer.note(indicator(number), 'questioning', text);
            else if (act === 2) writer.status(indicator(number), year(2024), { text });
            else if (act === 3)
              writer.status(indicator(number), year(2024), { judgement: { state: 'at risk', reason: text } });
            else if (act === 4) writer.reply(writer.note(indicator(number), 'questioning', 'x'), text);
            else writer.pageNote('https://example.org/', 'Trang', text, text);
          }
          const all = textOf(monitoringReport(requestOf(statesOf(writer.machine))).blocks);
          for (const each of said) expect(all).toContain(each);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('and what is private never does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 14 }), fc.boolean(), (number, isStatus) => {
        const writer = new Writer('w', 'Người ghi');
        const secret = isStatus
          ? writer.status(
              indicator(number),
              year(2024),
              { text: 'KÍN', source: 'KÍN', private: true },
              { 1: 987654 },
            )
          : writer.note(indicator(number), 'questioning', 'KÍN', true);
        writer.reply(writer.reply(secret, 'KÍN hai'), 'KÍN ba');
        const all = textOf(monitoringReport(requestOf(statesOf(writer.machine))).blocks);
        expect(all).not.toContain('KÍN');
        expect(all).not.toContain('987.654');
      }),
      { numRuns: 20 },
    );
  });

  it('gives tables that are whole', () => {
    const tables = monitoringReport(requestOf(hardNotebook(20).records)).blocks.filter(
      (block: Block): block is TableBlock => block.kind === 'table',
    );
    expect(tables.length).toBeGreaterThan(3);
    for (const { columns, rows } of tables) {
      expect(columns.reduce((sum, { width }) => sum + width, 0)).toBe(100);
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });
});

describe('what the first reader missed', () => {
  const [one, other] = [new Writer('one', 'Chị Một'), new Writer('other', 'Anh Hai')];
  one.status(indicator(1), year(2024), {}, { 1: 7.4 });
  one.machine.take(other.machine.log);
  other.status(indicator(1), year(2024), {}, { 1: 7.1 });
  other.status(indicator(3), year(2024), {}, { 1: 8 });
  one.status(indicator(3), year(2024), {}, { 1: 8 });
  one.status(indicator(5), year(2024), {}, { 1: 8 });
  one.status(indicator(5), year(2024), {}, { 1: 9 });
  one.machine.take(other.machine.log);
  const paper = monitoringReport(requestOf(statesOf(one.machine)));

  it('tells two people’s figures for one period, in the list of conflicts and in the row', () => {
    const told = textOf(sectionOf(paper, 'VIII'));
    expect(told).toContain('Hai số liệu cho cùng kỳ');
    expect(told).toContain('năm 2024');
    expect(told).toMatch(/7,4\u00a0%\/năm \(Chị Một/u);
    expect(told).toMatch(/7,1\u00a0%\/năm \(Anh Hai/u);
    expect(state(paper, '(1) Tốc độ')[4]).toContain('có số liệu khác cùng kỳ');
  });

  it('but neither equal ones, nor those that one person gave', () => {
    expect(textOf(sectionOf(paper, 'VIII')).match(/cùng kỳ/gu)).toHaveLength(1);
    expect(state(paper, '(3) Giá trị')[4]).not.toContain('cùng kỳ');
  });

  it('shortens a long passage, and says a place once', () => {
    const writer = new Writer('w', 'A');
    for (const eId of ['art_1', 'art_3']) writer.note(eId, 'commenting', 'x');
    const own = monitoringReport(requestOf(statesOf(writer.machine)));
    const section = sectionOf(own, 'VI');
    for (const block of section)
      if (block.kind === 'quote') expect(block.text.length).toBeLessThanOrEqual(400);
    expect(textOf(section)).toContain('Điều 1: Thông qua');
    expect(textOf(section)).toContain('Điều 3: Tổ chức thực hiện');
    expect(textOf(sectionOf(own, 'III'))).toContain('Điều 3. Tổ chức thực hiện');
  });

  it('speaks of no time left when the plan is over', () => {
    const late = monitoringReport(requestOf(records, { today: '2026-11-25' }));
    expect(textOf(late.blocks)).not.toMatch(/không quá một năm|chưa hết kỳ/u);
  });

  it('says once what a single year does not tell', () => {
    expect(textOf(sectionOf(report, 'II')).match(/chưa nói lên mức bình quân/gu)).toHaveLength(1);
  });

  it('counts and names what nobody told of when the plan is over', () => {
    const late = textOf(sectionOf(monitoringReport(requestOf([], { today: '2026-01-05' })), 'IV'));
    expect(late).toContain('còn 26 mức chưa có số liệu và 112 nhiệm vụ, giải pháp chưa cập nhật:');
    expect(late).toContain('(7) GRDP bình quân đầu người');
    expect(late).toContain('Công nghiệp: 5');
  });
});
