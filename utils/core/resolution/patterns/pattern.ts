/** What a line of a resolution can be. `paragraph` is what no pattern claims. */
export type LineKind =
  | 'marker'
  | 'decision'
  | 'article'
  | 'section'
  | 'indicator'
  | 'item'
  | 'closing'
  | 'recipients'
  | 'recipient'
  | 'issuer'
  | 'session'
  | 'subject'
  | 'paragraph';

/** What a pattern found: the label as cited ("8", "II") and where, in units of the line, the words after it begin. */
export interface LineMatch {
  readonly label: string | null;
  readonly body: number;
}

/** One shape of line. `match` sees one repaired line without its line break. */
export interface LinePattern {
  readonly kind: Exclude<LineKind, 'paragraph'>;
  match(line: string): LineMatch | null;
}

/** A pattern whose first group, if any, is the label and whose whole match is what stands before the words. */
export function labelled(kind: LinePattern['kind'], shape: RegExp): LinePattern {
  return {
    kind,
    match(line) {
      const found = shape.exec(line);
      return found && found.index === 0 ? { label: found[1] ?? null, body: found[0].length } : null;
    },
  };
}

/** A pattern that claims a line as a whole and has no label. */
export function whole(kind: LinePattern['kind'], shape: RegExp): LinePattern {
  return { kind, match: (line) => (shape.test(line) ? { label: null, body: 0 } : null) };
}
