import type { RecordId } from '../notebook/change.ts';

/**
 * The names of things in a notebook file, as IRIs. One scheme for all: `urn:so-nghi-quyet:` and behind it
 * `{kind}:{parts joined by "|"}` as record ids have it, every octet of UTF-8 but letters, digits and `-._~:/!*'()`
 * percent-encoded (RFC 3986, RFC 8141). Kinds are those of records, and `provision`, `target`, `resolution`, `person`,
 * `notebook`.
 */
const SCHEME = 'urn:so-nghi-quyet:';

/** @param name a record id, or what {@link ../notebook/record-id.ts} makes for the subject of a tag */
export const iriOf = (name: RecordId): string =>
  SCHEME + (PLAIN.test(name) ? name : encodeURIComponent(name).replace(KEPT, decodeURIComponent));

export const personIri = (author: string): string => iriOf(`person:${author}`);
export const resolutionIri = (id: string): string => iriOf(`resolution:${id}`);
export const targetIri = (id: string): string => iriOf(`target:${id}`);

/** Of something that is not known, where the W3C model asks for an IRI: a page without address, a record in pieces. */
export const UNKNOWN_IRI = `${SCHEME}unknown`;

/** An address as an IRI; what must not stand in one is percent-encoded. {@link UNKNOWN_IRI} for none. */
export function addressIri(url: string): string {
  if (!/^[a-z][a-z0-9+.-]*:/iu.test(url)) return UNKNOWN_IRI;
  return url.replace(FORBIDDEN, (char) => percent(char));
}

const PLAIN = /^[A-Za-z0-9:/._~-]*$/u;
const KEPT = /%3A|%2F/gu;

/** RFC 3987 keeps these out of an IRI. */
const FORBIDDEN = /[\p{Cc}\p{Cs} <>"{}|\\^`]/gu;

const percent = (char: string): string => (/\p{Cs}/u.test(char) ? '%EF%BF%BD' : encodeURIComponent(char));
