import type { Target } from '../model.ts';

const AVERAGE = String.raw`(?:\s+(?:thêm|trưởng|bình quân|trung bình|(?:hằng|hàng|mỗi) năm))*`;
/** "tăng lên", "giảm còn": the value is the level reached, not the change. */
const REACHED = /(?<!\p{L})(?:(?:tăng|nâng|đưa)(?:\s+\S+)*? lên|còn|xuống)\s*$/iu;
const KEPT = /(?:^|[\s,])(?:duy trì|giữ vững|giữ|ổn định)(?!\p{L})/iu;
const FALLS = new RegExp(`^\\s*(?:phấn đấu |tiếp tục )?giảm(?!\\p{L})|(?<!\\p{L})giảm${AVERAGE}\\s*$`, 'iu');
const RISES = new RegExp(
  `^\\s*(?:phấn đấu |tiếp tục )?tăng(?! trưởng| cường|\\p{L})|(?<!\\p{L}|tốc độ )tăng${AVERAGE}\\s*$`,
  'iu',
);

/** What a level says of its measure. `left` is the clause before the comparison, without the years it names. */
export function readDirection(left: string): Target['direction'] {
  if (REACHED.test(left)) return 'level';
  if (KEPT.test(left)) return 'keep';
  if (FALLS.test(left)) return 'fall';
  return RISES.test(left) ? 'rise' : 'level';
}

/** What nobody wants more of: an unstated level of it is a ceiling. */
const UNWANTED =
  /(?<!giảm )(?:hộ nghèo|hộ cận nghèo|thất nghiệp|thiếu việc làm|suy dinh dưỡng|tử vong|tai nạn|tội phạm|tảo hôn)/iu;

/**
 * What an unstated comparison means: a share of a whole is exact, "còn 3%" and a level of something unwanted is
 * a ceiling, anything else is to be reached.
 */
export function impliedComparator(
  left: string,
  measure: string,
  direction: Target['direction'],
  shareOfWhole: boolean,
): Target['comparator'] {
  if (shareOfWhole) return 'exactly';
  if (direction === 'level' && (/(?<!\p{L})còn\s*$/iu.test(left) || UNWANTED.test(measure))) return 'at most';
  return 'at least';
}
