import { whole } from './pattern.ts';

/** The line after which the council decides. */
export const decision = whole('decision', /^QUYẾT NGHỊ *:?$/iu);
