import { labelled } from './pattern.ts';

/** A section under an article, Roman: "II. Nhiệm vụ chủ yếu…" */
export const section = labelled('section', /^([IVX]{1,6})[.)] /u);
