import { labelled } from './pattern.ts';

/** "Điều 2. …" */
export const article = labelled('article', /^Điều (\d{1,3})[.:] ?/u);
