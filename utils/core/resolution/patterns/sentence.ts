/** Abbreviations whose full stop ends no sentence, in lower case. */
const ABBREVIATIONS = new Set([
  'tp',
  'tx',
  'tt',
  'ths',
  'ts',
  'gs',
  'pgs',
  'bs',
  'ks',
  'cn',
  'v.v',
  'nxb',
  'tr',
  'st',
]);

/**
 * Cuts a paragraph into sentences: half-open ranges in units of `text`, without the space between.
 * A sentence ends at a full stop, question or exclamation mark (and the quotes or brackets after it) when a
 * space and then an upper-case letter, a figure or an opening quote follows; not inside brackets, not after an
 * abbreviation or a single initial. A colon never ends one ("như: Doanh nghiệp…").
 */
export function splitSentences(text: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!;
    if (unit === '(') depth++;
    else if (unit === ')') depth = Math.max(0, depth - 1);
    else if ((unit === '.' || unit === '!' || unit === '?') && depth === 0) {
      const after = /^[.!?”"’»)]*(?<gap>\s+)(?=[\p{Lu}\p{N}“"‘«(])/u.exec(text.slice(at + 1, at + 16));
      if (!after || (unit === '.' && isAbbreviation(text.slice(start, at)))) continue;
      const gap = after.groups!.gap!.length;
      const end = at + 1 + after[0].length - gap;
      sentences.push({ start, end });
      start = end + gap;
      at = start - 1;
    }
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

function isAbbreviation(before: string): boolean {
  const word = /[\p{L}\p{M}.]+$/u.exec(before)?.[0] ?? '';
  return /^\p{Lu}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase());
}
