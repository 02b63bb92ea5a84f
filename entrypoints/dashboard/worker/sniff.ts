import { kindOf } from '../../../utils/core/exchange/foreign/sniff.ts';

/** What a file's first bytes say that it is. `text`: anything written; a table perhaps. */
export type Sniffed =
  | 'empty'
  | 'workbook'
  /** A Word document. */
  | 'paper'
  | 'notebook'
  | 'hypothesis'
  | 'w3c'
  | 'json'
  | 'text'
  | 'backup'
  | 'unknown';

/** How far a file is looked into, in bytes. */
const FAR = 65_536;

const starts = (bytes: Uint8Array, ...first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte);

/** Tells a file by its content, never by its name: names are lost in mail and changed by people. */
export function sniff(bytes: Uint8Array): Sniffed {
  const head = bytes.subarray(0, FAR);
  if (head.length === 0) return 'empty';
  if (starts(head, 0x50, 0x4b) && /word\/(?:document|styles|_rels)/u.test(latin1(head))) return 'paper';
  // A zip, which an Excel workbook is, and the container of older and of locked ones.
  if (starts(head, 0x50, 0x4b) || starts(head, 0xd0, 0xcf, 0x11, 0xe0)) return 'workbook';
  const text = textOf(head);
  if (text === null) return 'unknown';
  if (!/^\s*[[{]/u.test(text)) return 'text';
  if (/"format"\s*:\s*"so-nghi-quyet\/backup"/u.test(text)) return 'backup';
  return kindOf(text) ?? 'json';
}

/** Byte by byte: the names of what a zip holds stand in it as they are. */
const latin1 = (head: Uint8Array): string => new TextDecoder('latin1').decode(head);

/** The beginning as text; null where it is none. A letter may be cut through at the end. */
function textOf(head: Uint8Array): string | null {
  const encoding = starts(head, 0xff, 0xfe) ? 'utf-16le' : starts(head, 0xfe, 0xff) ? 'utf-16be' : null;
  const text = new TextDecoder(encoding ?? 'utf-8').decode(head);
  // Zeros are in pictures and programs, and in UTF-16 without a mark, which a table may be saved in.
  if (encoding === null && text.includes('\0')) return isWide(head) ? 'wide' : null;
  return text;
}

/** Whether every second byte is nearly always zero. */
function isWide(head: Uint8Array): boolean {
  const pairs = Math.floor(Math.min(head.length, 400) / 2);
  const zeros = [0, 1].map((odd) => {
    let count = 0;
    for (let at = 0; at < pairs; at++) if (head[at * 2 + odd] === 0) count += 1;
    return count;
  });
  return pairs > 4 && Math.max(...zeros) > pairs / 2;
}
