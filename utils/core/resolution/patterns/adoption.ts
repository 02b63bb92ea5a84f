/** How councils say that they adopt, longest first. */
const CLAUSE =
  /^(?:(?:Cơ bản )?(?:tán thành|nhất trí|thống nhất)(?: với)?(?:,? (?:và )?(?:nhất trí )?thông qua)?|Thông qua|Phê duyệt|Quyết định)(?= )/iu;

/** What an article adopts: a plan to come, or the results of one that is over. Null when it adopts nothing. */
export function readAdoption(words: string): 'plan' | 'results' | null {
  const clause = CLAUSE.exec(words);
  if (!clause) return null;
  const object = words.slice(clause[0].length).trim();
  return /^(?:báo cáo )?(?:đánh giá )?(?:tình hình|kết quả)/iu.test(object) ? 'results' : 'plan';
}
