/**
 * A text that begins as a formula does (`=`, `+`, `-`, `@`, tab, carriage return) gets an apostrophe before it, so that no
 * spreadsheet runs it; and so does one that looks escaped already, so that {@link unescaped} gives every text back.
 */
export const escaped = (text: string): string => (/^'*[=+\-@\t\r]/u.test(text) ? `'${text}` : text);

/** Takes the apostrophe off again. */
export const unescaped = (text: string): string => (/^'+[=+\-@\t\r]/u.test(text) ? text.slice(1) : text);
