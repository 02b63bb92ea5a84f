import { withoutHorizon } from './periods.ts';
import { unitClass } from './units.ts';

/** Verbs that set an aim or keep a level: what is measured is what they govern. */
const LEADING =
  /^(?:phấn đấu|tiếp tục|bảo đảm|đảm bảo|duy trì|giữ vững|giữ|ổn định|(?:và|để|với)(?= )|có(?= (?:tỷ lệ|số)))(?!\p{L})[\s,]*/iu;
/** Verbs between what is measured and its level. */
const TRAILING =
  /(?:^|[\s,]+)(?:(?:giảm|hạ)(?: xuống)? còn|(?:tăng|nâng) lên|xuống còn|phấn đấu|duy trì|giữ|ổn định|đạt mức|ở mức|khoảng|đạt|có|còn|là|chiếm|lên)\s*$/iu;
/** The base that a change starts from, when the level reached follows it. */
const BASE =
  /(?:^|\s)(?:(?:giảm|hạ|tăng|nâng)\s+)?từ\s+\d[\d.,]*\s*\S*\s+(?:xuống|lên)(?:\s+(?:còn|mức))?\s*$/iu;
/** Verbs that say what is done with the things counted: both belong to the measure. */
const DONE_WITH =
  /^(?:thu hút|xây dựng|giải quyết|tạo|trồng|thành lập|đào tạo|phát triển|hoàn thành|hỗ trợ|đưa|công nhận)(?!\p{L})/iu;
/** Words that only say "a share of" or "a change by": what is measured stands after the level then. */
const NO_SUBJECT =
  /(?<!\p{L})(?:tỷ lệ|tỷ trọng|tổng số|số|tăng thêm|tăng|giảm|bình quân|(?:hằng|hàng|mỗi) năm|thêm)(?!\p{L})/giu;
/** An action that a comma adds after what is measured: no part of it. */
const ADDED_ACTION =
  /,\s*(?:hoàn thiện|nâng cao|đẩy mạnh|tăng cường|xây dựng|phát triển|bảo đảm|đảm bảo|góp phần|tiếp tục|từng bước|phấn đấu)(?!\p{L}).*$/iu;
/** Heads that a share cannot be read without. */
const NEEDED_HEAD = /^(?:cơ cấu|tỷ trọng|tỷ lệ|tổng|số) /iu;

export interface MeasureParts {
  /** The clause before the comparison and after the level with its comparison. */
  readonly left: string;
  readonly right: string;
  readonly unit: string;
  readonly head: string | null;
  /** Measure of the target this one is part of, and of the one before it. */
  readonly parent: string | null;
  readonly previous: string | null;
}

/** What a level measures, in the words of the sentence, complete enough to be read alone; first letter upper case. */
export function composeMeasure(parts: MeasureParts): string {
  const left = strip(withoutHorizon(parts.left.replace(BASE, '')));
  const right = cutRight(parts.right);
  const counted = /^(?:count|ratio)$/u.test(unitClass(parts.unit));
  const governed = counted ? `${parts.unit.replace(/\/năm$/u, '')} ${right}`.trim() : right;
  let measure = left;
  if (left.replace(NO_SUBJECT, '').trim() === '' || (counted && DONE_WITH.test(left))) {
    measure = `${left} ${governed}`.trim();
  } else if (/^so với /iu.test(right)) measure = `${left} ${right}`;
  const head = parts.head === null ? '' : withoutHorizon(parts.head);
  if (measure === '') measure = (head || parts.previous) ?? '';
  else if (NEEDED_HEAD.test(head)) measure = `${head}: ${measure}`;
  if (parts.parent !== null && /^(?:có|được|qua|theo|thuộc) /iu.test(measure)) {
    measure = `${parts.parent} ${measure}`;
  }
  return measure.charAt(0).toUpperCase() + measure.slice(1);
}

function strip(words: string): string {
  let rest = words.replace(/^[\s,]+|[\s,]+$/gu, '');
  for (;;) {
    const next = rest.replace(LEADING, '').replace(TRAILING, '').trim();
    if (next === rest) return rest;
    rest = next;
  }
}

function cutRight(words: string): string {
  const plain = withoutHorizon(words.replace(ADDED_ACTION, ''));
  return plain.replace(/^[\s,]+|[\s,.;]+$/gu, '');
}
