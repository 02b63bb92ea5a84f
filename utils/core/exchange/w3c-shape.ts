import type { Json } from '../notebook/change.ts';

/** What may be said of an annotation in W3C's words and ours; written in the order of {@link ./write-record.ts}. */
export interface View {
  readonly motivation?: string | readonly string[] | undefined;
  readonly body?: Json | undefined;
  readonly target: Json;
  /** Our own members and those of a foreign annotation, by name. */
  readonly more?: { readonly [key: string]: Json | undefined };
}

/** A text as a body (Web Annotation Data Model, 3.2.4); people write plain text. */
export const textualBody = (
  value: string,
  purpose: string,
  more: { readonly [key: string]: Json } = {},
): Json => ({
  ...more,
  type: 'TextualBody',
  value,
  ...(more.format === undefined ? { format: 'text/plain' } : {}),
  purpose,
});

/** One value stands alone, several in a list, none is left out. */
export function oneOrMany(list: readonly Json[]): Json | undefined {
  return list.length > 1 ? list : list[0];
}
