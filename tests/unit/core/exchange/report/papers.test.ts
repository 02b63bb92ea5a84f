import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fitted } from '../../../../../utils/core/exchange/report/fit.ts';
import type { Paper, QuestionBlock } from '../../../../../utils/core/exchange/report/model.ts';
import { monitoringReport } from '../../../../../utils/core/exchange/report/monitoring-report.ts';
import { questionSheet, SHEET_LIMIT } from '../../../../../utils/core/exchange/report/question-sheet.ts';
import { questionsByDepartment } from '../../../../../utils/core/exchange/report/questions-by-department.ts';
import { reviewSummary } from '../../../../../utils/core/exchange/report/review-summary.ts';
import { closePeriod, snapshotOf } from '../../../../../utils/core/notebook/closing.ts';
import { changeField } from '../../../../../utils/core/notebook/edits.ts';
import { headsOf, markReviewed } from '../../../../../utils/core/notebook/review.ts';
import { hardNotebook, publicNotebook } from './notebooks.ts';
import { indicator, requestOf, statesOf, Writer, year } from './sample.ts';
import { rowsOf, sectionOf, textOf } from './told.ts';

const { records, me } = publicNotebook();
const questionsIn = ({ blocks }: Paper): QuestionBlock[] =>
  blocks.filter((block): block is QuestionBlock => block.kind === 'question');
const headingsIn = ({ blocks }: Paper): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));

describe('open questions by department', () => {
  const paper = questionsByDepartment(requestOf(records));

  it('stand under who leads today, those that nobody leads last', () => {
    expect(headingsIn(paper)).toEqual([
      'I. Sở Tài chính (2 câu hỏi)',
      'II. Chưa gắn cơ quan chủ trì (2 câu hỏi)',
    ]);
    expect(textOf(paper.blocks)).toContain('còn 4 câu hỏi chưa có trả lời');
  });

  it('come with passage, figures and who asks', () => {
    const [first, second] = questionsIn(paper);
    expect(first).toMatchObject({ number: 1, place: 'Điểm (1), mục 2, phần I, Điều 2' });
    expect(second?.facts[0]).toContain(
      '119,2\u00a0triệu đồng (năm 2024), mức đề ra ≥\u00a0150\u00a0triệu đồng',
    );
    expect(second?.facts.at(-1)).toMatch(/^Người hỏi: Đại biểu, \d{2}\/\d{2}\/2025$/u);
  });

  it('are led by whom the unit that holds them names, under the name of today', () => {
    const writer = new Writer('w', 'A');
    writer.duty('art_2__sec_II__para_2', 'so-nong-nghiep-va-phat-trien-nong-thon');
    writer.duty(indicator(2), 'so-ke-hoach-va-dau-tu');
    writer.note('art_2__sec_II__para_2__p_1__s_1', 'questioning', 'một');
    writer.note(indicator(2), 'questioning', 'hai');
    const names = headingsIn(questionsByDepartment(requestOf(statesOf(writer.machine))));
    expect(names.some((name) => name.includes('Sở Tài chính'))).toBe(true);
    expect(names.some((name) => name.includes('Sở Kế hoạch'))).toBe(false);
  });

  test.each([
    ['nobody answered', () => {}, 1],
    ['the asker added something', (w: Writer, id: string) => void w.reply(id, 'thêm'), 1],
    ['somebody answered', (w: Writer, id: string, o: Writer) => answer(w, o, id), 0],
    [
      'somebody answered what the asker added',
      (w: Writer, id: string, o: Writer) => answer(w, o, w.reply(id, 'thêm')),
      0,
    ],
  ])('are open or not where %s', (_, act, left) => {
    const [writer, other] = [new Writer('w', 'A'), new Writer('o', 'B')];
    act(writer, writer.note(indicator(1), 'questioning', 'hỏi'), other);
    writer.machine.take(other.machine.log);
    expect(questionsIn(questionsByDepartment(requestOf(statesOf(writer.machine))))).toHaveLength(left);
  });

  it('lose nothing in a list of two hundred', () => {
    const hard = questionsByDepartment(requestOf(hardNotebook().records));
    expect(textOf(hard.blocks)).toContain('còn 200 câu hỏi');
    const said = new Set(questionsIn(hard).map(({ question }) => question.split(' ')[0]));
    expect(said.size).toBe(200);
  });
});

const answer = (writer: Writer, other: Writer, to: string): void => {
  other.machine.take(writer.machine.log);
  other.reply(to, 'trả lời');
};

describe('a delegate’s sheet', () => {
  it('puts first what is tagged as urgent, then what stands worst', () => {
    const sheet = questionSheet(requestOf(records, { me }));
    expect(questionsIn(sheet).map(({ place }) => place.split(',')[0])).toEqual([
      'Điểm (8)',
      'Điểm (7)',
      'Điểm (1)',
      'Câu 1',
    ]);
    expect(sheet.layout).toBe('sheet');
  });

  it('holds the questions of its own person alone', () => {
    expect(questionsIn(questionSheet(requestOf(records, { me: 'staff' })))).toEqual([]);
    expect(textOf(questionSheet(requestOf(records, { me: 'staff' })).blocks)).toContain('Chưa có câu hỏi');
  });

  it('has room for what is filled in by hand, and says who is asked and what has no figure', () => {
    const writer = new Writer('w', 'Đại biểu A');
    writer.duty(indicator(3), 'so-cong-thuong');
    writer.note(indicator(3), 'questioning', 'Vì sao?');
    const sheet = questionSheet(requestOf(statesOf(writer.machine), { me: 'w' }));
    const told = textOf(sheet.blocks);
    expect(told).toContain('Đại biểu: Đại biểu A\nTổ đại biểu: …');
    expect(told).toContain('Ngày: ……');
    expect(told).toContain('Cơ quan trả lời: Sở Công Thương');
    expect(told).toMatch(/Giá trị sản xuất công nghiệp.*: chưa có số liệu/u);
    expect(told).toContain('Chữ ký');
    expect(told).not.toContain('Thứ tự');
  });

  it('says how many have no room', () => {
    const hard = hardNotebook();
    const sheet = questionSheet(requestOf(hard.records, { me: hard.me }));
    expect(questionsIn(sheet)).toHaveLength(SHEET_LIMIT);
    expect(textOf(sheet.blocks)).toContain('Còn 194 câu hỏi nữa');
  });

  it('fits one page, whatever it is given', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 3000 });
    const question = fc.record({
      place: words,
      quote: words,
      question: words,
      facts: fc.array(words, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: SHEET_LIMIT }), (given) => {
        const sheet = fitted(
          given.map((each, index) => ({ kind: 'question', number: index + 1, answer: '', room: 0, ...each })),
        );
        let height = 0;
        for (const { quote, facts, question: asked, room } of sheet) {
          expect(room).toBeGreaterThan(0);
          const lines = [quote, facts.join('; '), asked].map((text) => Math.ceil([...text].length / 84));
          height += 13 * (1 + lines.reduce((a, b) => a + b, 0)) + 21 * room + 7;
        }
        expect(height).toBeLessThanOrEqual(650);
      }),
    );
  });

  it('cuts nothing that has room', () => {
    const [only] = fitted([
      {
        kind: 'question',
        number: 1,
        place: 'p',
        quote: 'q'.repeat(300),
        facts: ['f'],
        question: 'a b'.repeat(90),
        answer: '',
        room: 0,
      },
    ]);
    expect(only?.quote).toBe('q'.repeat(300));
    expect(only?.question).toBe('a b'.repeat(90));
    expect(only?.room).toBe(8);
  });
});

test('no string of a paper holds what cannot be printed', () => {
  const hard = hardNotebook(20);
  for (const build of [questionsByDepartment, questionSheet, reviewSummary, monitoringReport])
    expect(JSON.stringify(build(requestOf(hard.records, { me: hard.me })))).not.toMatch(
      /\\u00[01]|[\u007f-\u009f\u202a-\u202e]/u,
    );
});

describe('the summary of a review', () => {
  const staff = new Writer('staff', 'Chuyên viên');
  const checked = staff.status(indicator(1), year(2024), { text: 'Số liệu báo chí.' }, { 1: 6.5 });
  const asked = staff.status(indicator(7), year(2024), { text: 'Cần xem lại.' }, { 1: 119.2 });
  staff.note(indicator(3), 'commenting', 'Chưa ai xem.');
  const reviewer = new Writer('reviewer', 'Thường trực', 1_751_000_000_000);
  reviewer.machine.take(staff.machine.log);
  for (const [subject, mark] of [
    [checked, 'checked'],
    [asked, 'asked'],
  ] as const) {
    const state = reviewer.machine.state(subject);
    if (state) reviewer.machine.write(markReviewed(null, subject, 'reviewer', mark, headsOf(state)));
  }
  reviewer.reply(asked, 'Nguồn ở đâu?');
  reviewer.machine.write(closePeriod(null, requestOf([]).resolution.id, snapshotOf(year(2024), [])));
  staff.machine.take(reviewer.machine.log);
  const seen = staff.machine.state<'status'>(checked);
  if (seen) staff.machine.write(changeField(seen, 'text', 'Đã sửa sau.'));
  const paper = reviewSummary(requestOf(statesOf(staff.machine)));

  it('counts what was marked and what waits', () => {
    expect(rowsOf(sectionOf(paper, 'I'))).toEqual([
      ['Đã chấp nhận', '0', '0', '0'],
      ['Đang hỏi lại', '0', '1', '0'],
      ['Đã kiểm tra', '0', '1', '0'],
      ['Chưa duyệt', '1', '0', '0'],
    ]);
  });

  it('shows what was asked, by author, with the question', () => {
    const told = textOf(sectionOf(paper, 'II'));
    expect(told).toContain('Chuyên viên');
    expect(told).toContain('Cần xem lại.');
    expect(told).toContain('Nguồn ở đâu?');
    expect(told).toContain('người duyệt: Thường trực');
  });

  it('leaves what was asked back and not answered among the open questions', () => {
    const request = requestOf(statesOf(staff.machine));
    const told = [
      textOf(questionsByDepartment(request).blocks),
      textOf(sectionOf(monitoringReport(request), 'VII')),
    ];
    for (const each of told) {
      expect(each).toContain('Nguồn ở đâu?');
      expect(each).toContain('Người duyệt hỏi lại: Thường trực');
    }
    const later = new Writer('staff2', 'Người khác', 1_752_000_000_000);
    later.machine.take(staff.machine.log);
    later.reply(asked, 'Nguồn: Cục Thống kê.');
    const answered = requestOf(statesOf(later.machine));
    expect(textOf(questionsByDepartment(answered).blocks)).not.toContain('Nguồn ở đâu?');
  });

  it('says what was edited after it was marked', () => {
    expect(textOf(sectionOf(paper, 'IV'))).toContain('Đã sửa sau khi duyệt.');
  });

  it('names closed periods, and what was written since', () => {
    const told = textOf(sectionOf(paper, 'VI'));
    expect(told).toContain('năm 2024: 0 mục, khóa bởi Thường trực ngày');
    expect(told).toContain('Từ khi khóa đã thay đổi 2 chỗ.');
    expect(told).toMatch(/\(1\) Tốc độ tăng trưởng.*: chưa có → 6,5/u);
  });

  it('names each figure that was changed after its period was closed, before and now', () => {
    const writer = new Writer('w', 'Thư ký');
    const id = writer.status(indicator(1), year(2024), {}, { 1: 6.5 });
    const target = requestOf([]).resolution.provisions.find(({ eId }) => eId === indicator(1))?.targets?.[0];
    const given = target ?? { id: '', unit: '' };
    const state = 'not assessed';
    const figure = { provision: indicator(1), target: given.id, reported: { value: 7.4, unit: given.unit } };
    const snapshot = { period: year(2024), figures: [{ ...figure, state, status: id } as const] };
    writer.machine.write(closePeriod(null, requestOf([]).resolution.id, snapshot));
    const report = monitoringReport(requestOf(statesOf(writer.machine)));
    expect(textOf(sectionOf(report, 'IX'))).toMatch(
      /\(1\) Tốc độ tăng trưởng.*: 7,4\u00a0%\/năm → 6,5\u00a0%\/năm \(Thư ký/u,
    );
  });

  it('gives the figure and the name of its target', () => {
    expect(textOf(sectionOf(paper, 'IV'))).toMatch(/\(1\) Tốc độ tăng trưởng.*: 6,5\u00a0%/u);
  });
});
