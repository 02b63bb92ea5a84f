import { labelled } from './pattern.ts';

/** "1. Công nghiệp" (a heading) or "1. Giao Ủy ban…" (a sentence): which of the two, the tree decides. */
export const item = labelled('item', /^(\d{1,2})\. /u);
