import { describe, expect, test } from 'vitest';
import { likelyProvisions } from '../../../../utils/core/notebook/likely.ts';
import { fold } from '../../../../utils/core/text/spelling.ts';
import { published } from '../resolution/published.ts';

const I = 'art_2__sec_I__para_2__point_';
const II = 'art_2__sec_II__para_';
const III = 'art_2__sec_III__para_';

/** Passages as reports word them, and the provision (or its beginning) that must be among the first three. */
const PASSAGES: readonly (readonly [passage: string, eId: string])[] = [
  ['GRDP bình quân đầu người đạt 114,1 triệu đồng', `${I}7`],
  ['GRDP bình quân đầu người năm 2024 ước đạt 119,2 triệu đồng/người/năm.', `${I}7`],
  ['Tốc độ tăng trưởng kinh tế của tỉnh năm 2022 đạt 8,59%', `${I}1`],
  ['Tổng sản phẩm trên địa bàn (GRDP) tăng trưởng 6,5% so với cùng kỳ', `${I}1`],
  ['cơ cấu kinh tế: công nghiệp và xây dựng 59,5%, dịch vụ 30%, nông nghiệp 10,5%', `${I}2`],
  ['Giá trị sản xuất công nghiệp tăng 6,37% so với năm trước', `${I}3`],
  ['Giá trị sản xuất ngành nông, lâm nghiệp và thủy sản tăng 4,1%', `${I}4`],
  ['Giá trị xuất khẩu tăng 9%, trong đó xuất khẩu địa phương tăng 3,2%', `${I}5`],
  ['thu ngân sách Nhà nước trên địa bàn đạt 20.025 tỷ đồng, vượt dự toán', `${I}6`],
  ['Toàn tỉnh có 126 xã đạt chuẩn nông thôn mới', `${I}8`],
  ['Tỷ lệ trường học đạt chuẩn quốc gia đạt khoảng 80%', `${I}9`],
  ['91% số gia đình đạt danh hiệu gia đình văn hóa', `${I}10`],
  ['Tỷ lệ bao phủ bảo hiểm y tế đạt 98,2% dân số', `${I}11`],
  ['tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ tăng lên 33%', `${I}12`],
  ['Tỷ lệ thất nghiệp khu vực thành thị còn 2,6%', `${I}12`],
  ['tỷ lệ hộ nghèo giảm 1,13% theo chuẩn nghèo đa chiều', `${I}13`],
  ['98% dân số nông thôn được sử dụng nước hợp vệ sinh', `${I}14`],
  ['Tỷ lệ che phủ rừng duy trì ổn định ở mức 46,8%', `${I}14`],
  ['Tỉnh khởi công hạ tầng cụm công nghiệp Sông Công 2 ở khu vực phía Nam', `${II}1__p_1__s_2`],
  ['thương hiệu chè Thái Nguyên, sản phẩm trà đặc sản được nâng cao giá trị', `${II}2__p_1__s_2`],
  ['ngành nông nghiệp vận động nông dân dồn điền đổi thửa', `${II}2__p_2__s_1`],
  ['Nhiều cửa hàng chấp nhận thanh toán không dùng tiền mặt', `${II}4`],
  ['Thái Nguyên đẩy nhanh chuyển đổi số, ra mắt kho dữ liệu dùng chung', `${II}5__p_1__s_3`],
  ['giải pháp bảo đảm an toàn, an ninh mạng', `${II}5__p_3__s_2`],
  ['trùng tu, tôn tạo di tích lịch sử cách mạng ATK Định Hóa', `${II}9__p_2__s_2`],
  ['khám chữa bệnh ở các bệnh viện tuyến tỉnh', `${II}10__p_1__s_4`],
  ['Ngành y tế chủ động phòng, chống dịch bệnh, kiểm soát an toàn thực phẩm', `${II}10__p_2__s_1`],
  ['Phong trào đền ơn đáp nghĩa, chăm lo người có công với cách mạng', `${II}11__p_1__s_1`],
  ['Đại học Thái Nguyên đào tạo nhân lực chất lượng cao', `${II}8__p_3__s_1`],
  ['Chỉ số PAPI và PAR INDEX của tỉnh tăng bậc', `${III}7__p_4__s_1`],
  ['Trung tâm phục vụ hành chính công tỉnh đi vào hoạt động', `${III}7__p_3__s_3`],
  ['quy hoạch tỉnh thời kỳ 2021 - 2030, tầm nhìn đến năm 2050 được phê duyệt', `${III}4__p_1__s_1`],
  ['Các Ban Hội đồng nhân dân tỉnh giám sát việc thực hiện Nghị quyết', 'art_3__para_2'],
];

const firstThree = (passage: string) =>
  likelyProvisions(passage, published)
    .slice(0, 3)
    .map(({ eId }) => eId);
const isAmong = (found: readonly string[], eId: string) =>
  found.some((each) => each === eId || each.startsWith(`${eId}__`));

describe('likely provisions', () => {
  test.each(PASSAGES)('%s', (passage, eId) => {
    expect(isAmong(firstThree(passage), eId), firstThree(passage).join(' ')).toBe(true);
  });

  test.each(PASSAGES)('without diacritics: %s', (passage, eId) => {
    expect(isAmong(firstThree(fold(passage)), eId), firstThree(fold(passage)).join(' ')).toBe(true);
  });

  test('most of them first', () => {
    const first = PASSAGES.filter(([passage, eId]) => isAmong(firstThree(passage).slice(0, 1), eId));
    expect(first.length / PASSAGES.length).toBeGreaterThanOrEqual(0.8);
    expect(firstThree(PASSAGES[0]?.[0] ?? '')[0]).toBe(`${I}7`);
  });

  test.each(['', '2025', '114,1 %', 'xyz', '…'])('nothing from "%s"', (passage) =>
    expect(likelyProvisions(passage, published)).toEqual([]),
  );

  test('in any spelling, best first, not too many', () => {
    const [passage] = PASSAGES[8] ?? [''];
    const found = likelyProvisions(passage, published);
    expect(likelyProvisions(passage.normalize('NFD').toUpperCase(), published)).toEqual(found);
    expect(found.map(({ score }) => score)).toEqual(
      found.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    expect(found.length).toBeLessThanOrEqual(12);
  });
});
