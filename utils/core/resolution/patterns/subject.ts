import { whole } from './pattern.ts';

/** The subject in the title block: "Về Kế hoạch phát triển kinh tế - xã hội…" */
export const subject = whole('subject', /^(?:Về|Phê duyệt|Thông qua) .+[^.;:]$/iu);
