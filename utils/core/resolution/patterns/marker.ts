import { whole } from './pattern.ts';

/** The line that names the kind of document; the text begins with the last one before its subject. */
export const marker = whole('marker', /^NGHỊ QUYẾT$/iu);
