import { labelled } from './pattern.ts';

/** "(8) Đến hết năm 2025…" */
export const indicator = labelled('indicator', /^\((\d{1,2})\) ?/u);
