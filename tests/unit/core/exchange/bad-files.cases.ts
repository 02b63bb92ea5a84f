import type { ExchangeCode } from '../../../../utils/core/exchange/errors.ts';
import {
  MAX_FILE_BYTES,
  MAX_MEMBER_BYTES,
  MAX_RECORDS,
  MAX_RESOLUTIONS_BYTES,
} from '../../../../utils/core/exchange/limits.ts';
import { type BadInput, edited, GOOD, nested, text, whole } from './bad-input.ts';
import { bytesOf } from './files.ts';

const header = (
  name: string,
  key: string,
  value: unknown,
  code: ExchangeCode,
  line: number,
  where = key,
): BadInput =>
  whole(
    name,
    edited((file) => {
      file[key] = value;
    }),
    code,
    where,
    line,
  );

const utf16 = (value: string, bigEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(value.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < value.length; i++) view.setUint16(i * 2, value.charCodeAt(i), !bigEndian);
  return bytes;
};

/** Files that are refused as a whole: nothing of them is taken. */
export const BAD_FILES: readonly BadInput[] = [
  whole('an empty file', () => new Uint8Array(), 'empty'),
  whole(
    'blanks alone',
    text(() => ' \n\t\n'),
    'empty',
    '',
    3,
  ),
  whole('larger than any notebook', () => new Uint8Array(MAX_FILE_BYTES + 1), 'too large'),
  whole(
    'locked with a passphrase',
    text(() => 'age-encryption.org/v1\n-> scrypt abc 18\n'),
    'locked',
  ),
  whole(
    'locked with a passphrase, as text',
    text(() => '-----BEGIN AGE ENCRYPTED FILE-----\n'),
    'locked',
  ),
  whole('an Excel workbook', () => new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 0]), 'not text'),
  whole(
    'a PDF',
    text(() => '%PDF-1.7\n'),
    'not text',
  ),
  whole('UTF-16 with a byte order mark', () => utf16(`\ufeff${GOOD}`, false), 'utf-16'),
  whole('UTF-16, the other way round', () => utf16(`\ufeff${GOOD}`, true), 'utf-16'),
  whole('UTF-16 without a mark', () => utf16(GOOD, false), 'utf-16'),
  whole(
    'a text that is no JSON',
    text(() => 'Kính gửi: Thường trực HĐND tỉnh'),
    'not json',
  ),
  whole(
    'a page of HTML',
    text(() => '<!doctype html><title>403</title>'),
    'not json',
  ),
  whole(
    'a list',
    text(() => '[{"type":"Annotation"}]'),
    'wrong format',
  ),
  whole(
    'a text in JSON',
    text(() => '"sổ"'),
    'wrong format',
  ),
  whole(
    'an object of something else',
    text(() => '{"name":"so-nghi-quyet","version":"1.0"}'),
    'wrong format',
    'format',
  ),
  header('another format', 'format', 'so-nghi-quyet/resolution', 'wrong format', 6),
  header('a newer major version', 'version', '2.0', 'newer version', 7),
  header('a version that never was', 'version', '0.1', 'unknown version', 7),
  header('a version that is none', 'version', 'một', 'member malformed', 7),
  header('a version as a number', 'version', 1.0, 'member malformed', 7),
  whole(
    'no version',
    edited((file) => void delete file.version),
    'member missing',
    'version',
  ),
  whole(
    'no list of keys',
    edited((file) => void delete file.keys),
    'member missing',
    'keys',
  ),
  header('a total below zero', 'total', -1, 'member malformed', 9),
  header('a filter that is none', 'filter', [], 'member malformed', 8),
  header(
    'a resolution without its hash',
    'resolutions',
    [{ id: 'a' }],
    'member malformed',
    10,
    'resolutions[0].hash',
  ),
  header(
    'a key that is none',
    'keys',
    [{ id: 'a', device: 'b', publicKey: 'c' }],
    'member malformed',
    11,
    'keys[0].id',
  ),
  whole(
    'a page that is none',
    text((good) => good.replace(/"first":.*/su, '"first":"urn:x:page"\n}')),
    'member malformed',
    'first',
    13,
  ),
  whole(
    'a member twice',
    text((good) => good.replace('"total":3', '"total":3,"total":4')),
    'member twice',
    'total',
    9,
  ),
  whole(
    'the records twice',
    text((good) => good.replace(/\n\}\n$/u, ',"first":{"items":[]}}')),
    'member twice',
    'first',
    17,
  ),
  whole(
    'too much in the header',
    edited((file) => void Object.assign(file, { filter: { text: 'x'.repeat(MAX_MEMBER_BYTES) } })),
    'member too large',
    'filter',
    8,
  ),
  whole(
    'a resolution beyond all bounds',
    edited(
      (file) => void Object.assign(file, { resolutions: [{ text: 'x'.repeat(MAX_RESOLUTIONS_BYTES) }] }),
    ),
    'member too large',
    'resolutions',
    10,
  ),
  whole(
    '10 million brackets in the header',
    text((good) => good.replace('"filter":{}', () => `"filter":${nested(10_000_000)}`)),
    'too deep',
    'filter',
    8,
  ),
  whole(
    '10 million brackets and no end',
    text((good) => `${good.slice(0, good.indexOf('"record":"annotation'))}"x":${'['.repeat(10_000_000)}`),
    'too deep',
    'first.items[0]',
    14,
  ),
  whole(
    '`__proto__` in the header',
    text((good) => good.replace('"filter":{}', '"filter":{"__proto__":{"kind":"tag"}}')),
    'member malformed',
    'filter',
    8,
  ),
  whole(
    'cut off within a record',
    text((good) => good.slice(0, good.indexOf('"profile:an"'))),
    'truncated',
    'first.items[1]',
    15,
  ),
  whole(
    'cut off between records',
    text((good) => good.slice(0, good.indexOf('\n', good.indexOf('"record":"annotation')))),
    'truncated',
    'first.items[0]',
    14,
  ),
  whole(
    'cut off in the header',
    text((good) => good.slice(0, good.indexOf('"total"') + 4)),
    'truncated',
    'filter',
    9,
  ),
  whole(
    'cut off before the last bracket',
    text((good) => good.slice(0, -2)),
    'truncated',
    'first',
    18,
  ),
  whole(
    'something behind the end',
    text((good) => `${good}{}`),
    'text after end',
    '',
    19,
  ),
  whole(
    'a comma too many',
    text((good) => good.replace('\n]}\n}', ',\n]}\n}')),
    'not json',
    'first.items[2]',
    17,
  ),
  whole(
    'no comma between records',
    text((good) => good.replace(/,\n(?=\{"id":"urn:so-nghi-quyet:profile)/u, '\n')),
    'not json',
    'first.items[0]',
    15,
  ),
  whole(
    'a record with a broken bracket',
    text((good) => good.replace('"record":"profile:an","changes":[', '"record":"profile:an","changes":[[')),
    'not json',
    'first.items[1]',
    15,
  ),
  whole(
    'a record with a raw line break in a text',
    text((good) => good.replace('"record":"profile:an"', '"record":"profile:\nan"')),
    'not json',
    'first.items[1]',
    15,
  ),
  whole(
    'a member without its colon',
    text((good) => good.replace('"total":3', '"total" 3')),
    'not json',
    'total',
    9,
  ),
  whole(
    'letters that are no UTF-8',
    () => {
      const bytes = bytesOf(GOOD);
      bytes[bytes.length - 200] = 0xff;
      return bytes;
    },
    'not utf-8',
    'first.items[2]',
    16,
  ),
  whole(
    'a UTF-8 letter cut in two',
    () => {
      const bytes = bytesOf(GOOD);
      const second = bytesOf(GOOD.slice(0, GOOD.indexOf('"profile:an"'))).length;
      const at = bytes.findIndex((byte, i) => byte >= 0xe1 && i > second);
      return Uint8Array.from([...bytes.subarray(0, at + 1), ...bytes.subarray(at + 2)]);
    },
    'not utf-8',
    'first.items[1]',
    15,
  ),
  whole(
    'more records than a notebook can have',
    text((good) => good.replace(/"items":\[\n.*/su, () => `"items":[${'0,'.repeat(MAX_RECORDS)}0]}}`)),
    'too many records',
    '',
    13,
  ),
];
