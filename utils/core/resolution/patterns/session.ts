import { labelled } from './pattern.ts';

const SHAPE = /^KHÓA ([IVXLC]+), *KỲ HỌP (?:THỨ (\d{1,2}|NHẤT)|CHUYÊN ĐỀ)$/iu;

/** The line of term and session: "KHÓA XIII, KỲ HỌP THỨ 12". */
export const session = labelled('session', SHAPE);

/** Term in Roman figures and number of the session; null when the line is none or the session has no number. */
export function readSession(line: string): { term: string; session: number } | null {
  const found = SHAPE.exec(line);
  if (!found?.[2]) return null;
  return { term: found[1]!.toUpperCase(), session: /^\d/.test(found[2]) ? Number(found[2]) : 1 };
}
