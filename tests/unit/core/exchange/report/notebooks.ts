import { resolveConflict } from '../../../../../utils/core/notebook/edits.ts';
import type { RecordState } from '../../../../../utils/core/notebook/model.ts';
import { HOSTILE, LONG_NAME } from './hostile.ts';
import { indicator, SINCE_2025, statesOf, Writer, year } from './sample.ts';

const TASK = (field: number, sentence: string): string => `art_2__sec_II__para_${field}__${sentence}`;

/**
 * A notebook of public figures (DOMAIN.md), with their sources, as two people keep it; one judgement is contested. Of
 * what is not public it says nothing.
 */
export function publicNotebook(): { readonly records: RecordState[]; readonly me: string } {
  const staff = new Writer('staff', 'Chuyên viên');
  const delegate = new Writer('delegate', 'Đại biểu', 1_750_500_000_000);
  const press = 'https://www.vietnamplus.vn/post1085743.vnp';
  const merged = staff.pageNote(
    press,
    'Thái Nguyên: kinh tế - xã hội năm 2025',
    'GRDP tăng 6,33%; giá trị sản xuất công nghiệp tăng 6,37%; xuất khẩu tăng 9%, trong đó xuất khẩu địa phương tăng 3,2%; GRDP bình quân đầu người đạt 114,1 triệu đồng.',
    'Số liệu của tỉnh sau sắp xếp, chưa so được với mức của Nghị quyết.',
  );
  staff.status(indicator(1), year(2022), { source: 'https://soha.vn (4/2023)' }, { 1: 8.59 });
  staff.status(indicator(1), year(2024), { source: 'https://soha.vn (2/2025)' }, { 1: 6.5 });
  staff.status(
    indicator(1),
    { kind: 'span', from: 2021, to: 2025 },
    { source: 'https://danviet.vn (d1364849)', text: 'Bình quân cả giai đoạn theo báo chí.' },
    { 1: 7.3 },
  );
  staff.status(indicator(2), year(2022), { source: 'https://soha.vn (4/2023)' }, { 1: 59.5, 2: 30, 3: 10.5 });
  staff.status(indicator(3), year(2022), { source: 'https://thoidai.com.vn (12/2022)' }, { 1: 10.8 });
  staff.status(indicator(3), year(2025), { source: press, territory: SINCE_2025 }, { 1: 6.37 }, [merged]);
  staff.status(indicator(5), year(2022), { source: 'https://thoidai.com.vn (12/2022)' }, { 1: 10.4 });
  staff.status(indicator(5), year(2025), { source: press, territory: SINCE_2025 }, { 1: 9, 2: 3.2 }, [
    merged,
  ]);
  const income = staff.status(
    indicator(7),
    year(2024),
    {
      source: 'https://soha.vn (2/2025)',
      judgement: { state: 'at risk', reason: 'Còn một năm mà thiếu gần 31 triệu đồng.' },
    },
    { 1: 119.2 },
  );
  staff.status(
    indicator(9),
    year(2025),
    { source: press, territory: SINCE_2025, text: 'Khoảng 80%.' },
    { 1: 80 },
  );
  staff.status(indicator(14), year(2025), { source: press, territory: SINCE_2025 }, { 2: 98 });
  staff.status(TASK(1, 'p_1__s_1'), year(2024), {
    judgement: { state: 'in progress', reason: '' },
    text: 'Đang triển khai theo báo cáo của ngành.',
    source: 'Báo cáo của Sở Công Thương',
  });
  staff.duty(indicator(1), 'so-tai-chinh');
  staff.duty(indicator(2), 'so-ke-hoach-va-dau-tu');
  staff.duty(indicator(3), 'so-cong-thuong');
  staff.duty(indicator(5), 'so-cong-thuong');
  staff.duty(indicator(5), 'so-tai-chinh', 'co-ordinating');
  staff.duty(indicator(7), 'so-tai-chinh');
  staff.duty('art_2__sec_II__para_1', 'so-cong-thuong');

  const asked = [
    delegate.note(
      indicator(7),
      'questioning',
      'GRDP bình quân đầu người năm 2025 tính theo địa bàn nào, và còn thiếu bao nhiêu so với mức 150 triệu đồng?',
    ),
    delegate.note(
      indicator(1),
      'questioning',
      'Bình quân 7,3%/năm thấp hơn mức đề ra: nguyên nhân chủ quan là gì, ai chịu trách nhiệm?',
    ),
    delegate.note(
      indicator(8),
      'questioning',
      'Từ 01/7/2025 không còn cấp huyện: mức “06 đơn vị cấp huyện” được đánh giá thế nào?',
    ),
    delegate.note(TASK(2, 'p_1__s_1'), 'questioning', 'Kết quả thực hiện đến nay ra sao?'),
  ];
  delegate.tag(asked[2] ?? '', 'ưu tiên');
  const answered = delegate.note(
    indicator(5),
    'questioning',
    'Xuất khẩu địa phương năm 2025 tăng bao nhiêu?',
  );
  delegate.note(
    indicator(11),
    'commenting',
    'Cần số liệu của Bảo hiểm xã hội tỉnh.\nĐã đề nghị bằng văn bản.',
  );
  delegate.note(indicator(11), 'commenting', 'Điều này chỉ riêng tôi đọc.', true);
  staff.machine.take(delegate.machine.log);
  staff.reply(answered, 'Theo báo chí: tăng 3,2%, tính cho tỉnh sau sắp xếp.');

  delegate.machine.take(staff.machine.log);
  const seen = delegate.machine.state(income);
  if (seen) {
    delegate.machine.write(
      resolveConflict(seen, 'judgement', {
        state: 'not achieved',
        reason: 'Không thể tăng gần 31 triệu đồng trong một năm.',
      }),
    );
    staff.machine.write(
      resolveConflict(seen, 'judgement', { state: 'at risk', reason: 'Chờ số liệu chính thức năm 2025.' }),
    );
  }
  delegate.machine.take(staff.machine.log);
  return { records: statesOf(delegate.machine), me: 'delegate' };
}

const LONG = 'Nội dung rất dài, nhắc lại nhiều lần để thử trang giấy, cột hẹp và chỗ ngắt dòng. '
  .repeat(60)
  .trim();

/** Hostile and very long text in every field there is, two hundred questions, and a name of all diacritics. */
export function hardNotebook(questions = 200): { readonly records: RecordState[]; readonly me: string } {
  const writer = new Writer('hard', LONG_NAME);
  for (const [index, text] of [...HOSTILE, LONG].entries()) {
    const evidence = writer.pageNote(`https://example.org/${index}?a=${cutTo(text, 20)}`, text, text, text);
    const status = writer.status(
      indicator((index % 14) + 1),
      year(2021 + (index % 5)),
      {
        text,
        source: text,
        judgement: { state: 'at risk', reason: text },
        territory: { kind: 'other', name: cutTo(text, 80) },
      },
      { 1: 123456.789 },
      [evidence],
    );
    writer.reply(status, text);
    writer.tag(writer.note(indicator(1), 'commenting', text), cutTo(text, 60));
    writer.duty(indicator((index % 14) + 1), `so-la-${cutTo(text, 30)}`);
  }
  for (let index = 0; index < questions; index++)
    writer.note(
      index % 3 === 0 ? indicator((index % 14) + 1) : TASK((index % 14) + 1, 'p_1__s_1'),
      'questioning',
      index % 7 === 0 ? `${index} ${LONG}` : `${index} ${HOSTILE[index % HOSTILE.length]}`,
    );
  return { records: statesOf(writer.machine), me: 'hard' };
}

/** By whole characters: half of one is no text. */
function cutTo(text: string, length: number): string {
  return [...text].slice(0, length).join('');
}
