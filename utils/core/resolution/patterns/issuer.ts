import { labelled } from './pattern.ts';

/** The issuer on a line of its own; the label is the province or city as written. */
export const issuer = labelled('issuer', /^HỘI ĐỒNG NHÂN DÂN (?:TỈNH|THÀNH PHỐ) ([\p{L}\p{M} -]+)$/iu);
