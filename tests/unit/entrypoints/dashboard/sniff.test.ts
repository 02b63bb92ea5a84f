import { describe, expect, test } from 'vitest';
import { type Sniffed, sniff } from '../../../../entrypoints/dashboard/worker/sniff.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, mark: boolean): Uint8Array =>
  Uint8Array.from([
    ...(mark ? [0xff, 0xfe] : []),
    ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer),
  ]);

/** The heads of a zip's entries as far as they tell: each its mark and its name. */
const zipOf = (...names: readonly string[]): Uint8Array =>
  utf8(names.map((name) => `PK\x03\x04${name}`).join(''));

const NOTEBOOK = '{"@context":[],"format":"so-nghi-quyet/notebook","version":"1.0"';
const CASES: readonly (readonly [what: string, bytes: Uint8Array, kind: Sniffed])[] = [
  ['nothing', new Uint8Array(), 'empty'],
  ['a notebook', utf8(NOTEBOOK), 'notebook'],
  ['a notebook behind a byte order mark', utf8(`\ufeff${NOTEBOOK}`), 'notebook'],
  ['a notebook behind blank lines', utf8(`\n\n  ${NOTEBOOK}`), 'notebook'],
  ['a notebook in UTF-16, whose reader says so', utf16(NOTEBOOK, true), 'notebook'],
  ['a backup', utf8('{ "format": "so-nghi-quyet/backup" }'), 'backup'],
  ['a Hypothesis export', utf8('{"export_date":"2026","annotations":[]}'), 'hypothesis'],
  ['one W3C annotation', utf8('{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation"}'), 'w3c'],
  ['other JSON', utf8('{"name":"tệp khác"}'), 'json'],
  ['a list of nothing', utf8('[]'), 'json'],
  ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'workbook'],
  ['a Word document', zipOf('[Content_Types].xml', 'word/document.xml'), 'paper'],
  ['a workbook by its names', zipOf('[Content_Types].xml', 'xl/workbook.xml'), 'workbook'],
  ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'workbook'],
  ['CSV', utf8('STT;Chỉ tiêu\n1;GRDP'), 'text'],
  ['CSV in UTF-16 without a mark', utf16('STT\tChỉ tiêu\n1\tGRDP', false), 'text'],
  ['CSV in an older code page', Uint8Array.from([0x53, 0x54, 0x54, 0x3b, 0xc3, 0xec]), 'text'],
  [
    'a picture',
    Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 1, 2]),
    'unknown',
  ],
];

describe('a file is told by its content', () => {
  test.each(CASES)('%s', (_, bytes, kind) => {
    expect(sniff(bytes)).toBe(kind);
  });
});
