/** What parts the things that one line says. */
const BETWEEN = '; ';

/**
 * Parts a line that nobody labelled into what looks like a source and all else: what begins with "Nguồn" and a body or a
 * document, with "Báo cáo số …", "Theo báo cáo …", a document's number ("15/BC-SCT"), or an address.
 */
export function sourceApart(line: string): { readonly text: string; readonly source: string } {
  const parts = line.split(BETWEEN);
  const sources = parts.filter(isSource);
  if (sources.length === 0) return { text: line, source: '' };
  return {
    text: parts.filter((part) => !isSource(part)).join(BETWEEN),
    source: sources.map((part) => part.replace(LABEL, '')).join(BETWEEN),
  };
}

/** Bodies and papers that figures come from; "Theo dõi", "Theo kế hoạch", "Nguồn vốn", "Nguồn lực" name none. */
const ORIGIN = String.raw`(?:báo cáo|bc|công văn|cv|quyết định|qđ|niên giám|nghị quyết|tờ trình|thông báo|kết luận|văn bản|biên bản|số liệu|thống kê|tổng cục|chi cục|cục|sở|ban|bộ|ubnd|ủy ban|uỷ ban|hđnd|hội đồng|báo|cổng|trang|https?:)(?![\p{L}\p{M}])`;
const NUMBER = String.raw`(?:số )?\d{1,6}/(?:\d{4}/)?\p{Lu}{2,}[\p{L}\d&.-]*`;

const LABEL = /^nguồn(?: (?:số liệu|dữ liệu|tin))?(?: ?[:–-])? /iu;
const SOURCES = [
  new RegExp(`^nguồn (?:[–-] |(?:số liệu|dữ liệu|tin) ?[:–-] |(?:theo |từ |của )?${ORIGIN})`, 'iu'),
  new RegExp(`^theo (?:các )?${ORIGIN}`, 'iu'),
  /^(?:báo cáo|công văn|quyết định|tờ trình|thông báo|văn bản|nghị quyết) số:? ?\d/iu,
  // Letters of a number are capitals: "5/10 xã" is none.
  new RegExp(`^(?:(?:BC|CV|QĐ|NQ|TB|TTr) )?${NUMBER}`, 'u'),
  /^(?:(?:https?|file):\/\/|www\.)\S+/iu,
  /^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:vn|com|org|net)(?:\/\S*)?$/iu,
];

const isSource = (part: string): boolean => SOURCES.some((pattern) => pattern.test(part));
