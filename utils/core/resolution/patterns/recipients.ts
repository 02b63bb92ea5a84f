import { whole } from './pattern.ts';

/** The head of the list of recipients, which also ends the text. */
export const recipients = whole('recipients', /^Nơi nhận *:?$/iu);
