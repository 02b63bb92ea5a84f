/**
 * Heads of documents, shaped like what portals carry. To add one: cut the page's text from the header to the
 * first article, keep its line breaks, say what the document states of itself (null where the copy lost it).
 */
interface Positive {
  readonly name: string;
  readonly head: string;
  readonly place: string | null;
  readonly period: readonly [number, number] | null;
  readonly number: string | null;
  readonly title: string;
}

const PREAMBLE = `
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Xét Tờ trình số 116/TTr-UBND ngày 23 tháng 11 năm 2020 của Ủy ban nhân dân tỉnh; ý kiến của đại biểu.
`;
const DECISION = `
QUYẾT NGHỊ:
Điều 1. Thông qua kế hoạch với các chỉ tiêu chủ yếu sau:`;
const BODY = PREAMBLE + DECISION;

export const POSITIVE: readonly Positive[] = [
  {
    name: 'header as two blocks',
    head: `HỘI ĐỒNG NHÂN DÂN
TỈNH PHÚ THỌ
Số: 30/NQ-HĐND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Phú Thọ, ngày 09 tháng 12 năm 2020
NGHỊ QUYẾT
Về kế hoạch phát triển kinh tế - xã hội 5 năm 2021 - 2025
HỘI ĐỒNG NHÂN DÂN TỈNH PHÚ THỌ
KHÓA XVIII, KỲ HỌP THỨ 11${BODY}`,
    place: 'Phú Thọ',
    period: [2021, 2025],
    number: '30/NQ-HĐND',
    title: 'Về kế hoạch phát triển kinh tế - xã hội 5 năm 2021 - 2025',
  },
  {
    name: 'header row by row, as table rows',
    head: `| HỘI ĐỒNG NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
| TỈNH YÊN BÁI | Độc lập – Tự do – Hạnh phúc |
| ------- | --------------- |
| Số: 05/2015/NQ-HĐND | Yên Bái, ngày 14 tháng 12 năm 2015 |
NGHỊ QUYẾT
VỀ KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI 5 NĂM 2016 – 2020 TỈNH YÊN BÁI
HỘI ĐỒNG NHÂN DÂN TỈNH YÊN BÁI${BODY}`,
    place: 'Yên Bái',
    period: [2016, 2020],
    number: '05/2015/NQ-HĐND',
    title: 'VỀ KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI 5 NĂM 2016 – 2020',
  },
  {
    name: 'right column first, cells interleaved, number broken from its label',
    head: `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM HỘI ĐỒNG NHÂN DÂN Độc lập - Tự do - Hạnh phúc TỈNH LÀO CAI
Số:
Lào Cai, ngày 04 tháng 12 năm 2020
38/NQ-HĐND
NGHỊ QUYẾT
Phê duyệt Kế hoạch phát triển kinh tế - xã hội tỉnh Lào Cai giai đoạn 2021-2025
${BODY}`,
    place: 'Lào Cai',
    period: [2021, 2025],
    number: '38/NQ-HĐND',
    title: 'Kế hoạch phát triển kinh tế - xã hội tỉnh Lào Cai giai đoạn 2021-2025',
  },
  {
    name: 'the line NGHỊ QUYẾT is lost',
    head: `HỘI ĐỒNG NHÂN DÂN
TỈNH ĐẮC LẮC
Về nhiệm vụ kinh tế - xã hội năm 2016 - 2020
HỘI ĐỒNG NHÂN DÂN TỈNH ĐẮC LẮC KHÓA VIII, KỲ HỌP THỨ 10${BODY}`,
    place: 'Đắk Lắk',
    period: [2016, 2020],
    number: null,
    title: 'Về nhiệm vụ kinh tế - xã hội năm 2016 - 2020',
  },
  {
    name: 'the line TỈNH is lost: the dateline tells',
    head: `HỘI ĐỒNG NHÂN DÂN
Số: 12/NQ-HĐND
Bắc Kạn, ngày 10 tháng 12 năm 2020
NGHỊ QUYẾT
Về Kế hoạch phát triển kinh tế - xã hội giai đoạn 2021 - 2025${BODY}`,
    place: 'Bắc Kạn',
    period: [2021, 2025],
    number: '12/NQ-HĐND',
    title: 'Về Kế hoạch phát triển kinh tế - xã hội giai đoạn 2021 - 2025',
  },
  {
    name: 'every sign of the place is lost',
    head: `HỘI ĐỒNG NHÂN DÂN
NGHỊ QUYẾT
Về Kế hoạch phát triển kinh tế - xã hội giai đoạn 2021 - 2025${BODY.replace('đại biểu', 'đại biểu Hội đồng nhân dân tỉnh')}`,
    place: null,
    period: [2021, 2025],
    number: null,
    title: 'Về Kế hoạch phát triển kinh tế - xã hội giai đoạn 2021 - 2025',
  },
  {
    name: 'an annual plan, results first',
    head: `HỘI ĐỒNG NHÂN DÂN TỈNH THÁI NGUYÊN
NGHỊ QUYẾT
Về kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2020 và nhiệm vụ trọng tâm năm 2021
HỘI ĐỒNG NHÂN DÂN TỈNH THÁI NGUYÊN${BODY}`,
    place: 'Thái Nguyên',
    period: [2021, 2021],
    number: null,
    title:
      'Về kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2020 và nhiệm vụ trọng tâm năm 2021',
  },
  {
    name: 'a city under central government, the form of 2026',
    head: `HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HUẾ
NGHỊ QUYẾT
Về phương hướng, nhiệm vụ phát triển kinh tế - xã hội năm 2026${PREAMBLE}
Hội đồng nhân dân ban hành Nghị quyết về phương hướng, nhiệm vụ.`,
    place: 'Huế',
    period: [2026, 2026],
    number: null,
    title: 'Về phương hướng, nhiệm vụ phát triển kinh tế - xã hội năm 2026',
  },
  {
    name: 'menus, related titles and a search box before the document',
    head: `CỔNG THÔNG TIN ĐIỆN TỬ ỦY BAN NHÂN DÂN TỈNH SƠN LA | Trang chủ | Văn bản | Tìm kiếm
Nghị quyết số 12/NQ-HĐND về kế hoạch phát triển kinh tế - xã hội năm 2019
Quyết định của Chính phủ về nhiệm vụ phát triển kinh tế - xã hội năm 2020
HỘI ĐỒNG NHÂN DÂN TỈNH SƠN LA
NGHỊ QUYẾT
Về Kế hoạch phát triển kinh tế - xã hội giai đoạn 2021 - 2025
HỘI ĐỒNG NHÂN DÂN TỈNH SƠN LA KHÓA XIV${BODY}`,
    place: 'Sơn La',
    period: [2021, 2025],
    number: null,
    title: 'Về Kế hoạch phát triển kinh tế - xã hội giai đoạn 2021 - 2025',
  },
  {
    name: 'a title without years',
    head: `HỘI ĐỒNG NHÂN DÂN TỈNH BÀ RỊA – VŨNG TÀU
NGHỊ QUYẾT
Về việc phê duyệt kế hoạch phát triển kinh tế và xã hội của tỉnh
HỘI ĐỒNG NHÂN DÂN TỈNH BÀ RỊA – VŨNG TÀU${BODY}`,
    place: 'Bà Rịa - Vũng Tàu',
    period: null,
    number: null,
    title: 'Về việc phê duyệt kế hoạch phát triển kinh tế và xã hội',
  },
];

const TITLE = 'Về Kế hoạch phát triển kinh tế - xã hội giai đoạn 2021 - 2025';

export const NEGATIVE: readonly { readonly name: string; readonly head: string }[] = [
  {
    name: 'Quốc hội',
    head: `QUỐC HỘI\nNghị quyết số: 16/2021/QH15\nNGHỊ QUYẾT\n${TITLE}\nQUỐC HỘI\nCăn cứ Hiến pháp nước Cộng hòa;${DECISION}`,
  },
  {
    name: 'Quốc hội, on the portal of a provincial council',
    head: `HỘI ĐỒNG NHÂN DÂN TỈNH THÁI NGUYÊN | Trang chủ\nQUỐC HỘI\nNGHỊ QUYẾT\n${TITLE}\nQUỐC HỘI\nCăn cứ Hiến pháp;${DECISION}`,
  },
  {
    name: 'Chính phủ',
    head: `CHÍNH PHỦ\nSố: 01/NQ-CP\nNGHỊ QUYẾT\nVề nhiệm vụ, giải pháp chủ yếu thực hiện Kế hoạch phát triển kinh tế - xã hội năm 2021\nCHÍNH PHỦ\nCăn cứ Luật Tổ chức Chính phủ;\nQUYẾT NGHỊ:`,
  },
  {
    name: 'Ủy ban nhân dân: a decision that hands out the plan',
    head: `ỦY BAN NHÂN DÂN\nTỈNH THÁI NGUYÊN\nQUYẾT ĐỊNH\nVề việc giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội năm 2021\nỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN\nCăn cứ Luật Tổ chức chính quyền địa phương;\nCăn cứ Nghị quyết số 30/NQ-HĐND của Hội đồng nhân dân tỉnh;\nQUYẾT ĐỊNH:`,
  },
  {
    name: 'Ủy ban nhân dân: a submission to the council',
    head: `ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN\nTỜ TRÌNH\nVề việc thông qua Kế hoạch phát triển kinh tế - xã hội giai đoạn 2021 - 2025\nKính gửi: Hội đồng nhân dân tỉnh\nCăn cứ Luật Tổ chức chính quyền địa phương;\nĐề nghị Hội đồng nhân dân tỉnh xem xét.`,
  },
  {
    name: 'Đảng',
    head: `ĐẢNG BỘ TỈNH THÁI NGUYÊN\nNGHỊ QUYẾT\nVề mục tiêu, nhiệm vụ phát triển kinh tế - xã hội năm 2021\nBAN CHẤP HÀNH ĐẢNG BỘ TỈNH\nCăn cứ Nghị quyết Đại hội;\nQUYẾT NGHỊ:`,
  },
  {
    name: 'a council of the district level',
    head: `HỘI ĐỒNG NHÂN DÂN\nHUYỆN ĐẠI TỪ\nNGHỊ QUYẾT\n${TITLE}\nHỘI ĐỒNG NHÂN DÂN HUYỆN ĐẠI TỪ${BODY}`,
  },
  {
    name: 'the council of a city within a province',
    head: `HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ THÁI NGUYÊN\nNGHỊ QUYẾT\n${TITLE}\nHỘI ĐỒNG NHÂN DÂN THÀNH PHỐ THÁI NGUYÊN${BODY}`,
  },
  {
    name: 'another subject: a target programme',
    head: `HỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI\nNGHỊ QUYẾT\nVề Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số giai đoạn 2021 - 2025\nHỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI${BODY}`,
  },
  {
    name: 'another subject: public investment',
    head: `HỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI\nNGHỊ QUYẾT\nVề kế hoạch đầu tư công trung hạn giai đoạn 2021 - 2025\nHỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI${BODY}`,
  },
  {
    name: 'another subject that cites the plan in its preamble',
    head: `HỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI\nNGHỊ QUYẾT\nVề mức thu học phí\nHỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI${PREAMBLE}Căn cứ Nghị quyết về kế hoạch phát triển kinh tế - xã hội năm 2021;${DECISION}`,
  },
  {
    name: 'a news article',
    head: `Kỳ họp thứ 12, HĐND tỉnh Thái Nguyên khóa XIII\nSáng 11/12, Hội đồng nhân dân tỉnh Thái Nguyên đã thông qua Nghị quyết về Kế hoạch phát triển kinh tế - xã hội giai đoạn 2021 - 2025. Theo đó, tốc độ tăng trưởng đạt từ 8%/năm trở lên.`,
  },
  {
    name: 'a news article that quotes the basis',
    head: `Hội đồng nhân dân tỉnh Thái Nguyên thông qua Kế hoạch phát triển kinh tế - xã hội giai đoạn 2021 - 2025\nCăn cứ Luật Tổ chức chính quyền địa phương, các đại biểu đã biểu quyết với 100% tán thành.`,
  },
  {
    name: 'a list of titles',
    head: `Nghị quyết số 30/NQ-HĐND của Hội đồng nhân dân tỉnh Phú Thọ về kế hoạch phát triển kinh tế - xã hội 5 năm 2021 - 2025\nNghị quyết số 31/NQ-HĐND về dự toán ngân sách\nNghị quyết số 32/NQ-HĐND về mức thu học phí`,
  },
];
