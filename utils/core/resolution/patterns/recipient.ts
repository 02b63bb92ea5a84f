import { labelled } from './pattern.ts';

/** One recipient: "- Chính phủ (Báo cáo);" */
export const recipient = labelled('recipient', /^[-–+] /u);
