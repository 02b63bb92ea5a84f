import { NOTEBOOK_FORMAT } from '../model.ts';
import { isList, isMembers, type Members } from './shape.ts';

export type JsonKind = 'notebook' | 'hypothesis' | 'w3c';

/**
 * What kind of file this is, by what it says of itself; null for anything else.
 * @param file its JSON, or the text it begins with (a few thousand units are enough)
 */
export function kindOf(file: unknown): JsonKind | null {
  if (typeof file === 'string') return kindOfText(file);
  if (isList(file)) return file.length > 0 ? kindOfOne(file[0]) : null;
  if (!isMembers(file)) return null;
  if (file.format === NOTEBOOK_FORMAT) return 'notebook';
  if (isList(file.annotations) && EXPORTED.some((key) => key in file)) return 'hypothesis';
  if (isList(file.rows) && 'total' in file) return 'hypothesis';
  return kindOfOne(file);
}

/** Members that Hypothesis puts beside the annotations of an export. */
const EXPORTED = ['export_date', 'export_userid', 'client_version'];

/** Names of W3C types, with the prefixes under which they are met. */
const W3C = /^(?:oa:|as:)?(?:Annotation|AnnotationPage|AnnotationCollection|OrderedCollection(?:Page)?)$/u;

/** Whether `type` of a JSON-LD object names one of the W3C types. */
export const isW3c = (of: Members): boolean =>
  [of.type, of['@type']].flat().some((type) => typeof type === 'string' && W3C.test(type));

function kindOfOne(value: unknown): JsonKind | null {
  if (!isMembers(value)) return null;
  if (isW3c(value)) return 'w3c';
  return typeof value.uri === 'string' && typeof value.user === 'string' ? 'hypothesis' : null;
}

/** Looks for the telling members in a text that may be cut off anywhere. */
function kindOfText(text: string): JsonKind | null {
  const head = text.replace(/^\ufeff/u, '').trimStart();
  if (!/^[[{]/u.test(head)) return null;
  if (new RegExp(`"format"\\s*:\\s*"${NOTEBOOK_FORMAT}"`, 'u').test(head)) return 'notebook';
  if (/"@?type"\s*:\s*\[?\s*"(?:oa:|as:)?Annotation(?:Page|Collection)?"/u.test(head)) return 'w3c';
  const isExport = EXPORTED.some((key) => head.includes(`"${key}"`));
  const isSearch = /"total"\s*:/u.test(head) && /"rows"\s*:/u.test(head);
  const isBare = /"uri"\s*:/u.test(head) && /"user"\s*:\s*"acct:/u.test(head);
  if (isExport || isSearch || isBare) return 'hypothesis';
  return /"@context"[^{}]*anno\.jsonld/u.test(head) ? 'w3c' : null;
}
